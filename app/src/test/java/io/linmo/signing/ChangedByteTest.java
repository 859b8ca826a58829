package io.linmo.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.linmo.pdf.PdfNotes;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.PdfTools;
import io.linmo.stamping.Placement;
import io.linmo.stamping.TestPdfs;
import io.linmo.typesetting.BlockLetters;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Typesetter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever byte of a signed document is changed, it is noticed. */
@Tag("slow")
class ChangedByteTest {

  private static final TrustStore TRUST = TrustStore.ofSystem();

  @TempDir private static Path folder;

  private static Identity bob;
  private static byte[] signed;

  /** The part of the document that holds the signature. */
  private static int start;

  private static int end;

  @BeforeAll
  static void signADocument() throws Exception {
    bob = TestIdentities.issued();
    signed = signed(null);
    int[] hole = hole(signed);
    start = hole[0];
    end = hole[1];
  }

  private static byte[] signed(TimestampClient timestamps) throws Exception {
    Drawing ink = Drawing.of(new Typesetter(new BlockLetters()).set("Bob"), InkColor.BLACK);
    try (OriginalPdf original = OriginalPdf.open(TestPdfs.ordinary())) {
      Placement place = Placement.at(0, 100, 250, 120, ink);
      PdfNotes notes = new PdfNotes("signature", "block letters", true);
      var request =
          new SignatureRequest(ink, place, null, "I agree", "Turin", OffsetDateTime.now(), notes);
      return DocumentSigner.sign(original, request, bob, Protection.of(timestamps));
    }
  }

  /** Where the signature begins and ends. */
  private static int[] hole(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      int[] range = document.getSignatureDictionaries().get(0).getByteRange();
      return new int[] {range[1], range[2]};
    }
  }

  @Test
  void nothingIsFoundWhereNothingIsChanged() throws Exception {
    assertThat(new ChangedBytes(signed, TRUST).isNoticed(signed)).isFalse();
  }

  @Test
  void verifyingNoticesBytesOfTheSignature() {
    assertThat(new ChangedBytes(signed, TRUST).unnoticed(start, end, 5)).isEmpty();
  }

  @Test
  void verifyingNoticesBytesOfTheDocument() {
    ChangedBytes bytes = new ChangedBytes(signed, TRUST);
    assertThat(bytes.unnoticed(0, start, 17)).isEmpty();
    assertThat(bytes.unnoticed(end, signed.length, 17)).isEmpty();
  }

  @Test
  void verifyingNoticesBytesOfATimestamp() throws Exception {
    try (TestAuthority authority = new TestAuthority()) {
      byte[] stamped = signed(new TimestampClient(authority.address()));
      int[] hole = hole(stamped);
      ChangedBytes bytes = new ChangedBytes(stamped, TRUST);

      assertThat(bytes.isNoticed(stamped)).isFalse();
      assertThat(bytes.unnoticed(hole[0], hole[1], 13)).isEmpty();
    }
  }

  /**
   * Poppler reads hexadecimal in either case, so that it is spared changes of case. It tells of
   * certificates in a line of their own, as the authority that it trusts has signed them. What it
   * does not look at are the signature's version numbers and the like, one digit in a hundred; to
   * verify them is left to us.
   */
  @Test
  void popplerNoticesBytesOfAllPartsToo() throws Exception {
    Path store = storeThatTrusts(bob.chain().get(2));
    assertThat(popplerTrusts(store, signed)).isTrue();
    List<Integer> missed = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 80; i++) {
      int at = i < 50 ? random.nextInt(start, end) : random.nextInt(signed.length);
      if (popplerTrusts(store, flipped(signed, at, 0x01))) {
        missed.add(at);
      }
    }
    assertThat(missed).hasSizeLessThan(5).allMatch(at -> at > start && at < end);
  }

  private static boolean popplerTrusts(Path store, byte[] pdf) throws Exception {
    String said = PdfTools.run(pdf, "pdfsig", "-nssdir", "sql:" + store, "{}").text();
    return said.contains("Signature is Valid")
        && said.contains("Certificate is Trusted")
        && said.contains("- Total document signed");
  }

  private static Path storeThatTrusts(X509Certificate root) throws Exception {
    for (String tool : new String[] {"certutil", "pdfsig"}) {
      assumeTrue(PdfTools.isInstalled(tool), tool + " is not installed");
    }
    String store = "sql:" + folder;
    Path file = Files.write(folder.resolve("root.crt"), root.getEncoded());
    run("certutil", "-N", "-d", store, "--empty-password");
    run("certutil", "-A", "-d", store, "-n", "root", "-t", "C,C,C", "-i", file.toString());
    return folder;
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
  }

  private static byte[] flipped(byte[] pdf, int at, int mask) {
    byte[] changed = pdf.clone();
    changed[at] ^= (byte) mask;
    return changed;
  }
}
