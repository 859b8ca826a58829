package io.linmo.workshop;

import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.SignatureField;
import java.util.List;

/** What can be said of a document before it is signed, and after. */
public final class DocumentFacts {

  private DocumentFacts() {}

  /**
   * Its signature fields.
   *
   * @param source what errors call the document
   */
  public static List<SignatureField> fields(String source, byte[] document) {
    return Attempt.of(
        () -> {
          try (OriginalPdf original = OriginalPdf.open(document)) {
            return SignatureField.of(original.document());
          } catch (RefusedPdfException e) {
            throw LinmoException.of(e).at(source);
          }
        });
  }
}
