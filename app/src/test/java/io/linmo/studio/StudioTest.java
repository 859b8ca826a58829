package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LinmoException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the studio's server answers, and what it refuses. */
class StudioTest extends StudioCase {

  @Test
  void thePageIsServedWithAPolicyThatLoadsNothingFromElsewhere() throws Exception {
    HttpResponse<String> page = send(to(""));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<main").doesNotContain("http://").doesNotContain("https://");
    String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
    assertThat(policy)
        .contains("default-src 'none'")
        .contains("script-src 'self'")
        .doesNotContain("unsafe-inline")
        .doesNotContain("http");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void thePageWeighsLessThan500KilobytesWithoutPdfJs() throws Exception {
    Path page = Path.of(Studio.class.getResource("page/index.html").toURI()).getParent();
    try (var files = Files.walk(page)) {
      long bytes =
          files
              .filter(file -> Files.isRegularFile(file) && !file.startsWith(page.resolve("pdfjs")))
              .mapToLong(file -> file.toFile().length())
              .sum();
      assertThat(bytes).isBetween(10_000L, 500_000L);
    }
  }

  @Test
  void withoutTheSecretNothingIsAnswered() throws Exception {
    URI root = URI.create("http://127.0.0.1:" + studio.address().getPort() + "/");
    for (String path :
        new String[] {"", "api/state", "0123456789abcdef0123456789abcdef/api/state"}) {
      HttpResponse<String> reply = send(HttpRequest.newBuilder(root.resolve(path)));
      assertThat(reply.statusCode()).isEqualTo(403);
      assertThat(reply.body()).contains("open the address that linmo studio printed");
    }
  }

  @Test
  void pagesElsewhereAreRefused() throws Exception {
    assertThat(send(to("api/state").header("Origin", "https://example.org")).statusCode())
        .isEqualTo(403);
    assertThat(send(to("api/state").header("Origin", "null")).statusCode()).isEqualTo(403);
    assertThat(send(to("api/state").header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
    String own = "http://127.0.0.1:" + studio.address().getPort();
    assertThat(send(to("api/state").header("Origin", own)).statusCode()).isEqualTo(200);
  }

  @Test
  void anotherHostNameIsRefused() throws Exception {
    String reply =
        raw("GET %sapi/state HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 403").contains("under another name");
  }

  @Test
  void aBodyOfTwoGigabytesIsRefusedBeforeItIsSent() throws Exception {
    create("Ada");
    String reply =
        raw(
            "POST %sapi/hands/Ada/pages?name=big.jpg HTTP/1.1\r\n"
                + "Host: 127.0.0.1:"
                + studio.address().getPort()
                + "\r\nContent-Length: 2147483648\r\nConnection: close\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 413").contains("expected at most 200 MB");
  }

  @Test
  void aFormThatIsNoneIsRefusedForWhatIsWrongWithIt() throws Exception {
    create("Ada");
    assertThat(post("api/hands/Ada/forms/a", "{\"form\": -1}").body())
        .contains("form '-1' of 'a', expected its number, or 0 for none chosen");
    assertThat(post("api/hands/Ada/forms/a", "{\"form\": \"x\"}").body()).contains("form 'x'");
    assertThat(post("api/hands/Ada/forms/ab", "{\"form\": 1}").body())
        .contains("'ab', expected one character");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "..",
        "../Ada",
        "a/b",
        "a\\b",
        ".hidden",
        "con",
        "a\u0000b",
        "nul.style",
        "x."
      })
  void namesThatAreNoFoldersOfTheirOwnAreRefused(String name) throws Exception {
    String body = JSON.writeValueAsString(Map.of("name", name));
    assertThat(post("api/hands", body).statusCode()).isEqualTo(400);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api/hands/%2e%2e",
        "api/hands/..%2f..%2fetc",
        "api/hands/Ada/characters/..%2f..%2fa.png",
        "api/hands/Ada/left-out/..%2fcharacters%2fb.png",
        "api/hands/Ada/characters/%2e%2e",
        "api/hands/Ada/characters/%2F",
        "api/hands/Ada/characters/%00",
        "api/hands/Ada/left-out/%2F",
        "api/hands/Ada/signatures/..%2fx/svg",
        "%2e%2e/%2e%2e/StudioTest.class",
        "steps/..%2f..%2fStudio.class",
        "api/jobs/1/..%2fx",
        "api/nothing"
      })
  void pathsOutOfTheFolderAreRefused(String path) throws Exception {
    create("Ada");
    Files.writeString(folder.resolve("a.png"), "secret");
    Files.writeString(
        Files.createDirectories(folder.resolve("Ada/characters")).resolve("b.png"), "");
    HttpResponse<String> reply = send(HttpRequest.newBuilder(URI.create(studio.address() + path)));
    assertThat(reply.statusCode()).isBetween(400, 404);
    assertThat(reply.body()).doesNotContain("secret");
  }

  @Test
  void aHandIsAFolderThatIsFoundAgain() throws Exception {
    create("王羲之");
    assertThat(folder.resolve("王羲之")).isDirectory();
    assertThat(post("api/hands", "{\"name\": \"王羲之\"}").statusCode()).isEqualTo(409);
    studio.close();
    studio = Studio.start(Installation.find(), folder, 0);
    assertThat(get("api/state").at("/hands/0/name").asText()).isEqualTo("王羲之");
  }

  @Test
  void learningNeedsToKnowWhoseHandItIs() throws Exception {
    create("Ada");
    assertThat(post("api/hands/Ada/learn", "{}").statusCode()).isEqualTo(400);
    assertThat(folder.resolve("Ada")).isEmptyDirectory();
    JsonNode job = end(post("api/hands/Ada/learn", "{\"mine\": true}"));
    assertThat(job.at("/state").asText()).isEqualTo("failed");
    assertThat(folder.resolve("Ada/.learning.json")).doesNotExist();
  }

  @Test
  void whatAKilledServerHadBegunToLearnIsBegunAgain() throws Exception {
    create("Ada");
    studio.close();
    Files.writeString(folder.resolve("Ada/.learning.json"), "{\"mine\": true}");
    studio = Studio.start(Installation.find(), folder, 0);
    JsonNode jobs = get("api/state").get("jobs");
    assertThat(jobs.findValuesAsText("kind")).containsExactly("learn");
    assertThat(jobs.findValuesAsText("hand")).containsExactly("Ada");
  }

  @Test
  void whatAKilledProgramHadBegunToWriteIsRemovedOnceItIsOld() throws Exception {
    create("Ada");
    Path old = Files.createFile(folder.resolve("Ada/.linmo-1.part"));
    Path young = Files.createFile(folder.resolve("Ada/.linmo-2.part"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));
    studio.close();
    studio = Studio.start(Installation.find(), folder, 0);
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void aSetOfCharactersNeverNamesAFile() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String path = URLEncoder.encode("@" + secret, StandardCharsets.UTF_8);
    assertThat(send(to("api/template?set=" + path)).statusCode()).isEqualTo(400);
    HttpResponse<byte[]> sheet =
        CLIENT.send(to("api/template?set=chars:" + path).build(), BodyHandlers.ofByteArray());
    assertThat(sheet.statusCode()).isEqualTo(200);
    try (var document = Loader.loadPDF(sheet.body())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void theBrowserIsOpenedByAnAddressThatIsGoodOnce() throws Exception {
    URI once = studio.openingAddress();
    assertThat(once.toString()).doesNotContain(studio.address().getPath());
    HttpResponse<String> first = send(HttpRequest.newBuilder(once));
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location")).contains(studio.address().getPath());
    assertThat(send(HttpRequest.newBuilder(once)).statusCode()).isEqualTo(403);
  }

  @Test
  void aCancelledJobLeavesNothingThatTheNextStartWouldDo() throws Exception {
    create("Ada");
    create("Bea");
    JsonNode first = JSON.readTree(post("api/hands/Ada/learn", "{\"mine\": true}").body());
    JsonNode second = JSON.readTree(post("api/hands/Bea/learn", "{\"mine\": true}").body());
    post("api/jobs/" + second.get("id").asText() + "/cancel", "");
    post("api/jobs/" + first.get("id").asText() + "/cancel", "");
    for (String id : List.of(first.get("id").asText(), second.get("id").asText())) {
      while (get("api/jobs/" + id).get("state").asText().matches("waiting|running")) {
        Thread.sleep(20);
      }
    }
    assertThat(folder.resolve("Ada/.learning.json")).doesNotExist();
    assertThat(folder.resolve("Bea/.learning.json")).doesNotExist();
  }

  @Test
  void aDamagedRecordOfOneHandDoesNotHideTheOthers() throws Exception {
    create("Ada");
    create("Bea");
    Files.writeString(
        Files.createDirectories(folder.resolve("Ada/characters")).resolve("hand.json"), "{");
    Files.writeString(folder.resolve("Bea/.learning.json"), "{");
    studio.close();
    studio = Studio.start(Installation.find(), folder, 0);
    assertThat(get("api/state").get("hands").findValuesAsText("name"))
        .containsExactly("Ada", "Bea");
    assertThat(send(to("api/hands/Ada/characters")).body()).contains("hand.json");
  }

  @Test
  void aPortInUseAndAFolderThatIsAFileAreSaid() throws Exception {
    int port = studio.address().getPort();
    assertThatThrownBy(() -> Studio.start(Installation.find(), folder, port))
        .isInstanceOf(LinmoException.class)
        .hasMessageContaining("port " + port)
        .hasMessageContaining("in use");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> Studio.start(Installation.find(), file, 0))
        .isInstanceOf(LinmoException.class)
        .hasMessageContaining("--folder");
  }
}
