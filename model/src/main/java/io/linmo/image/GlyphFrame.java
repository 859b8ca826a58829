package io.linmo.image;

import java.awt.geom.Rectangle2D;

/**
 * Where a square glyph image lies in the em square, and how far the pen moves on.
 *
 * <p>All lengths are in em, y up, the baseline at 0. The pixel corner (px, py), y down, lies at
 * {@code (left + px * pixelSize, top - py * pixelSize)}. This is the only place where pixels and em
 * meet.
 *
 * @param left x of the image's left edge, relative to the glyph's origin
 * @param top y of the image's upper edge, above the baseline
 * @param pixelSize edge of one pixel
 * @param advance horizontal advance width
 */
public record GlyphFrame(double left, double top, double pixelSize, double advance) {

  /** Share of the image's side that the longer side of the ink fills: 112 of 128 pixels. */
  public static final double INK_SHARE = 112.0 / 128;

  public GlyphFrame {
    if (!(pixelSize > 0)
        || !Double.isFinite(left)
        || !Double.isFinite(top)
        || !Double.isFinite(pixelSize)
        || !Double.isFinite(advance)) {
      throw new IllegalArgumentException(
          "glyph frame: left %s, top %s, pixel size %s, advance %s, expected finite numbers and a positive pixel size"
              .formatted(left, top, pixelSize, advance));
    }
  }

  /**
   * The frame that centres an ink box, whose longer side fills {@link #INK_SHARE} of the image.
   *
   * @param inkBounds the ink box in em, y up
   * @param size edge of the square image in pixels
   */
  public static GlyphFrame aroundInk(Rectangle2D inkBounds, double advance, int size) {
    double longest = Math.max(inkBounds.getWidth(), inkBounds.getHeight());
    double pixelSize = longest / (INK_SHARE * size);
    double half = pixelSize * size / 2;
    return new GlyphFrame(
        inkBounds.getCenterX() - half, inkBounds.getCenterY() + half, pixelSize, advance);
  }

  public double xEm(double xPixels) {
    return left + xPixels * pixelSize;
  }

  public double yEm(double yPixels) {
    return top - yPixels * pixelSize;
  }
}
