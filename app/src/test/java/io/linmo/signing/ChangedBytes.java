package io.linmo.signing;

import io.linmo.pdf.PdfNotes;
import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentReport;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.signing.verification.Verdict;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.TestPdfs;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes the bytes of a signed document one at a time, and lists those whose change is not
 * noticed: {@code ChangedBytes LEVEL STEP} does so for a document signed at a level, with every
 * STEP-th byte.
 */
final class ChangedBytes {

  /** Changes the value of a byte, and of a letter its case alone. */
  private static final int[] MASKS = {0x01, 0x20};

  private final byte[] pdf;
  private final TrustStore trust;

  ChangedBytes(byte[] pdf, TrustStore trust) {
    this.pdf = pdf;
    this.trust = trust;
  }

  public static void main(String[] arguments) throws Exception {
    Level level = Level.valueOf(arguments[0]);
    int step = Integer.parseInt(arguments[1]);
    try (TestPki pki = new TestPki()) {
      TrustStore trust = TrustStore.ofSystem().with(List.of(pki.root()));
      byte[] signed = signed(TestPdfs.ordinary(), protection(level, pki), pki.bob());
      ChangedBytes bytes = new ChangedBytes(signed, trust);
      long start = System.nanoTime();
      List<String> unnoticed = bytes.unnoticed(0, signed.length, step);
      System.out.printf(
          "%s: %d bytes, every %d., %d changes unnoticed, notices nothing unchanged: %b, %d s%n",
          level,
          signed.length,
          step,
          unnoticed.size(),
          !bytes.isNoticed(signed),
          (System.nanoTime() - start) / 1_000_000_000);
      unnoticed.forEach(System.out::println);
    }
  }

  static Protection protection(Level level, TestPki authorities) throws IOException {
    return level == Level.B
        ? Protection.NONE
        : new Protection(
            level,
            new TimestampClient(authorities.address("tsa")),
            TrustStore.ofSystem().with(List.of(authorities.root())));
  }

  static byte[] signed(byte[] pdf, Protection protection, Identity identity) throws IOException {
    try (OriginalPdf original = OriginalPdf.open(pdf)) {
      PdfNotes notes = new PdfNotes("signature", "block letters", true);
      var request =
          new SignatureRequest(null, null, null, "I agree", null, OffsetDateTime.now(), notes);
      return DocumentSigner.sign(original, request, identity, protection);
    }
  }

  /** Changes after which the document still passes; one byte in each step is changed. */
  List<String> unnoticed(int from, int to, int step) {
    List<String> unnoticed = new ArrayList<>();
    for (int at = from; at < to; at += step) {
      for (int mask : MASKS) {
        byte[] changed = pdf.clone();
        changed[at] ^= (byte) mask;
        if (!isNoticed(changed)) {
          unnoticed.add("byte %d of %d, mask %d".formatted(at, pdf.length, mask));
        }
      }
    }
    return unnoticed;
  }

  /** Whether a document is anything but intact and whole. */
  boolean isNoticed(byte[] document) {
    try {
      DocumentReport report = DocumentVerifier.verify(document, trust);
      return !report.isSigned() || report.verdict() != Verdict.WHOLE;
    } catch (IOException e) {
      return true;
    }
  }
}
