package io.linmo.workshop;

import io.linmo.signing.certificate.TrustStore;
import io.linmo.signing.verification.DocumentReport;
import io.linmo.signing.verification.DocumentVerifier;
import io.linmo.signing.verification.SignatureReport;
import io.linmo.signing.verification.Verdict;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.Stamper;
import io.linmo.stamping.revision.RevisionHistory;
import io.linmo.stamping.revision.ShownText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a document that gets ink or a signature should first be asked: is it as it was left? */
final class ExistingSignatures {

  private ExistingSignatures() {}

  /**
   * Oddities of a document, for the person about to sign it.
   *
   * @throws RefusedPdfException if it was changed after somebody signed it
   */
  static List<String> remarks(OriginalPdf original, byte[] document) throws IOException {
    List<String> remarks = new ArrayList<>();
    RevisionHistory history = RevisionHistory.of(document);
    if (!history.isEndMarked()) {
      remarks.add("the document's end is cut off: expected startxref and %%EOF; compare the pages");
    } else if (history.strayBytes() > 0) {
      remarks.add(
          "%d bytes follow the document's end mark, expected none; compare the pages"
              .formatted(history.strayBytes()));
    }
    if (Stamper.annotates(original)) {
      requireUnchanged(DocumentVerifier.verify(document, TrustStore.ofSystem()));
    }
    return remarks;
  }

  private static void requireUnchanged(DocumentReport report) throws RefusedPdfException {
    for (SignatureReport signature : report.signatures()) {
      if (signature.verdict() == Verdict.CHANGED) {
        throw new RefusedPdfException(
            ShownText.of(
                "its signature '%s' is broken (%s); see linmo verify, and get an unchanged copy"
                    .formatted(signature.field(), String.join("; ", signature.problems()))));
      }
    }
  }
}
