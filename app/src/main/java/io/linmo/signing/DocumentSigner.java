package io.linmo.signing;

import io.linmo.pdf.InkForm;
import io.linmo.stamping.Certification;
import io.linmo.stamping.IncrementalUpdate;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.PageEditor;
import io.linmo.stamping.Placement;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.SignatureField;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;

/**
 * Signs a document by an incremental update: a signature dictionary, a field for it, the ink as the
 * field's appearance (ISO 32000-1, 12.7.4.5 and 12.8).
 */
public final class DocumentSigner {

  private static final int PRINT = 4;
  private static final int LOCKED = 128;
  private static final int SIGNATURES_EXIST = 1;
  private static final int APPEND_ONLY = 2;

  private final OriginalPdf original;
  private final SignatureRequest request;
  private final IncrementalUpdate update;

  private DocumentSigner(OriginalPdf original, SignatureRequest request) {
    this.original = original;
    this.request = request;
    this.update = new IncrementalUpdate(original);
  }

  /**
   * The signed document.
   *
   * @param timestamps null for a signature without a timestamp
   */
  public static byte[] sign(
      OriginalPdf original, SignatureRequest request, Identity identity, TimestampClient timestamps)
      throws IOException {
    boolean existing = request.field() != null;
    Certification.requireSigning(original, existing);
    DocumentSigner signer = new DocumentSigner(original, request);
    COSObjectKey value = signer.update.newKey();
    if (existing) {
      signer.fillField(value);
    } else {
      signer.addField(value);
    }
    SignatureValue signature = SignatureValue.of(signer.update, value, request, identity.name());
    return signature.complete(new CadesSigner(identity, timestamps));
  }

  private void fillField(COSObjectKey value) throws IOException {
    SignatureField field = request.field();
    if (field.field().getKey() == null || field.widget().getKey() == null) {
      throw new RefusedPdfException(
          "the field '%s' is no object of its own, so that it cannot be filled"
              .formatted(field.name()));
    }
    COSDictionary filled = new COSDictionary(field.field());
    filled.setItem(COSName.V, IncrementalUpdate.reference(value));
    boolean merged = field.field() == field.widget();
    COSDictionary widget = merged ? filled : new COSDictionary(field.widget());
    if (request.drawing() != null && field.area() != null) {
      COSBase rectangle = field.widget().getItem(COSName.RECT);
      Placement place = new Placement(field.page(), field.area());
      appear(new PageEditor(original, field.page(), update), widget, place);
      widget.setItem(COSName.RECT, rectangle);
    }
    widget.setInt(COSName.F, widget.getInt(COSName.F, 0) | PRINT | LOCKED);
    update.put(field.field().getKey(), filled);
    if (!merged) {
      update.put(field.widget().getKey(), widget);
    }
    updateForm(null);
  }

  private void addField(COSObjectKey value) throws IOException {
    COSDictionary field = new COSDictionary();
    COSObjectKey key = update.newKey();
    field.setItem(COSName.TYPE, COSName.ANNOT);
    field.setItem(COSName.SUBTYPE, COSName.WIDGET);
    field.setItem(COSName.FT, COSName.SIG);
    field.setItem(COSName.T, new COSString(freeName()));
    field.setItem(COSName.V, IncrementalUpdate.reference(value));
    field.setInt(COSName.F, PRINT | LOCKED);
    field.setItem(COSName.RECT, InkForm.numbers(0, 0, 0, 0));
    Placement place = request.placement();
    PageEditor page = new PageEditor(original, place == null ? 0 : place.page(), update);
    field.setItem(COSName.P, page.reference());
    if (request.drawing() != null && place != null) {
      appear(page, field, place);
    }
    page.annotate(key);
    page.commit();
    update.put(key, field);
    updateForm(key);
  }

  private void appear(PageEditor page, COSDictionary widget, Placement place) throws IOException {
    double size = place.size(request.drawing());
    InkForm form = InkForm.of(original.document(), request.drawing(), size, request.notes());
    page.appear(widget, form, place.area());
  }

  private String freeName() {
    Set<String> taken =
        SignatureField.of(original.document()).stream()
            .map(SignatureField::name)
            .collect(Collectors.toSet());
    int number = 1;
    while (taken.contains("Signature" + number)) {
      number++;
    }
    return "Signature" + number;
  }

  /** Says in the form that there are signatures, and adds a field to it. */
  private void updateForm(COSObjectKey added) throws IOException {
    COSDictionary catalog = original.document().getDocumentCatalog().getCOSObject();
    COSDictionary old = catalog.getCOSDictionary(COSName.ACRO_FORM);
    COSDictionary form = old == null ? new COSDictionary() : new COSDictionary(old);
    int flags = form.getInt(COSName.SIG_FLAGS, 0);
    form.setInt(COSName.SIG_FLAGS, flags | SIGNATURES_EXIST | APPEND_ONLY);
    if (added != null) {
      COSArray fields = new COSArray();
      COSArray before = form.getCOSArray(COSName.FIELDS);
      for (int i = 0; before != null && i < before.size(); i++) {
        fields.add(before.get(i));
      }
      fields.add(IncrementalUpdate.reference(added));
      form.setItem(COSName.FIELDS, fields);
    }
    if (old != null && old.getKey() != null) {
      update.put(old.getKey(), form);
    } else {
      COSDictionary changed = new COSDictionary(catalog);
      changed.setItem(COSName.ACRO_FORM, form);
      update.put(catalog.getKey(), changed);
    }
  }
}
