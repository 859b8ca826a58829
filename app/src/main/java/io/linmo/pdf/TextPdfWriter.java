package io.linmo.pdf;

import io.linmo.curve.Box;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.TextBlock;
import java.io.IOException;

/**
 * A text on pages, as many as it needs: lines from the top, or columns from the right. Lengths are
 * points.
 *
 * @param paper what pages are filled with first; null leaves them as they are
 */
public record TextPdfWriter(PageFormat format, InkColor ink, InkColor paper) {

  private static final PageFormat A4 = PageFormat.parse("a4", PageFormat.USUAL_MARGIN);

  /** The widest line that an A4 page takes, in em of {@code size} points. */
  public static double lineWidth(double size) {
    return A4.textWidth() / size;
  }

  /** A text in black on A4 pages. */
  public static byte[] pages(TextBlock text, double size, PdfNotes notes) throws IOException {
    return new TextPdfWriter(A4, InkColor.BLACK, null).write(text, size, notes);
  }

  /**
   * @param size em in points
   */
  public byte[] write(TextBlock text, double size, PdfNotes notes) throws IOException {
    InkDocument document = new InkDocument();
    boolean vertical = text.step().x() != 0;
    Box first = text.lines().get(0).box();
    double room =
        vertical
            ? format.textWidth() - first.width() * size
            : format.textHeight() - first.height() * size;
    int linesPerPage = 1 + (int) Math.max(0, Math.floor(room / (text.lineHeight() * size)));
    double x = vertical ? format.width() - format.margin() - first.right() * size : format.margin();
    double y =
        vertical
            ? format.height() - format.margin()
            : format.height() - format.margin() - first.top() * size;
    for (int line = 0; line < text.lines().size(); line += linesPerPage) {
      Drawing drawing = Drawing.of(text.part(line, linesPerPage), ink);
      document.addPage(format.width(), format.height(), paper, drawing, x, y, size);
    }
    return document.toBytes(notes);
  }
}
