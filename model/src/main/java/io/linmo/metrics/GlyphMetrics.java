package io.linmo.metrics;

import io.linmo.image.GlyphFrame;
import java.awt.geom.Rectangle2D;

/**
 * Where a glyph's ink lies and how far the pen moves on, in em, y up, the baseline at 0.
 *
 * @param left left side bearing: x of the ink's left edge
 * @param bottom y of the ink's lower edge
 * @param width of the ink
 * @param height of the ink
 * @param right right side bearing: advance less the ink's right edge
 */
public record GlyphMetrics(double left, double bottom, double width, double height, double right) {

  static final int SIZE = 5;

  private static final double LEAST_EXTENT = 0.01;

  /** Lines are longer than this many thicknesses of their strokes. */
  private static final double LEAST_STROKES = 3;

  /** Determined empirically: what is drawn too wide is often written wide too. */
  private static final double BY_DRAWN_WIDTH = 1.0 / 6;

  public double advance() {
    return left + width + right;
  }

  double[] values() {
    return new double[] {left, bottom, width, height, right};
  }

  /** From five values in the order of the components; extents are kept above zero. */
  static GlyphMetrics of(double[] values, int offset) {
    return new GlyphMetrics(
        values[offset],
        values[offset + 1],
        Math.max(LEAST_EXTENT, values[offset + 2]),
        Math.max(LEAST_EXTENT, values[offset + 3]),
        values[offset + 4]);
  }

  public static GlyphMetrics of(Rectangle2D ink, double advance) {
    return new GlyphMetrics(
        ink.getMinX(), ink.getMinY(), ink.getWidth(), ink.getHeight(), advance - ink.getMaxX());
  }

  public GlyphMetrics times(double scale) {
    return new GlyphMetrics(
        left * scale, bottom * scale, width * scale, height * scale, right * scale);
  }

  /** The same ink with {@code wider} more room, half of it on each side. */
  GlyphMetrics widened(double wider) {
    return new GlyphMetrics(left + wider / 2, bottom, width, height, right + wider / 2);
  }

  /**
   * The frame that lays the middle lines of ink so that, redrawn along them with a pen, it has
   * these metrics; of dots, which have no lines to speak of, the frame of the ink as it is.
   *
   * @param ink box of the ink, in pixels
   * @param stroke thickness of its strokes, in pixels
   * @param pen thickness of the pen, in em
   */
  public GlyphFrame frame(Rectangle2D ink, double stroke, double pen) {
    double longer = Math.max(ink.getWidth(), ink.getHeight());
    if (longer < LEAST_STROKES * stroke || Math.max(width, height) < LEAST_STROKES * pen) {
      return frame(ink);
    }
    GlyphMetrics lines =
        new GlyphMetrics(
            left + pen / 2,
            bottom + pen / 2,
            Math.max(LEAST_EXTENT, width - pen),
            Math.max(LEAST_EXTENT, height - pen),
            right + pen / 2);
    double thin = Math.min(stroke, Math.min(ink.getWidth(), ink.getHeight()));
    return lines.frame(
        new Rectangle2D.Double(
            ink.getX() + thin / 2,
            ink.getY() + thin / 2,
            ink.getWidth() - thin,
            ink.getHeight() - thin));
  }

  /**
   * The frame that lays the ink box {@code ink}, in pixels of an image, onto these metrics: its
   * longer side is as predicted, and the advance follows the drawn width by a sixth.
   */
  public GlyphFrame frame(Rectangle2D ink) {
    double pixelSize =
        ink.getWidth() >= ink.getHeight() ? width / ink.getWidth() : height / ink.getHeight();
    double wider = BY_DRAWN_WIDTH * (ink.getWidth() * pixelSize - width);
    double centreX = left + (width + wider) / 2;
    double top = bottom + height / 2 + ink.getCenterY() * pixelSize;
    return new GlyphFrame(
        centreX - ink.getCenterX() * pixelSize, top, pixelSize, advance() + wider);
  }
}
