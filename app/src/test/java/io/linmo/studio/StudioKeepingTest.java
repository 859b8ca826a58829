package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.typesetting.Drawing;
import io.linmo.workshop.DrawnSignature;
import io.linmo.workshop.Installation;
import io.linmo.workshop.OutputFile;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
    refused(400, "cannot be a name", post("api/hands/Ada/rename", name("../Bea")));
    refused(404, "there is no hand 'Cy'", post("api/hands/Cy/rename", name("Dan")));
    refused(
        409, "signature 'Two' already", post("api/hands/Ada/signatures/One/rename", name("Two")));
    refused(400, "cannot be a name", post("api/hands/Ada/signatures/One/rename", name("a/b")));
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
  void aSignatureIsFoundByItsOwnNameAlone() throws Exception {
    create("Ada");
    Path file = keep("Ada", "Ada");
    for (String other : List.of("%3F%3F", "Ada.", "%20Ada", "..%2fAda%2fAda")) {
      String path = "api/hands/Ada/signatures/" + other;
      assertThat(post(path + "/delete", "").statusCode()).isBetween(400, 404);
      assertThat(send(to(path + "/svg")).statusCode()).isBetween(400, 404);
    }
    assertThat(file).exists();
  }

  @Test
  void aSignatureOfTheLongestNameIsNumberedWithinIt() throws Exception {
    create("Ada");
    keep("Ada", "a".repeat(60));
    HandName ada = new HandName("Ada");
    assertThat(new ShelvedHand(ada, folder.resolve("Ada")).freeSignature("a".repeat(70)).text())
        .isEqualTo("a".repeat(58) + " 2");
  }

  @Test
  void itsOwnNameIsNoOther() throws Exception {
    create("Ada");
    keep("Ada", "One");
    assertThat(post("api/hands/Ada/rename", name(" Ada")).statusCode()).isEqualTo(200);
    assertThat(post("api/hands/Ada/signatures/One/rename", name("One")).statusCode())
        .isEqualTo(200);
    assertThat(get("api/hands/Ada").get("signatures").get(0).asText()).isEqualTo("One");
  }

  private String deleted(String path) throws Exception {
    return JSON.readTree(post(path + "/delete", "").body()).get("undo").asText();
  }

  @Test
  void aDeletedSignatureComesBackToItsHandWhateverThatIsCalledNow() throws Exception {
    create("Ada");
    keep("Ada", "One");
    String signature = deleted("api/hands/Ada/signatures/One");
    post("api/hands/Ada/rename", name("Bea"));
    create("Ada");
    String hand = deleted("api/hands/Bea");
    refused(409, "restore the hand first", post("api/trash/" + signature + "/restore", ""));
    post("api/trash/" + hand + "/restore", "");
    assertThat(post("api/trash/" + signature + "/restore", "").statusCode()).isEqualTo(200);
    assertThat(folder.resolve("Bea/One.signature")).exists();
    assertThat(folder.resolve("Ada")).isEmptyDirectory();
  }

  @Test
  void aRenamingThatWasKilledLeavesOneStyle() throws Exception {
    create("Ada");
    Files.writeString(folder.resolve("Ada/Ada.style"), "style");
    Files.writeString(folder.resolve("Ada/Bea.style"), "style");
    Files.writeString(folder.resolve("Ada/Cy.style"), "somebody's own");
    Files.writeString(folder.resolve("Ada/.renaming"), "Ada\nBea");
    studio.close();
    studio = Studio.start(Installation.find(), folder, 0);
    assertThat(folder.resolve("Ada")).isDirectoryNotContaining("glob:**/{Bea.style,.renaming}");
    assertThat(folder.resolve("Ada/Ada.style")).exists();
    assertThat(folder.resolve("Ada/Cy.style")).exists();
    refused(409, "'Cy.style'", post("api/hands/Ada/rename", name("Cy")));
  }

  @Test
  void jobsOfAHandThatIsGoneAreNotThoseOfTheNextOfItsName() throws Exception {
    create("Ada");
    end(post("api/hands/Ada/learn", "{\"mine\": true}"));
    assertThat(get("api/state").get("jobs")).hasSize(1);
    post("api/hands/Ada/rename", name("Bea"));
    create("Ada");
    assertThat(get("api/state").get("jobs")).isEmpty();
  }

  @Test
  void aHandIsLeftWhereItIsWhileAPageForItIsSent() throws Exception {
    create("Ada");
    byte[] png = letter();
    try (Socket slow = new Socket("127.0.0.1", studio.address().getPort())) {
      String head =
          "POST %sapi/hands/Ada/pages?name=b.png HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Length: %d\r\n\r\n"
              .formatted(studio.address().getPath(), studio.address().getPort(), png.length);
      slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      slow.getOutputStream().write(png, 0, 10);
      while (!isSent("b.png")) {
        Thread.sleep(10);
      }
      refused(409, "'Ada' is in use", post("api/hands/Ada/rename", name("Bea")));
      refused(409, "'Ada' is in use", post("api/hands/Ada/delete", ""));
      slow.getOutputStream().write(png, 10, png.length - 10);
      while (get("api/hands/Ada").get("characters").asInt() < 1) {
        Thread.sleep(10);
      }
    }
    assertThat(folder.resolve("Ada/characters/U+0062.png")).hasBinaryContent(png);
  }

  private boolean isSent(String name) throws Exception {
    try (Stream<Path> files = Files.walk(studio.uploads())) {
      return files.anyMatch(file -> file.endsWith(name));
    }
  }

  @Test
  void aHandLearnedAnewIsNotStoppedEarly() throws Exception {
    create("Ada");
    Path style = Files.writeString(folder.resolve("Ada/Ada.style"), "x".repeat(40));
    new ShelvedHand(new HandName("Ada"), folder.resolve("Ada")).recordStoppedEarly(true);
    post("api/hands/Ada/rename", name("Bea"));
    assertThat(get("api/hands/Bea").get("stoppedEarly").asBoolean()).isTrue();
    Files.writeString(folder.resolve("Bea/Bea.style"), "y".repeat(40));
    assertThat(get("api/hands/Bea").get("stoppedEarly").asBoolean()).isFalse();
    assertThat(style).doesNotExist();
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
