package io.linmo.signing;

import io.linmo.pdf.InkForm;
import io.linmo.stamping.IncrementalUpdate;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.PageEditor;
import io.linmo.stamping.SignatureField;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;

/** New versions of a document's catalog and form, which say that there are signatures. */
final class SignedForm {

  private static final int PRINT = 4;
  private static final int LOCKED = 128;

  /** The flags of an annotation that shows a signature. */
  static final int SHOWN = PRINT | LOCKED;

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

  /** A field that holds a signature, and is not seen unless it gets an appearance. */
  NewField newField(String stem, COSObjectKey value, PageEditor page) {
    COSDictionary field = new COSDictionary();
    COSObjectKey key = update.newKey();
    field.setItem(COSName.TYPE, COSName.ANNOT);
    field.setItem(COSName.SUBTYPE, COSName.WIDGET);
    field.setItem(COSName.FT, COSName.SIG);
    field.setItem(COSName.T, new COSString(freeName(stem)));
    field.setItem(COSName.V, IncrementalUpdate.reference(value));
    field.setInt(COSName.F, SHOWN);
    field.setItem(COSName.RECT, InkForm.numbers(0, 0, 0, 0));
    field.setItem(COSName.P, page.reference());
    return new NewField(key, field, page);
  }

  /** Puts a new field on its page and into the form. */
  void add(NewField field) throws IOException {
    field.page().annotate(field.key());
    field.page().commit();
    update.put(field.key(), field.dictionary());
    sign(field.key());
  }

  /**
   * A field that is not yet in the document.
   *
   * @param page on which it is
   */
  record NewField(COSObjectKey key, COSDictionary dictionary, PageEditor page) {}

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
