package io.linmo.png;

import io.linmo.curve.Box;
import io.linmo.image.EmBox;
import io.linmo.typesetting.InkedGlyph;

/**
 * One glyph as a square PNG picture: the em square with its baseline 12 % above the lower edge, the
 * glyph centred by its advance; made smaller where the ink would reach past the picture.
 */
public final class PngGlyphWriter {

  private static final double FILL = 0.96;

  private PngGlyphWriter() {}

  /**
   * @param size edge of the picture in pixels
   */
  public static byte[] glyph(InkedGlyph glyph, int size) {
    InkCanvas canvas = new InkCanvas(size, size);
    if (glyph.outline().isEmpty()) {
      return canvas.toPng();
    }
    Box ink = glyph.outline().box();
    double left = 0.5 - glyph.advance() / 2;
    boolean fits =
        left + ink.left() >= 0
            && left + ink.right() <= 1
            && ink.top() <= EmBox.TOP
            && ink.bottom() >= EmBox.BOTTOM;
    if (fits) {
      canvas.fill(glyph.outline(), left * size, EmBox.TOP * size, size);
    } else {
      double scale = Math.min(1, FILL / Math.max(ink.width(), ink.height())) * size;
      double x = size / 2.0 - (ink.left() + ink.right()) / 2 * scale;
      double y = size / 2.0 + (ink.top() + ink.bottom()) / 2 * scale;
      canvas.fill(glyph.outline(), x, y, scale);
    }
    return canvas.toPng();
  }
}
