package io.linmo.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.capture.hand.HandFolder;
import io.linmo.style.HandFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Kills the studio at random instants while it imports, learns and stamps, starts it again, and
 * checks that nothing is lost or half written: {@code StudioKills LINMO PHOTO PDF COUNT SEED}.
 */
final class StudioKills {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path linmo;
  private final Path photo;
  private final Path pdf;
  private final Random random;
  private final Path folder;

  private StudioKills(String[] arguments) throws IOException {
    this.linmo = Path.of(arguments[0]);
    this.photo = Path.of(arguments[1]);
    this.pdf = Path.of(arguments[2]);
    this.random = new Random(Long.parseLong(arguments[4]));
    this.folder = Files.createTempDirectory("studio-kills-");
  }

  public static void main(String[] arguments) throws Exception {
    StudioKills kills = new StudioKills(arguments);
    int count = Integer.parseInt(arguments[3]);
    kills.prepare();
    for (int i = 0; i < count; i++) {
      String work = List.of("import", "learn", "stamp").get(i % 3);
      kills.kill(work);
      String fault = kills.fault();
      System.out.printf("%d of %d, %s: %s%n", i + 1, count, work, fault.isEmpty() ? "ok" : fault);
      if (!fault.isEmpty()) {
        System.exit(1);
      }
    }
  }

  private record Running(Process process, URI address) {}

  private Running start() throws IOException {
    Process process =
        new ProcessBuilder(
                linmo.toString(), "studio", "--no-browser", "--folder", folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader lines = process.inputReader();
    return new Running(process, URI.create(lines.readLine()));
  }

  /** A hand with characters, learned, and a signature. */
  private void prepare() throws Exception {
    Running studio = start();
    send(studio, "api/hands", BodyPublishers.ofString("{\"name\": \"Ada\"}"));
    end(studio, importing(studio));
    JsonNode learning = learning(studio);
    end(studio, learning);
    String wish = "{\"name\": \"Ada\", \"count\": 1}";
    JsonNode drawn =
        end(studio, send(studio, "api/hands/Ada/candidates", BodyPublishers.ofString(wish)));
    String keep =
        "{\"job\": \"%s\", \"number\": 1, \"as\": \"Ada\"}".formatted(drawn.get("id").asText());
    send(studio, "api/hands/Ada/signatures", BodyPublishers.ofString(keep));
    studio.process().destroyForcibly().waitFor();
  }

  private JsonNode importing(Running studio) throws Exception {
    return send(studio, "api/hands/Ada/pages?name=sheet.jpg", BodyPublishers.ofFile(photo));
  }

  private JsonNode learning(Running studio) throws Exception {
    return send(studio, "api/hands/Ada/learn", BodyPublishers.ofString("{\"mine\": true}"));
  }

  private void stamping(Running studio) throws Exception {
    JsonNode document = send(studio, "api/documents?name=contract.pdf", BodyPublishers.ofFile(pdf));
    String wish =
        "{\"hand\": \"Ada\", \"signature\": \"Ada\", \"page\": \"1\", \"x\": 90, \"y\": 90}";
    send(
        studio,
        "api/documents/%s/stamp?wish=%s"
            .formatted(
                document.get("id").asText(), URLEncoder.encode(wish, StandardCharsets.UTF_8)),
        BodyPublishers.noBody());
  }

  private void kill(String work) throws Exception {
    Running studio = start();
    Thread killer =
        new Thread(
            () -> {
              try {
                Thread.sleep(random.nextInt(work.equals("stamp") ? 1500 : 6000));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              studio.process().toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
              studio.process().destroyForcibly();
            });
    killer.start();
    try {
      switch (work) {
        case "import" -> importing(studio);
        case "learn" -> learning(studio);
        default -> stamping(studio);
      }
    } catch (IOException e) {
      // The server died while it was asked.
    }
    killer.join();
    studio.process().waitFor();
  }

  /** What a newly started studio finds wrong; empty for nothing. */
  private String fault() throws Exception {
    Running studio = start();
    try {
      JsonNode hands = send(studio, "api/state", null).get("hands");
      if (hands.size() != 1 || !hands.get(0).get("learned").asBoolean()) {
        return "the hand is gone: " + hands;
      }
      JsonNode shown = send(studio, "api/hands/Ada/characters", null);
      int characters = HandFolder.open(folder.resolve("Ada/characters")).characters().size();
      if (characters < 1 || shown.get("characters").size() != characters) {
        return "characters are lost: %d of %s"
            .formatted(characters, shown.get("characters").size());
      }
      HandFile.read(folder.resolve("Ada/Ada.style"));
      send(studio, "api/hands/Ada/signatures/Ada/svg", null);
      return "";
    } finally {
      studio.process().toHandle().descendants().forEach(ProcessHandle::destroyForcibly);
      studio.process().destroyForcibly().waitFor();
    }
  }

  private static JsonNode send(Running studio, String path, BodyPublisher body) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(studio.address().resolve(path));
    HttpRequest made = (body == null ? request : request.POST(body)).build();
    var reply = CLIENT.send(made, BodyHandlers.ofString());
    if (reply.statusCode() != 200) {
      throw new IOException(path + ": " + reply.statusCode() + " " + reply.body());
    }
    return reply.body().startsWith("{") ? JSON.readTree(reply.body()) : JSON.createObjectNode();
  }

  private static JsonNode end(Running studio, JsonNode begun) throws Exception {
    JsonNode job = begun;
    while (job.get("state").asText().matches("waiting|running")) {
      Thread.sleep(200);
      job = send(studio, "api/jobs/" + job.get("id").asText(), null);
    }
    if (!job.get("state").asText().equals("done")) {
      throw new IOException(job.toString());
    }
    return job;
  }
}
