package io.linmo.png;

import io.linmo.curve.Box;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.InkColor;
import io.linmo.typesetting.Sheet;
import io.linmo.typesetting.TextBlock;

/** A sheet as a PNG picture, on its paper or on a transparent ground. */
public final class PngPageWriter {

  private PngPageWriter() {}

  /** A text in black on white paper, with a margin. */
  public static byte[] page(TextBlock text, double size) {
    return page(Sheet.of(text, InkColor.BLACK, InkColor.parse("white")), size);
  }

  /**
   * @param size em in pixels
   */
  public static byte[] page(Sheet sheet, double size) {
    Box box = sheet.frame();
    InkCanvas canvas =
        InkCanvas.colored(
            (int) Math.ceil(box.width() * size),
            (int) Math.ceil(box.height() * size),
            sheet.paper());
    for (Drawing.Part part : sheet.drawing().parts()) {
      canvas.fill(part.outline(), part.color(), -box.left() * size, box.top() * size, size);
    }
    return canvas.toPng();
  }
}
