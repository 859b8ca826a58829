package io.linmo.signing;

import io.linmo.pdf.InkForm;
import io.linmo.stamping.Certification;
import io.linmo.stamping.IncrementalUpdate;
import io.linmo.stamping.OriginalPdf;
import io.linmo.stamping.PageEditor;
import io.linmo.stamping.Placement;
import io.linmo.stamping.RefusedPdfException;
import io.linmo.stamping.SignatureField;
import io.linmo.stamping.revision.ValidationData;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * Signs a document by an incremental update: a signature dictionary, a field for it, the ink as the
 * field's appearance (ISO 32000-1, 12.7.4.5 and 12.8).
 */
public final class DocumentSigner {

  private final OriginalPdf original;
  private final SignatureRequest request;
  private final IncrementalUpdate update;
  private final SignedForm form;

  private DocumentSigner(OriginalPdf original, SignatureRequest request) {
    this.original = original;
    this.request = request;
    this.update = new IncrementalUpdate(original);
    this.form = new SignedForm(original, update);
  }

  /**
   * The signed document.
   *
   * <p>Validation data go into the same update as the signature, so that it signs them too: no part
   * of the file is left that nothing protects.
   */
  public static byte[] sign(
      OriginalPdf original, SignatureRequest request, Identity identity, Protection protection)
      throws IOException {
    require(original, request, identity, protection);
    ValidationData data = protection.validationData(identity);
    DocumentSigner signer = new DocumentSigner(original, request);
    byte[] signed = signer.signed(identity, protection.timestamps(), data);
    return protection.level() == Level.LTA
        ? DocumentArchive.timestamped(signed, null, protection.timestamps())
        : signed;
  }

  /** Refuses what the document, its certification or the field does not allow, unsigned. */
  public static void require(
      OriginalPdf original, SignatureRequest request, Identity identity, Protection protection)
      throws IOException {
    boolean existing = request.field() != null;
    Certification.requireSigning(original, existing);
    if (existing) {
      Certification.requireUnlocked(original, request.field().name());
      new FieldRules(request.field()).require(request, identity, protection.level());
    }
  }

  private byte[] signed(Identity identity, TimestampClient timestamps, ValidationData data)
      throws IOException {
    COSObjectKey value = update.newKey();
    if (request.field() != null) {
      fillField(value);
    } else {
      addField(value);
    }
    if (data != null) {
      new SecurityStore(original.document(), update).add(data, form.catalog());
    }
    form.commit();
    COSArray references =
        request.field() == null
            ? new COSArray()
            : new FieldRules(request.field()).lockReferences(form.catalogKey());
    SignatureValue signature =
        SignatureValue.of(update, value, request, identity.name(), references);
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
    widget.setInt(COSName.F, widget.getInt(COSName.F, 0) | SignedForm.SHOWN);
    update.put(field.field().getKey(), filled);
    if (!merged) {
      update.put(field.widget().getKey(), widget);
    }
    form.sign(null);
  }

  private void addField(COSObjectKey value) throws IOException {
    Placement place = request.placement();
    PageEditor page = new PageEditor(original, place == null ? 0 : place.page(), update);
    SignedForm.NewField field = form.newField("Signature", value, page);
    if (request.drawing() != null && place != null) {
      appear(page, field.dictionary(), place);
    }
    form.add(field);
  }

  private void appear(PageEditor page, COSDictionary widget, Placement place) throws IOException {
    double size = place.size(request.drawing());
    InkForm form = InkForm.of(original.document(), request.drawing(), size, request.notes());
    page.appear(widget, form, place.area());
  }
}
