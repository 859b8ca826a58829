package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.capture.hand.HandFolder;
import io.linmo.style.HandFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two windows that are open on one hand. */
@Tag("slow")
class StudioTurnsTest extends StudioCase {

  private static final String SET = "ADHLabdefghlnoprstuvy";

  @Test
  void twoWindowsThatEditAndLearnAtOnceDoNotHarmTheHand() throws Exception {
    create("Ada");
    Path photo = photo(SET);
    end(send(to("api/hands/Ada/pages?name=page.jpg").POST(BodyPublishers.ofFile(photo))));

    JsonNode learning = JSON.readTree(post("api/hands/Ada/learn", "{\"mine\": true}").body());
    JsonNode again = JSON.readTree(post("api/hands/Ada/learn", "{\"mine\": true}").body());
    assertThat(again.get("id")).describedAs("one learning for both").isEqualTo(learning.get("id"));
    List<CompletableFuture<HttpResponse<String>>> edits = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      edits.add(edit("characters/U+0061.png/leave-out"));
      edits.add(edit("left-out/U+0061.png/take-back"));
      edits.add(edit("characters/U+0064.png/label", "{\"character\": \"d\"}"));
      edits.add(edit("baselines", "{\"files\": [\"U+0065.png\"], \"by\": 1}"));
      edits.add(edit("forms/q", "{\"form\": 1}"));
    }
    // In a second window the same photo is dropped once more.
    JsonNode second =
        end(send(to("api/hands/Ada/pages?name=page.jpg").POST(BodyPublishers.ofFile(photo))));
    assertThat(second.at("/state").asText()).describedAs(second.toString()).isEqualTo("done");
    for (var reply : edits) {
      // What the other window has just left out or taken back is not there; that is said in words.
      assertThat(reply.get().statusCode()).describedAs(reply.get().body()).isIn(200, 422);
    }
    post("api/jobs/" + learning.get("id").asText() + "/finish", "");
    JsonNode learned = end(post("api/hands/Ada/learn", "{\"mine\": true}"));
    assertThat(learned.at("/state").asText()).describedAs(learned.toString()).isEqualTo("done");

    JsonNode shown = get("api/hands/Ada/characters");
    String all =
        String.join("", shown.get("characters").findValuesAsText("character"))
            + String.join("", shown.get("leftOut").findValuesAsText("character"));
    SET.codePoints().forEach(c -> assertThat(all).contains(Character.toString(c)));
    assertThat(HandFolder.open(folder.resolve("Ada/characters")).characters())
        .hasSameSizeAs(shown.get("characters"));
    assertThat(HandFile.read(folder.resolve("Ada/Ada.style")).references()).isNotEmpty();
  }

  private CompletableFuture<HttpResponse<String>> edit(String path) {
    return edit(path, "");
  }

  private CompletableFuture<HttpResponse<String>> edit(String path, String body) {
    return CLIENT.sendAsync(
        to("api/hands/Ada/" + path).POST(BodyPublishers.ofString(body)).build(),
        BodyHandlers.ofString());
  }
}
