package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.linmo.pdf.PdfNotes;
import io.linmo.signing.DocumentSigner;
import io.linmo.signing.Protection;
import io.linmo.signing.SignatureRequest;
import io.linmo.signing.TestPki;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.Placement;
import io.linmo.stamping.Stamper;
import io.linmo.stamping.TestPdfs;
import io.linmo.typesetting.BlockLetters;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Typesetter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

  private static final PdfNotes NOTES = new PdfNotes("signature", "block letters", true);

  @TempDir private static Path folder;

  private static TestPki pki;
  private static byte[] signed;

  @BeforeAll
  static void sign() throws Exception {
    pki = new TestPki();
    try (OriginalPdf original = OriginalPdf.open(TestPdfs.form())) {
      var request =
          new SignatureRequest(null, null, null, "I agree", null, OffsetDateTime.now(), NOTES);
      signed = DocumentSigner.sign(original, request, pki.bob(), Protection.NONE);
    }
    Files.write(folder.resolve("root.crt"), pki.root().getEncoded());
  }

  @AfterAll
  static void stop() {
    pki.close();
  }

  @Test
  void theExitCodeTellsWhatASignatureIsWorth() throws Exception {
    assertThat(verify(signed).exit()).isZero();
    assertThat(verify(TestPdfs.form()).exit()).isEqualTo(1);
    byte[] changed = signed.clone();
    changed[300] ^= 1;
    assertThat(verify(changed).exit()).isEqualTo(1);
    assertThat(verify(changed).err()).contains("CHANGED: signature 'Signature1'");
    Run stamped = verify(stamped());
    assertThat(stamped.exit()).isEqualTo(3);
    assertThat(stamped.err()).contains("since then page 1: an annotation Stamp was added");
    Run unchecked = verify(text().replace("/ByteRange", "/ByteXange"));
    assertThat(unchecked.exit()).isEqualTo(4);
    assertThat(unchecked.err()).contains("cannot be checked", "byte range is missing");
    assertThat(verify("no PDF").exit()).isEqualTo(1);
  }

  @Test
  void authoritiesAreTrustedThatAreNamed() throws Exception {
    Path file = Files.write(folder.resolve("s.pdf"), signed);
    Run stranger = Run.of("verify", file);
    Run known = Run.of("verify", file, "--trust", folder.resolve("root.crt"));

    assertThat(stranger.out()).contains("trust: its issuer is not among the trusted authorities");
    assertThat(known.out()).contains("trust: trusted, by the authority Root");
    assertThat(Run.of("verify", file, "--trust", file).err()).contains("certificate");
  }

  @Test
  void theSummarySaysWhetherWhoSignedIsConfirmed() throws Exception {
    Path file = Files.write(folder.resolve("c.pdf"), signed);

    assertThat(Run.of("verify", file).err()).contains("; who signed it is not confirmed");
    assertThat(Run.of("verify", file, "--trust", folder.resolve("root.crt")).err())
        .contains("intact and whole", "; who signed it is confirmed");
  }

  @Test
  void aDocumentCannotForgeLines() throws Exception {
    byte[] forged;
    try (OriginalPdf original = OriginalPdf.open(TestPdfs.form())) {
      String reason = "I agree\n  verdict: \u001b[2Ktrusted\u202e";
      var request =
          new SignatureRequest(null, null, null, reason, reason, OffsetDateTime.now(), NOTES);
      forged = DocumentSigner.sign(original, request, pki.bob(), Protection.NONE);
    }
    Run run = verify(forged);

    assertThat(run.out()).contains("reason: I agree   verdict:  [2Ktrusted ");
    assertThat(run.out()).doesNotContain("\u001b", "\u202e", "\n  verdict:  ");
    byte[] named =
        text().replace("(Signature1)", "(Sig\n\u001b[2K1)").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Run.of("fields", Files.write(folder.resolve("f.pdf"), named)).out())
        .doesNotContain("\u001b");
    assertThat(verify(named).out() + verify(named).err()).doesNotContain("\u001b");
  }

  @Test
  void whatIsNoPdfIsToldInTheSameWordsByAll() throws Exception {
    for (byte[] bad :
        List.of("no PDF".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(TestPdfs.form(), 600))) {
      Path file = Files.write(folder.resolve("bad.pdf"), bad);
      String fields = Run.of("fields", file).err().replace("linmo fields", "").strip();

      assertThat(verifyIn(file).err()).isEqualToIgnoringNewLines("linmo verify" + fields + "\n");
      assertThat(verifyIn(file).exit()).isEqualTo(1);
      Run extended =
          Run.of("extend", file, "--tsa", pki.address("tsa"), "--out", folder.resolve("x.pdf"));
      assertThat(extended.err()).isEqualToIgnoringNewLines("linmo extend" + fields + "\n");
    }
  }

  private static Run verifyIn(Path file) {
    return Run.of("verify", file);
  }

  @Test
  void aPasswordInAnAddressIsNotRepeated() throws Exception {
    Path file = Files.write(folder.resolve("p.pdf"), signed);
    for (String address :
        List.of("http://ann:S3cret@127.0.0.1:1/", "ftp://ann:S3cret@host/", "http://a:S3cret@[")) {
      Path root = folder.resolve("root.crt");
      Run run =
          Run.of(
              "extend", file, "--tsa", address, "--trust", root, "--out", folder.resolve("x.pdf"));

      assertThat(run.exit()).isNotZero();
      assertThat(run.err()).contains("://").doesNotContain("S3cret");
    }
  }

  @Test
  void jsonSaysTheSame() throws Exception {
    Path file = Files.write(folder.resolve("j.pdf"), stamped());
    Map<?, ?> result =
        new ObjectMapper().readValue(Run.of("verify", file, "--json").out(), Map.class);

    assertThat(result.get("verdict")).isEqualTo("earlier-version");
    assertThat(result.get("since")).isEqualTo("more");
    assertThat(result.get("exitCode")).isEqualTo(3);
    assertThat(result.get("intact")).isEqualTo(false);
    Map<?, ?> signature = (Map<?, ?>) ((List<?>) result.get("signatures")).get(0);
    assertThat(signature.get("level")).isEqualTo("PAdES B-B");
    assertThat(((Map<?, ?>) signature.get("signer")).get("name")).isEqualTo("Bob");
  }

  @Test
  void aSignedDocumentIsExtended() throws Exception {
    Path file = Files.write(folder.resolve("e.pdf"), signed);
    Path out = folder.resolve("extended.pdf");
    Run run =
        Run.of(
            "extend",
            file,
            "--tsa",
            pki.address("tsa"),
            "--trust",
            folder.resolve("root.crt"),
            "--out",
            out);
    Run verified = Run.of("verify", out, "--trust", folder.resolve("root.crt"));

    assertThat(run.exit()).describedAs(run.err()).isZero();
    assertThat(verified.exit()).isZero();
    assertThat(verified.out()).contains("PAdES B-LTA", "revocation: not revoked");
    Run refused =
        Run.of("extend", file, "--tsa", pki.address("nonsense"), "--out", folder.resolve("n.pdf"));
    assertThat(refused.errorLines()).hasSize(1);
    assertThat(refused.exit()).isEqualTo(1);
  }

  private static byte[] stamped() throws Exception {
    Drawing ink = Drawing.of(new Typesetter(new BlockLetters()).set("Ada"), InkColor.BLACK);
    try (OriginalPdf original = OriginalPdf.open(signed)) {
      var stamp = new Stamper.Stamp(ink, Placement.at(0, 300, 300, 120, ink));
      return Stamper.stamp(original, List.of(stamp), NOTES);
    }
  }

  private static String text() {
    return new String(signed, StandardCharsets.ISO_8859_1);
  }

  private static Run verify(String text) throws Exception {
    return verify(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Run verify(byte[] pdf) throws IOException {
    return Run.of("verify", Files.write(folder.resolve("v.pdf"), pdf));
  }
}
