package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The first step of the studio: pages, the characters on them, corrections. */
class StudioPaperTest extends StudioCase {

  @Test
  void aPhotographedSheetBecomesCharactersThatCanBeCorrected() throws Exception {
    create("Ada");
    Path photo = photo("abQ");

    JsonNode job =
        end(send(to("api/hands/Ada/pages?name=my%20page.jpg").POST(BodyPublishers.ofFile(photo))));
    assertThat(job.at("/state").asText()).describedAs(job.toString()).isEqualTo("done");
    assertThat(job.at("/result/found").asInt()).isEqualTo(3);
    assertThat(job.at("/result/name").asText()).isEqualTo("my page.jpg");

    String picture = "api/hands/Ada/characters/U+0062.png/";
    assertThat(post(picture + "label", "{\"character\": \"d\"}").statusCode()).isEqualTo(200);
    post("api/hands/Ada/characters/U+0051.png/leave-out", "");
    JsonNode left = get("api/hands/Ada/characters");
    assertThat(left.get("characters").findValuesAsText("character")).containsExactly("a", "d");
    assertThat(left.get("leftOut").findValuesAsText("character")).containsExactly("Q");

    post("api/hands/Ada/left-out/U+0051.png/take-back", "");
    JsonNode back = get("api/hands/Ada/characters");
    assertThat(back.get("characters").findValuesAsText("character")).containsExactly("Q", "a", "d");
    assertThat(back.get("leftOut")).isEmpty();
  }

  @Test
  void aReadPageIsShownStraightAndTheLineUnderARowCanBeMoved() throws Exception {
    create("Ada");
    Path photo = photo("ab永");
    end(send(to("api/hands/Ada/pages?name=photo.jpg").POST(BodyPublishers.ofFile(photo))));

    JsonNode found = get("api/hands/Ada/characters");
    JsonNode page = found.at("/pages/0");
    assertThat(page.at("/facts/gaps").findValuesAsText("character")).containsExactly("永");
    for (JsonNode character : found.get("characters")) {
      assertThat(page.at("/facts/crops").findValues("box")).contains(character.at("/place/box"));
    }
    HttpResponse<byte[]> picture =
        CLIENT.send(
            to("api/hands/Ada/pages/" + page.get("file").asText()).build(),
            BodyHandlers.ofByteArray());
    BufferedImage straight = ImageIO.read(new ByteArrayInputStream(picture.body()));
    assertThat(straight.getHeight() / (double) straight.getWidth())
        .isCloseTo(297 / 210.0, within(0.01));

    double before = found.at("/characters/0/place/baseline").asDouble();
    JsonNode moved =
        JSON.readTree(
            post(
                    "api/hands/Ada/baselines",
                    "{\"files\": [\"U+0061.png\", \"U+0062.png\"], \"by\": -4}")
                .body());
    assertThat(moved.at("/characters/0/place/baseline").asDouble())
        .isCloseTo(before - 4, within(0.002));
    for (String wish :
        List.of(
            "{}",
            "{\"files\": [], \"by\": 1}",
            "{\"files\": [\"U+0061.png\"], \"by\": 1e9}",
            "{\"files\": [\"../U+0061.png\"], \"by\": 1}")) {
      assertThat(post("api/hands/Ada/baselines", wish).statusCode()).isBetween(400, 422);
    }
    assertThat(get("api/hands/Ada/characters")).isEqualTo(moved);
  }

  @Test
  void whatIsFoundIsShownBeforeThePageIsKept() throws Exception {
    create("Ada");
    Path photo = photo("abQ");
    JsonNode job =
        JSON.readTree(
            send(to("api/hands/Ada/pages?name=page.jpg").POST(BodyPublishers.ofFile(photo)))
                .body());
    String address = "api/jobs/" + job.get("id").asText();
    JsonNode seen = JSON.createArrayNode();
    List<String> files = new ArrayList<>();
    while (job.get("state").asText().matches("waiting|running")) {
      Thread.sleep(5);
      job = get(address);
      List<String> now = new ArrayList<>();
      job.get("files").forEach(file -> now.add(file.asText()));
      files.addAll(now);
      HttpResponse<String> found = send(to(address + "/found.json"));
      seen = found.statusCode() == 200 ? JSON.readTree(found.body()) : seen;
    }
    assertThat(files).contains("page.jpg");
    assertThat(seen.findValuesAsText("character")).containsExactly("a", "b", "Q");
    assertThat(get(address).get("files")).describedAs("files of a job that is done").isEmpty();
  }

