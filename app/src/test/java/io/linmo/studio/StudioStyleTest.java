package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Style files that somebody else has laid into the studio's folder, and keys that are none. */
class StudioStyleTest extends StudioCase {

  private static final int MEGABYTE = 1 << 20;

  /** A sound style file but for one section that unpacks to much more than any hand holds. */
  private static byte[] bomb(int megabytes) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      byte[] zeros = new byte[MEGABYTE];
      for (int i = 0; i < megabytes; i++) {
        out.write(zeros);
      }
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.write("LINMO\u0001HAND".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(1);
    out.writeUTF("pixels");
    out.writeInt(megabytes * MEGABYTE);
    out.writeInt(packed.size());
    out.write(packed.toByteArray());
    out.write(MessageDigest.getInstance("SHA-256").digest(file.toByteArray()));
    return file.toByteArray();
  }

  private String refusal(byte[] style) throws Exception {
    Path file = folder.resolve("Ada/Ada.style");
    Files.write(file, style);
    JsonNode job = end(post("api/hands/Ada/font", "{\"characters\": \"a\"}"));
    assertThat(job.at("/state").asText()).isEqualTo("failed");
    assertThat(file).hasBinaryContent(style);
    return job.at("/failure/message").asText();
  }

  @Test
  void aStyleThatUnpacksToMuchMoreThanItsSizeIsRefusedBeforeItIsUnpacked() throws Exception {
    create("Ada");
    byte[] bomb = bomb(900);
    assertThat(bomb).hasSizeLessThan(MEGABYTE);
    Runtime memory = Runtime.getRuntime();
    long before = memory.totalMemory() - memory.freeMemory();
    assertThat(refusal(bomb)).contains("Ada.style").contains("section 1 is said to hold");
    assertThat(memory.totalMemory() - memory.freeMemory() - before).isLessThan(600L * MEGABYTE);
    assertThat(get("api/state").at("/hands/0/name").asText()).isEqualTo("Ada");
  }

  @Test
  void aDamagedStyleIsRefusedInWords() throws Exception {
    create("Ada");
    byte[] cut = bomb(1);
    cut[cut.length - 1] ^= 1;
    assertThat(refusal(cut)).contains("Ada.style").doesNotContain("Exception");
    assertThat(refusal("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII))).contains("Ada.style");
    assertThat(refusal(new byte[0])).contains("Ada.style");
  }

  @Test
  void aBodyThatIsNoKeyIsRefusedInWords() throws Exception {
    create("Ada");
    JsonNode document =
        JSON.readTree(
            send(to("api/documents?name=a.pdf").POST(BodyPublishers.ofByteArray(onePage())))
                .body());
    String stamp = "api/documents/" + document.get("id").asText() + "/stamp?wish=";
    assertThat(post(stamp + "%7B", "").statusCode()).isEqualTo(400);
    assertThat(post(stamp + "%7B%22hand%22%3A%22Ada%22%7D", "").statusCode()).isEqualTo(400);
  }

  private static byte[] onePage() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
      document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
      document.save(bytes);
    }
    return bytes.toByteArray();
  }
}
