package io.linmo.stamping;

import io.linmo.stamping.revision.Permission;
import io.linmo.stamping.revision.RevisionHistory;
import io.linmo.stamping.revision.SignatureDictionary;
import io.linmo.stamping.revision.SignatureSearch;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What the author of a certified document lets others change (ISO 32000-1, 12.8.2.2). */
public enum Certification {
  /** The document is not certified. */
  NONE,
  /** Nothing may be changed. */
  NO_CHANGES,
  /** Fields may be filled in, and signed. */
  FORMS,
  /** Fields may be filled in and signed, and annotations added. */
  ANNOTATIONS;

  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

  /**
   * The strictest that any signature of any version says: a later version may have dropped it from
   * the catalog, which takes nothing from what the author signed.
   */
  static Certification of(OriginalPdf original) throws IOException {
    Certification strictest = of(original.document());
    for (SignatureDictionary signature : SignatureSearch.in(RevisionHistory.of(original.bytes()))) {
      Certification one = values()[signature.permitted()];
      if (one != NONE && (strictest == NONE || one.compareTo(strictest) < 0)) {
        strictest = one;
      }
    }
    return strictest;
  }

  /** What the catalog says. */
  private static Certification of(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary permissions = catalog.getCOSDictionary(COSName.getPDFName("Perms"));
    COSDictionary signature = permissions == null ? null : permissions.getCOSDictionary(DOC_MDP);
    if (signature == null) {
      return NONE;
    }
    int permitted = SignatureDictionary.of("", 1, signature).permitted();
    return permitted == 0 ? FORMS : values()[permitted];
  }

  /** Refuses to put ink on a document whose certification forbids it. */
  static void requireStamps(OriginalPdf original) throws IOException {
    Certification certification = of(original);
    if (certification == NO_CHANGES || certification == FORMS) {
      throw refusal("no ink may be added to it");
    }
  }

  /** Refuses to sign a document whose certification forbids it. */
  public static void requireSigning(OriginalPdf original, boolean inExistingField)
      throws IOException {
    Certification certification = of(original);
    if (certification == NO_CHANGES) {
      throw refusal("nothing may be added to it");
    }
    if (certification == FORMS && !inExistingField) {
      throw refusal("it may be signed in its own fields only; linmo fields lists them");
    }
  }

  /** Refuses to fill a field that an earlier signature locked. */
  public static void requireUnlocked(OriginalPdf original, String field) throws IOException {
    var signatures = SignatureSearch.in(RevisionHistory.of(original.bytes()));
    if (Permission.of(signatures, original.bytes().length).locks(field)) {
      throw new RefusedPdfException(
          "the field '%s' was locked by a signature; no one may change it".formatted(field));
    }
  }

  private static RefusedPdfException refusal(String what) {
    return new RefusedPdfException("certified PDF: by its author's signature, " + what);
  }
}
