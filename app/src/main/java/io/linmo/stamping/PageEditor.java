package io.linmo.stamping;

import io.linmo.curve.Box;
import io.linmo.pdf.InkForm;
import io.linmo.typesetting.Decimals;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;

/**
 * A new version of a page with more ink on it, or with more annotations.
 *
 * <p>Content goes into a stream of its own after the page's; the page's is fenced in by q and Q, so
 * that whatever state it ends in does not move the ink.
 */
public final class PageEditor {

  private static final int DECIMALS = 4;
  private static final COSName FORM = COSName.getPDFName("XObject");

  private static final String DRAW = "q %s %s %s %s %s %s cm /%s Do Q\n";
  private static final String DRAW_UNTAGGED = "q %s %s %s %s %s %s cm /Artifact BMC /%s Do EMC Q\n";

  private final PDDocument document;
  private final PDPage page;
  private final PageView view;
  private final IncrementalUpdate update;
  private final COSDictionary changed;
  private final StringBuilder content = new StringBuilder("Q\n");
  private final COSDictionary forms = new COSDictionary();

  /**
   * @param number of the page, from 0
   */
  public PageEditor(OriginalPdf original, int number, IncrementalUpdate update) {
    this.document = original.document();
    this.page = document.getPage(number);
    this.view = PageView.of(page);
    this.update = update;
    this.changed = new COSDictionary(page.getCOSObject());
  }

  /** The reference to the page. */
  public COSObject reference() {
    return IncrementalUpdate.reference(page.getCOSObject().getKey());
  }

  /** Puts a form on the page, centred in an area as seen. */
  void draw(InkForm form, Box area) throws IOException {
    AffineTransform matrix = view.toPage();
    Box place = centred(form, area);
    matrix.translate(place.left(), place.bottom());
    COSName name = freeName();
    forms.setItem(name, update.add(form.stream()));
    content.append(
        (isTagged() ? DRAW_UNTAGGED : DRAW)
            .formatted(
                number(matrix.getScaleX()),
                number(matrix.getShearY()),
                number(matrix.getShearX()),
                number(matrix.getScaleY()),
                number(matrix.getTranslateX()),
                number(matrix.getTranslateY()),
                name.getName()));
  }

  /** Whether all content is to be part of the document's structure, or marked as no part of it. */
  private boolean isTagged() {
    PDMarkInfo mark = document.getDocumentCatalog().getMarkInfo();
    return mark != null && mark.isMarked();
  }

  /**
   * Makes a form the appearance of an annotation in an area as seen, upright there.
   *
   * @param annotation gets its rectangle and its appearance
   */
  public void appear(COSDictionary annotation, InkForm form, Box area) throws IOException {
    Box place = view.toPage(area);
    annotation.setItem(
        COSName.RECT, InkForm.numbers(place.left(), place.bottom(), place.right(), place.top()));
    COSDictionary appearance = new COSDictionary();
    appearance.setItem(COSName.N, update.add(turned(form, area)));
    annotation.setItem(COSName.AP, appearance);
  }

  /**
   * The appearance as large as the area, with the form in its middle, turned as the page is: a
   * reader maps the turned box onto the rectangle, which moves but does not stretch it.
   */
  private COSStream turned(InkForm form, Box area) throws IOException {
    Box place = centred(form, new Box(0, 0, area.width(), area.height()));
    String draw =
        "q 1 0 0 1 %s %s cm /Ink Do Q\n".formatted(number(place.left()), number(place.bottom()));
    COSStream outer = InkForm.compressed(document, draw.getBytes(StandardCharsets.US_ASCII));
    outer.setItem(COSName.TYPE, COSName.XOBJECT);
    outer.setItem(COSName.SUBTYPE, COSName.FORM);
    outer.setItem(COSName.BBOX, InkForm.numbers(0, 0, area.width(), area.height()));
    AffineTransform matrix = view.toPage();
    outer.setItem(
        COSName.MATRIX,
        InkForm.numbers(
            matrix.getScaleX(), matrix.getShearY(), matrix.getShearX(), matrix.getScaleY(), 0, 0));
    COSDictionary xObjects = new COSDictionary();
    xObjects.setItem(COSName.getPDFName("Ink"), update.add(form.stream()));
    COSDictionary resources = new COSDictionary();
    resources.setItem(FORM, xObjects);
    outer.setItem(COSName.RESOURCES, resources);
    return outer;
  }

  private static Box centred(InkForm form, Box area) {
    double left = (area.left() + area.right() - form.width()) / 2;
    double bottom = (area.bottom() + area.top() - form.height()) / 2;
    return new Box(left, bottom, left + form.width(), bottom + form.height());
  }

  /** Adds an annotation to the page's. */
  public void annotate(COSObjectKey annotation) {
    COSArray annotations = new COSArray();
    addAll(annotations, changed.getCOSArray(COSName.ANNOTS));
    annotations.add(IncrementalUpdate.reference(annotation));
    changed.setItem(COSName.ANNOTS, annotations);
  }

  /** Puts the new version of the page into the update. */
  public void commit() throws IOException {
    if (forms.size() > 0) {
      changed.setItem(COSName.CONTENTS, fencedContent());
      changed.setItem(COSName.RESOURCES, resources());
    }
    update.put(page.getCOSObject().getKey(), changed);
  }

  private COSArray fencedContent() throws IOException {
    COSArray parts = new COSArray();
    parts.add(update.add(stream("q\n")));
    COSBase old = changed.getDictionaryObject(COSName.CONTENTS);
    if (old instanceof COSArray array) {
      addAll(parts, array);
    } else if (old != null) {
      parts.add(changed.getItem(COSName.CONTENTS));
    }
    parts.add(update.add(stream("\n" + content)));
    return parts;
  }

  private COSStream stream(String text) throws IOException {
    return InkForm.compressed(document, text.getBytes(StandardCharsets.US_ASCII));
  }

  private COSDictionary resources() {
    COSDictionary old = oldResources();
    COSDictionary resources = old == null ? new COSDictionary() : new COSDictionary(old);
    COSDictionary oldForms = resources.getCOSDictionary(FORM);
    COSDictionary allForms = oldForms == null ? new COSDictionary() : new COSDictionary(oldForms);
    forms.forEach(allForms::setItem);
    resources.setItem(FORM, allForms);
    return resources;
  }

  private COSDictionary oldResources() {
    PDResources resources = page.getResources();
    return resources == null ? null : resources.getCOSObject();
  }

  private COSName freeName() {
    COSDictionary old = oldResources();
    COSDictionary taken = old == null ? null : old.getCOSDictionary(FORM);
    for (int i = forms.size() + 1; ; i++) {
      COSName name = COSName.getPDFName("LinmoInk" + i);
      if ((taken == null || !taken.containsKey(name)) && !forms.containsKey(name)) {
        return name;
      }
    }
  }

  private static void addAll(COSArray target, COSArray source) {
    for (int i = 0; source != null && i < source.size(); i++) {
      target.add(source.get(i));
    }
  }

  private static String number(double value) {
    return Decimals.format(value, DECIMALS);
  }
}
