package io.linmo.png;

import io.linmo.typesetting.InkedGlyph;

/** One glyph as a square PNG picture, centred by its advance, its baseline where all have it. */
public final class PngGlyphWriter {

  private PngGlyphWriter() {}

  /**
   * @param size edge of the picture in pixels
   * @param side the same in em; all ink fits into it
   * @param ascender from the baseline to the upper edge, in em
   * @param transparent whether the ink stands on nothing instead of white
   */
  public static byte[] glyph(
      InkedGlyph glyph, int size, double side, double ascender, boolean transparent) {
    InkCanvas canvas =
        transparent ? InkCanvas.colored(size, size, null) : new InkCanvas(size, size);
    double scale = size / side;
    double x = (side - glyph.advance()) / 2 * scale;
    canvas.fill(glyph.outline(), x, ascender * scale, scale);
    return canvas.toPng();
  }
}
