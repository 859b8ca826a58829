package io.linmo.pdf;

import io.linmo.typesetting.Box;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.TextBlock;
import java.io.IOException;

/** A text on A4 pages, from the top, as many pages as it needs. Lengths are points. */
public final class TextPdfWriter {

  private static final double PAGE_WIDTH = 595.276;
  private static final double PAGE_HEIGHT = 841.89;
  private static final double MARGIN = 70.866;

  private TextPdfWriter() {}

  /** The widest line that the page takes, in em of {@code size} points. */
  public static double lineWidth(double size) {
    return (PAGE_WIDTH - 2 * MARGIN) / size;
  }

  /**
   * @param size em in points
   */
  public static byte[] pages(TextBlock text, double size, PdfNotes notes) throws IOException {
    InkDocument document = new InkDocument();
    Box first = text.lines().get(0).box();
    double rest = PAGE_HEIGHT - 2 * MARGIN - first.height() * size;
    int linesPerPage = 1 + (int) Math.max(0, Math.floor(rest / (text.lineHeight() * size)));
    for (int line = 0; line < text.lines().size(); line += linesPerPage) {
      Drawing drawing = Drawing.of(text.part(line, linesPerPage), InkColor.BLACK);
      double baseline = PAGE_HEIGHT - MARGIN - first.top() * size;
      document.addPage(PAGE_WIDTH, PAGE_HEIGHT, null, drawing, MARGIN, baseline, size);
    }
    return document.toBytes(notes);
  }
}
