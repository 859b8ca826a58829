package io.linmo.fault;

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
import java.nio.file.Path;
import java.util.List;

/** A studio that imports a sheet, learns a hand and stamps a document, by turns. */
final class StudioScenario extends Scenario {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private int turn;

  StudioScenario() {
    super("studio");
  }

  @Override
  List<String> arguments(Path folder) {
    return List.of("studio", "--no-browser", "--folder", "out");
  }

  @Override
  boolean ends() {
    return false;
  }

  private record Running(Process process, URI address) {}

  private static Running running(Process process) throws IOException {
    BufferedReader lines = process.inputReader();
    String address = lines.readLine();
    if (address == null) {
      throw new IOException("the studio ended before it gave its address");
    }
    return new Running(process, URI.create(address));
  }

  /** A hand with characters, learned, and a signature. */
  @Override
  void prepare(Program linmo, Path folder) throws Exception {
    Running studio = running(linmo.start(folder, arguments(folder)));
    try {
      send(studio, "api/hands", BodyPublishers.ofString("{\"name\": \"Ada\"}"));
      end(studio, importing(studio, folder));
      JsonNode learning = learning(studio);
      Thread.sleep(6000);
      send(studio, "api/jobs/" + learning.get("id").asText() + "/finish", BodyPublishers.noBody());
      end(studio, learning);
      String wish = "{\"name\": \"Ada\", \"count\": 1}";
      JsonNode drawn =
          end(studio, send(studio, "api/hands/Ada/candidates", BodyPublishers.ofString(wish)));
      String keep =
          "{\"job\": \"%s\", \"number\": 1, \"as\": \"Ada\"}".formatted(drawn.get("id").asText());
      send(studio, "api/hands/Ada/signatures", BodyPublishers.ofString(keep));
    } finally {
      Program.kill(studio.process());
    }
  }

  @Override
  void drive(Process process, Path folder) throws Exception {
    try {
      Running studio = running(process);
      switch (turn++ % 3) {
        case 0 -> importing(studio, folder);
        case 1 -> learning(studio);
        default -> stamping(studio, folder);
      }
    } catch (IOException e) {
      // The server died while it was asked.
    }
    process.waitFor();
  }

  private JsonNode importing(Running studio, Path folder) throws Exception {
    Path photo = folder.resolve("in/sheet.jpg");
    return send(studio, "api/hands/Ada/pages?name=sheet.jpg", BodyPublishers.ofFile(photo));
  }

  private JsonNode learning(Running studio) throws Exception {
    return send(studio, "api/hands/Ada/learn", BodyPublishers.ofString("{\"mine\": true}"));
  }

  private void stamping(Running studio, Path folder) throws Exception {
    Path pdf = folder.resolve("in/contract.pdf");
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

  @Override
  String finish(Program linmo, Path folder) {
    return "";
  }

  /** What a newly started studio finds wrong. */
  @Override
  String fault(Program linmo, Path folder, Path reference, boolean finished) {
    Process process = null;
    try {
      process = linmo.start(folder, arguments(folder));
      Running studio = running(process);
      JsonNode hands = send(studio, "api/state", null).get("hands");
      if (hands.size() != 1 || !hands.get(0).get("learned").asBoolean()) {
        return "studio: the hand is gone: " + hands;
      }
      int shown = send(studio, "api/hands/Ada/characters", null).get("characters").size();
      int there = HandFolder.open(folder.resolve("out/Ada/characters")).characters().size();
      if (there < 1 || shown != there) {
        return "studio: characters are lost: %d of %d".formatted(there, shown);
      }
      HandFile.read(folder.resolve("out/Ada/Ada.style"));
      send(studio, "api/hands/Ada/signatures/Ada/svg", null);
      return "";
    } catch (Exception e) {
      return "studio: " + e;
    } finally {
      end(process);
    }
  }

  private static void end(Process process) {
    try {
      if (process != null) {
        Program.kill(process);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
