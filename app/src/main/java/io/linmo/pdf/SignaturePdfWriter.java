package io.linmo.pdf;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.typesetting.Box;
import io.linmo.typesetting.TextBlock;
import java.io.IOException;

/** A signature on a page of its own, the page fitted to the ink. Lengths are points. */
public final class SignaturePdfWriter {

  private static final double MARGIN = 36;

  private SignaturePdfWriter() {}

  /**
   * @param flourish more ink in the text's em units; may be empty
   * @param size em in points
   */
  public static byte[] signature(TextBlock text, Outline flourish, double size, PdfNotes notes)
      throws IOException {
    Box box = text.inkBounds();
    if (!flourish.isEmpty()) {
      box = box.union(Box.of(flourish));
    }
    double x = MARGIN - box.left() * size;
    double y = MARGIN - box.bottom() * size;
    Outline ink = flourish.map(p -> new Point(x + p.x() * size, y + p.y() * size));
    InkDocument document = new InkDocument();
    double width = box.width() * size + 2 * MARGIN;
    double height = box.height() * size + 2 * MARGIN;
    document.addPage(width, height, text, x, y, size, ink);
    return document.toBytes(notes);
  }
}
