package io.linmo.signing;

import io.linmo.stamping.IncrementalUpdate;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.SignatureField;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;

/** New versions of a document's catalog and form, which say that there are signatures. */
final class SignedForm {

  private static final int SIGNATURES_EXIST = 1;
  private static final int APPEND_ONLY = 2;

  private final OriginalPdf original;
  private final IncrementalUpdate update;
  private final COSDictionary old;
  private COSDictionary changed;

  SignedForm(OriginalPdf original, IncrementalUpdate update) {
    this.original = original;
    this.update = update;
    this.old = original.document().getDocumentCatalog().getCOSObject();
  }

  /** The catalog, to be changed. */
  COSDictionary catalog() {
    if (changed == null) {
      changed = new COSDictionary(old);
    }
    return changed;
  }

  COSObjectKey catalogKey() {
    return old.getKey();
  }

  /** A name that no field has. */
  String freeName(String stem) {
    Set<String> taken =
        SignatureField.of(original.document()).stream()
            .map(SignatureField::name)
            .collect(Collectors.toSet());
    int number = 1;
    while (taken.contains(stem + number)) {
      number++;
    }
    return stem + number;
  }

  /**
   * Says that there are signatures.
   *
   * @param added a field to be added; may be null
   */
  void sign(COSObjectKey added) throws IOException {
    COSDictionary before = old.getCOSDictionary(COSName.ACRO_FORM);
    COSDictionary form = before == null ? new COSDictionary() : new COSDictionary(before);
    int flags = form.getInt(COSName.SIG_FLAGS, 0);
    form.setInt(COSName.SIG_FLAGS, flags | SIGNATURES_EXIST | APPEND_ONLY);
    if (added != null) {
      COSArray fields = new COSArray();
      COSArray known = form.getCOSArray(COSName.FIELDS);
      for (int i = 0; known != null && i < known.size(); i++) {
        fields.add(known.get(i));
      }
      fields.add(IncrementalUpdate.reference(added));
      form.setItem(COSName.FIELDS, fields);
    }
    if (before != null && before.getKey() != null) {
      update.put(before.getKey(), form);
    } else {
      catalog().setItem(COSName.ACRO_FORM, form);
    }
  }

  /** Puts the catalog into the update, where it was changed. */
  void commit() throws IOException {
    if (changed != null) {
      update.put(old.getKey(), changed);
    }
  }
}
