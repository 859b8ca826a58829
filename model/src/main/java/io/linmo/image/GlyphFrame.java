package io.linmo.image;

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

  public double xEm(double xPixels) {
    return left + xPixels * pixelSize;
  }

  public double yEm(double yPixels) {
    return top - yPixels * pixelSize;
  }
}
