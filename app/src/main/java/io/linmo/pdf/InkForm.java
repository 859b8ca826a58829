package io.linmo.pdf;

import io.linmo.curve.Box;
import io.linmo.typesetting.Drawing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A drawing as a form XObject, ready for a page or for the appearance of an annotation (ISO
 * 32000-1, 8.10). Its box begins at the origin and holds the ink with a hair of margin.
 *
 * @param stream the XObject, with metadata that says how the ink came about
 * @param width of its box in points
 * @param height of its box in points
 */
public record InkForm(COSStream stream, double width, double height) {

  private static final int DECIMALS = 4;

  /** Room for the rounding of coordinates. */
  private static final double MARGIN = 0.5;

  /**
   * @param size em in points
   */
  public static InkForm of(PDDocument document, Drawing drawing, double size, PdfNotes notes)
      throws IOException {
    Box box = drawing.inkBounds();
    double width = box.width() * size + 2 * MARGIN;
    double height = box.height() * size + 2 * MARGIN;
    InkFonts fonts = new InkFonts();
    ContentBuilder content = new ContentBuilder(DECIMALS);
    new DrawingPainter(content, fonts)
        .paint(drawing, MARGIN - box.left() * size, MARGIN - box.bottom() * size, size);
    COSStream form = compressed(document, content.toBytes());
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, numbers(0, 0, width, height));
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.FONT, fonts.write(document));
    form.setItem(COSName.RESOURCES, resources);
    var xmp = new ByteArrayInputStream(XmpPacket.of(notes, isArchival(document)));
    form.setItem(COSName.METADATA, new PDMetadata(document, xmp).getCOSObject());
    return new InkForm(form, width, height);
  }

  /** Whether a document says that it is PDF/A, which asks to describe terms that XMP lacks. */
  private static boolean isArchival(PDDocument document) throws IOException {
    PDMetadata metadata = document.getDocumentCatalog().getMetadata();
    return metadata != null
        && new String(metadata.toByteArray(), StandardCharsets.UTF_8).contains("pdfaid:part");
  }

  /** A compressed stream of content. */
  public static COSStream compressed(PDDocument document, byte[] content) throws IOException {
    return new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE)
        .getCOSObject();
  }

  /** Whether a form XObject or appearance was made by Linmo, by the mark in its metadata. */
  public static boolean isOurs(COSStream form) throws IOException {
    COSStream metadata = form.getCOSStream(COSName.METADATA);
    if (metadata == null) {
      return false;
    }
    try (var in = metadata.createInputStream()) {
      String xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return xmp.contains("<pdf:Producer>" + PdfNotes.PRODUCER + "</pdf:Producer>");
    }
  }

  /** An array of numbers as a page writes them. */
  public static COSArray numbers(double... values) {
    COSArray array = new COSArray();
    for (double value : values) {
      array.add(new COSFloat((float) value));
    }
    return array;
  }
}
