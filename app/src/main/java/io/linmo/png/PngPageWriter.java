package io.linmo.png;

import io.linmo.typesetting.Box;
import io.linmo.typesetting.PlacedGlyph;
import io.linmo.typesetting.TextBlock;

/** A set text as a PNG picture: black ink on white paper with a margin around it. */
public final class PngPageWriter {

  private static final double MARGIN_EM = 0.2;

  private PngPageWriter() {}

  /**
   * @param size em in pixels
   */
  public static byte[] page(TextBlock text, double size) {
    Box box = text.bounds().grown(MARGIN_EM);
    InkCanvas canvas =
        new InkCanvas((int) Math.ceil(box.width() * size), (int) Math.ceil(box.height() * size));
    for (PlacedGlyph glyph : text.glyphs()) {
      canvas.fill(glyph.outline(), -box.left() * size, box.top() * size, size);
    }
    return canvas.toPng();
  }
}
