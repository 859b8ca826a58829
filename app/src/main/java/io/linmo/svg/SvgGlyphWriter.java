package io.linmo.svg;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.typesetting.InkedGlyph;

/**
 * One glyph as an SVG file.
 *
 * <p>A glyph of a text is written in thousandths of the em: the canvas is the advance wide, from
 * ascender to descender high, the baseline at y = 0, grown where the ink reaches past it. A traced
 * image is written in its own pixels, the canvas being the image.
 */
public final class SvgGlyphWriter {

  private static final double UNITS_PER_EM = 1000;
  private static final int GLYPH_DECIMALS = 1;
  private static final int PIXEL_DECIMALS = 2;

  private SvgGlyphWriter() {}

  /**
   * @param ascender upper edge of the canvas in em
   * @param descender lower edge of the canvas in em, negative below the baseline
   */
  public static String glyph(
      InkedGlyph glyph, double ascender, double descender, String description) {
    Outline outline =
        glyph.outline().map(p -> new Point(p.x() * UNITS_PER_EM, -p.y() * UNITS_PER_EM));
    double left = 0;
    double right = Math.max(glyph.advance(), 0.001) * UNITS_PER_EM;
    double top = -ascender * UNITS_PER_EM;
    double bottom = -descender * UNITS_PER_EM;
    if (!outline.isEmpty()) {
      var ink = outline.toShape().getBounds2D();
      left = Math.floor(Math.min(left, ink.getMinX()));
      right = Math.ceil(Math.max(right, ink.getMaxX()));
      top = Math.floor(Math.min(top, ink.getMinY()));
      bottom = Math.ceil(Math.max(bottom, ink.getMaxY()));
    }
    return new SvgDocument(left, top, right - left, bottom - top, GLYPH_DECIMALS)
        .title(glyph.text())
        .description(description)
        .path(outline)
        .toXml();
  }

  /** An outline in pixels, y down, on the canvas of the image it was traced from. */
  public static String traced(Outline pixels, int width, int height, String title) {
    return new SvgDocument(0, 0, width, height, PIXEL_DECIMALS)
        .size(Integer.toString(width), Integer.toString(height))
        .title(title)
        .path(pixels)
        .toXml();
  }
}
