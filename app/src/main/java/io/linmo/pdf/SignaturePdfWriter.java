package io.linmo.pdf;

import io.linmo.curve.Box;
import io.linmo.typesetting.Drawing;
import java.io.IOException;

/** A signature on a page of its own, the page fitted to the ink. Lengths are points. */
public final class SignaturePdfWriter {

  private static final double MARGIN = 36;

  private SignaturePdfWriter() {}

  /**
   * @param size em in points
   */
  public static byte[] signature(Drawing signature, double size, PdfNotes notes)
      throws IOException {
    Box box = signature.inkBounds();
    InkDocument document = new InkDocument();
    document.addPage(
        box.width() * size + 2 * MARGIN,
        box.height() * size + 2 * MARGIN,
        null,
        signature,
        MARGIN - box.left() * size,
        MARGIN - box.bottom() * size,
        size);
    return document.toBytes(notes);
  }
}