  @Test
  void aLettersOwnFileIsAddedAndCanBeRelabelledAndLeftOut() throws Exception {
    create("Ada");
    byte[] png = letter();
    for (int i = 0; i < 2; i++) {
      JsonNode job =
          end(send(to("api/hands/Ada/pages?name=b.png").POST(BodyPublishers.ofByteArray(png))));
      assertThat(job.at("/state").asText()).isEqualTo("done");
    }
    post("api/hands/Ada/characters/U+0062-2.png/label", "{\"character\": \"d\"}");
    post("api/hands/Ada/characters/U+0062.png/leave-out", "");
    JsonNode left = get("api/hands/Ada/characters");
    assertThat(left.get("characters").findValuesAsText("file")).containsExactly("U+0064.png");
    post("api/hands/Ada/left-out/U+0062.png/take-back", "");
    assertThat(folder.resolve("Ada/characters/U+0062.png")).hasBinaryContent(png);
  }

  @Test
  void aLetterThatIsNoPictureIsRefusedAtOnce() throws Exception {
    create("Ada");
    for (String name : List.of("B.png", "C.svg", "j.jpg")) {
      JsonNode job =
          end(
              send(
                  to("api/hands/Ada/pages?name=" + name)
                      .POST(BodyPublishers.ofByteArray("junk".getBytes()))));
      assertThat(job.at("/state").asText()).isEqualTo("failed");
      assertThat(job.at("/failure/message").asText()).startsWith(name);
    }
    assertThat(get("api/hands/Ada/characters").get("characters")).isEmpty();
  }

  @Test
  void damagedFilesAreRefusedInWordsAndLeaveNothing() throws Exception {
    create("Ada");
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      byte[] junk = new byte[random.nextInt(2000)];
      random.nextBytes(junk);
      byte[] start = i % 2 == 0 ? new byte[] {(byte) 0xFF, (byte) 0xD8} : "%PDF-1.7".getBytes();
      System.arraycopy(start, 0, junk, 0, Math.min(start.length, junk.length));
      String path = "api/hands/Ada/pages?name=page%d.jpg".formatted(i);
      JsonNode job = end(send(to(path).POST(BodyPublishers.ofByteArray(junk))));
      assertThat(job.at("/state").asText()).isEqualTo("failed");
      assertThat(job.at("/failure/message").asText())
          .contains("page%d.jpg".formatted(i))
          .doesNotContain("linmo-studio-")
          .doesNotContain("Exception");
      HttpResponse<String> document =
          send(to("api/documents?name=a.pdf").POST(BodyPublishers.ofByteArray(junk)));
      assertThat(document.statusCode()).isEqualTo(422);
    }
    assertThat(get("api/hands/Ada/characters").get("characters")).isEmpty();
    assertThat(folder.resolve("Ada")).isEmptyDirectory();
  }

  @Test
  void correctionsInHasteAreAllKept() throws Exception {
    create("Ada");
    for (String name : List.of("b.png", "d.png", "p.png", "q.png")) {
      byte[] png = letter();
      end(send(to("api/hands/Ada/pages?name=" + name).POST(BodyPublishers.ofByteArray(png))));
    }
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (String file : List.of("U+0062", "U+0064", "U+0070")) {
      all.add(
          CLIENT.sendAsync(
              to("api/hands/Ada/characters/" + file + ".png/leave-out")
                  .POST(BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString()));
    }
    for (var reply : all) {
      assertThat(reply.get().statusCode()).describedAs(reply.get().body()).isEqualTo(200);
    }
    JsonNode left = get("api/hands/Ada/characters");
    assertThat(left.get("characters").findValuesAsText("character")).containsExactly("q");
    assertThat(left.get("leftOut").findValuesAsText("character"))
        .containsExactlyInAnyOrder("b", "d", "p");
  }
}
