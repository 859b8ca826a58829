package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.typesetting.Drawing;
import io.linmo.workshop.DrawnSignature;
import io.linmo.workshop.OutputFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hands and signatures get other names, are deleted and come back. */
class StudioKeepingTest extends StudioCase {

  private Path keep(String hand, String signature) throws Exception {
    Path file = folder.resolve(hand).resolve(signature + ".signature");
    try (OutputFile output = OutputFile.claim(file, false)) {
      new DrawnSignature(signature, 1, "drawn", false, new Drawing(List.of())).keep(output);
      output.commit();
    }
    return file;
  }

  private static void refused(int status, String words, HttpResponse<String> reply) {
    assertThat(reply.statusCode()).describedAs(reply.body()).isEqualTo(status);
    assertThat(reply.body()).contains(words);
  }

  @Test
  void aRenamedHandKeepsAllThatBelongsToIt() throws Exception {
    create("Ada");
    Files.writeString(folder.resolve("Ada/Ada.style"), "style");
    Files.writeString(folder.resolve("Ada/Ada.preset"), "{}");
    keep("Ada", "A. L.");

    JsonNode renamed = JSON.readTree(post("api/hands/Ada/rename", "{\"name\": \"王 Ada\"}").body());
    assertThat(renamed.get("name").asText()).isEqualTo("王 Ada");
    assertThat(folder.resolve("Ada")).doesNotExist();
    assertThat(folder.resolve("王 Ada"))
        .isDirectoryContaining(file -> file.endsWith("王 Ada.style"))
        .isDirectoryContaining(file -> file.endsWith("王 Ada.preset"))
        .isDirectoryContaining(file -> file.endsWith("A. L..signature"))
        .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("Ada."));
    JsonNode hand = get("api/hands/%E7%8E%8B%20Ada");
    assertThat(hand.get("learned").asBoolean()).isTrue();
    assertThat(hand.get("signatures")).hasSize(1);
  }

  @Test
  void namesThatAreTakenOrNoneAreRefused() throws Exception {
    create("Ada");
    create("Bea");
    keep("Ada", "One");
    keep("Ada", "Two");
    refused(409, "there is a hand 'Bea' already", post("api/hands/Ada/rename", name("Bea")));
    refused(400, "cannot be the name", post("api/hands/Ada/rename", name("../Bea")));
    refused(404, "there is no hand 'Cy'", post("api/hands/Cy/rename", name("Dan")));
    refused(
        409, "signature 'Two' already", post("api/hands/Ada/signatures/One/rename", name("Two")));
    refused(400, "cannot be the name", post("api/hands/Ada/signatures/One/rename", name("a/b")));
    refused(404, "no signature", post("api/hands/Ada/signatures/Three/delete", ""));
    refused(404, "no longer known", post("api/trash/7/restore", ""));
    assertThat(get("api/state").get("hands").findValuesAsText("name"))
        .containsExactly("Ada", "Bea");
  }

  private static String name(String name) throws Exception {
    return JSON.writeValueAsString(Map.of("name", name));
  }

  @Test
  void aDeletedHandComesBackAsItWas() throws Exception {
    create("Ada");
    Path signature = keep("Ada", "Ada L");
    byte[] before = Files.readAllBytes(signature);

    JsonNode deleted = JSON.readTree(post("api/hands/Ada/delete", "").body());
    assertThat(get("api/state").get("hands")).isEmpty();
    assertThat(Path.of(deleted.get("trash").asText()).resolve("Ada/Ada L.signature"))
        .hasBinaryContent(before);
    assertThat(post("api/trash/" + deleted.get("undo").asText() + "/restore", "").statusCode())
        .isEqualTo(200);
    assertThat(signature).hasBinaryContent(before);
  }

  @Test
  void twoOfOneNameAreBothKeptAndNoneTakesThePlaceOfANewOne() throws Exception {
    create("Ada");
    JsonNode first = JSON.readTree(post("api/hands/Ada/delete", "").body());
    create("Ada");
    post("api/hands/Ada/delete", "");
    assertThat(folder.resolve(".trash/Ada")).isDirectory();
    assertThat(folder.resolve(".trash/Ada 2")).isDirectory();
    create("Ada");
    refused(
        409,
        "another 'Ada' was made since",
        post("api/trash/" + first.get("undo").asText() + "/restore", ""));
  }

  @Test
  void aSignatureIsRenamedDeletedAndHadBack() throws Exception {
    create("Ada");
    keep("Ada", "One");
    post("api/hands/Ada/signatures/One/rename", name("Uno"));
    assertThat(get("api/hands/Ada").get("signatures").get(0).asText()).isEqualTo("Uno");
    JsonNode deleted = JSON.readTree(post("api/hands/Ada/signatures/Uno/delete", "").body());
    assertThat(get("api/hands/Ada").get("signatures")).isEmpty();
    post("api/trash/" + deleted.get("undo").asText() + "/restore", "");
    assertThat(get("api/hands/Ada").get("signatures")).hasSize(1);
  }

  @Test
  void aHandThatIsAtWorkIsLeftAlone() throws Exception {
    create("Ada");
    HttpResponse<String> begun =
        send(
            to("api/hands/Ada/pages?name=photo.jpg").POST(BodyPublishers.ofFile(photo("abcdefg"))));
    refused(409, "'Ada' is in use", post("api/hands/Ada/delete", ""));
    refused(409, "'Ada' is in use", post("api/hands/Ada/rename", name("Bea")));
    assertThat(end(begun).get("state").asText()).isEqualTo("done");
    assertThat(post("api/hands/Ada/delete", "").statusCode()).isEqualTo(200);
  }
}
