package io.linmo.stamping;

import org.apache.pdfbox.cos.COSArray;
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

  private static final COSName TRANSFORM_METHOD = COSName.getPDFName("TransformMethod");
  private static final COSName TRANSFORM_PARAMS = COSName.getPDFName("TransformParams");
  private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");

  public static Certification of(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary permissions = catalog.getCOSDictionary(COSName.getPDFName("Perms"));
    COSDictionary signature = permissions == null ? null : permissions.getCOSDictionary(DOC_MDP);
    if (signature == null) {
      return NONE;
    }
    COSArray references = signature.getCOSArray(COSName.getPDFName("Reference"));
    for (int i = 0; references != null && i < references.size(); i++) {
      if (references.getObject(i) instanceof COSDictionary reference
          && DOC_MDP.equals(reference.getCOSName(TRANSFORM_METHOD))) {
        COSDictionary parameters = reference.getCOSDictionary(TRANSFORM_PARAMS);
        int level = parameters == null ? 2 : parameters.getInt(COSName.P, 2);
        return values()[Math.min(Math.max(level, 1), 3)];
      }
    }
    return FORMS;
  }

  /** Refuses to put ink on a document whose certification forbids it. */
  void requireStamps() throws RefusedPdfException {
    if (this == NO_CHANGES || this == FORMS) {
      throw refusal("no ink may be added to it");
    }
  }

  /** Refuses to sign a document whose certification forbids it. */
  public void requireSigning(boolean inExistingField) throws RefusedPdfException {
    if (this == NO_CHANGES) {
      throw refusal("nothing may be added to it");
    }
    if (this == FORMS && !inExistingField) {
      throw refusal("it may be signed in its own fields only; linmo fields lists them");
    }
  }

  private static RefusedPdfException refusal(String what) {
    return new RefusedPdfException("certified PDF: by its author's signature, " + what);
  }
}
