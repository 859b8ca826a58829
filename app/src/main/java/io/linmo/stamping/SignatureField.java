package io.linmo.stamping;

import io.linmo.curve.Box;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * A signature field of a document.
 *
 * @param name fully qualified
 * @param page from 0; -1 where it is on no page
 * @param area in points from the lower left corner of the page as seen; null if it cannot be seen
 * @param signed whether it holds a signature
 * @param field its dictionary
 * @param widget the dictionary of what is seen of it, often the same one
 */
public record SignatureField(
    String name, int page, Box area, boolean signed, COSDictionary field, COSDictionary widget) {

  /** The document's signature fields, in the form's order. */
  public static List<SignatureField> of(PDDocument document) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    List<SignatureField> fields = new ArrayList<>();
    if (form != null) {
      for (PDField field : form.getFieldTree()) {
        if (field instanceof PDSignatureField) {
          fields.add(of(document, field));
        }
      }
    }
    return fields;
  }

  private static SignatureField of(PDDocument document, PDField field) {
    PDAnnotationWidget widget = field.getWidgets().get(0);
    int page = pageOf(document, widget.getCOSObject());
    PDRectangle rectangle = widget.getRectangle();
    boolean seen =
        page >= 0
            && rectangle != null
            && rectangle.getWidth() > 0
            && rectangle.getHeight() > 0
            && !widget.isHidden();
    return new SignatureField(
        field.getFullyQualifiedName(),
        page,
        seen ? PageView.of(document.getPage(page)).toSeen(box(rectangle)) : null,
        field.getCOSObject().getDictionaryObject(COSName.V) != null,
        field.getCOSObject(),
        widget.getCOSObject());
  }

  private static int pageOf(PDDocument document, COSDictionary widget) {
    COSDictionary named = widget.getCOSDictionary(COSName.P);
    int number = 0;
    for (PDPage page : document.getPages()) {
      var annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      boolean holds = annotations != null && annotations.indexOfObject(widget) >= 0;
      if (page.getCOSObject() == named || holds) {
        return number;
      }
      number++;
    }
    return -1;
  }

  private static Box box(PDRectangle rectangle) {
    return new Box(
        rectangle.getLowerLeftX(),
        rectangle.getLowerLeftY(),
        rectangle.getUpperRightX(),
        rectangle.getUpperRightY());
  }
}
