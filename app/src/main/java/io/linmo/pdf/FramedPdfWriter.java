package io.linmo.pdf;

import io.linmo.curve.Box;
import io.linmo.typesetting.Sheet;
import java.io.IOException;

/** A drawing as a PDF page, its frame being the page. */
public final class FramedPdfWriter {

  private FramedPdfWriter() {}

  /**
   * @param size em in points
   */
  public static byte[] page(Sheet sheet, double size, PdfNotes notes) throws IOException {
    Box frame = sheet.frame();
    InkDocument document = new InkDocument();
    document.addPage(
        frame.width() * size,
        frame.height() * size,
        sheet.paper(),
        sheet.drawing(),
        -frame.left() * size,
        -frame.bottom() * size,
        size);
    return document.toBytes(notes);
  }
}
