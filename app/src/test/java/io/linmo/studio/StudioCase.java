package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.font.FontFile;
import io.linmo.image.GlyphImage;
import io.linmo.png.PngImageWriter;
import io.linmo.workshop.Installation;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A studio on a folder of its own, and requests to it. */
@Timeout(300)
abstract class StudioCase {

  static final ObjectMapper JSON = new ObjectMapper();
  static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir Path folder;
  Studio studio;

  @BeforeEach
  void start() {
    studio = Studio.start(Installation.find(), folder, 0);
  }

  @AfterEach
  void stop() {
    studio.close();
  }

  final HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(studio.address().resolve(path));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  JsonNode get(String path) throws Exception {
    HttpResponse<String> reply = send(to(path));
    assertThat(reply.statusCode()).describedAs(reply.body()).isEqualTo(200);
    return JSON.readTree(reply.body());
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return send(to(path).POST(BodyPublishers.ofString(body)));
  }

  void create(String name) throws Exception {
    String body = JSON.writeValueAsString(Map.of("name", name));
    assertThat(post("api/hands", body).statusCode()).isEqualTo(200);
  }

  /** A photograph of a sheet with these characters, written by a face that comes with Linmo. */
  Path photo(String characters) throws Exception {
    Path photo = folder.resolve("photo.jpg");
    FontFile face = FontFile.read(Path.of("..", "fonts-data", "hands", "patrick-hand.ttf"));
    SheetPhoto.take(Installation.find(), "chars:" + characters, face, photo);
    return photo;
  }

  /** The end of a job that a reply began. */
  JsonNode end(HttpResponse<String> begun) throws Exception {
    assertThat(begun.statusCode()).describedAs(begun.body()).isEqualTo(200);
    JsonNode job = JSON.readTree(begun.body());
    while (job.get("state").asText().matches("waiting|running")) {
      Thread.sleep(50);
      job = get("api/jobs/" + job.get("id").asText());
    }
    return job;
  }

  /** What the server says to bytes that no well-behaved client sends. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", studio.address().getPort())) {
      socket
          .getOutputStream()
          .write(request.formatted(studio.address().getPath()).getBytes(StandardCharsets.UTF_8));
      // Not to its end: a server that waits for the rest of a body keeps the connection open.
      socket.setSoTimeout(10_000);
      byte[] answer = new byte[8192];
      int length = 0;
      while (!new String(answer, 0, length, StandardCharsets.UTF_8).endsWith("}")) {
        length += Math.max(0, socket.getInputStream().read(answer, length, 1));
      }
      return new String(answer, 0, length, StandardCharsets.UTF_8);
    }
  }

  /** A picture of a letter: a bar of ink. */
  static byte[] letter() {
    float[] ink = new float[64 * 64];
    Arrays.fill(ink, 20 * 64, 30 * 64, 1);
    return PngImageWriter.image(GlyphImage.of(64, 64, ink));
  }
}
