package io.linmo.contour;

import io.linmo.raster.GlyphImage;
import java.util.List;

/**
 * How far the edges of an image reach from paper to ink, in pixels: 1 for clean anti-aliasing, more
 * for blurred or generated images.
 *
 * <p>Across a linear ramp of width w, 4 p (1 - p) adds up to 2 w / 3; summed over the image that is
 * 2 w / 3 times the length of all edges.
 */
public final class EdgeWidth {

  private static final double WIDEST = 6;

  private EdgeWidth() {}

  /** The mean edge width of an image with these contours, from 1 to 6 px. */
  public static double of(GlyphImage image, List<IsoContour> contours) {
    double length = 0;
    for (IsoContour contour : contours) {
      length += contour.points().length();
    }
    double unsure = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        double p = image.at(x, y);
        unsure += 4 * p * (1 - p);
      }
    }
    return length == 0 ? 1 : Math.min(WIDEST, Math.max(1, 1.5 * unsure / length));
  }

  /**
   * The standard deviation, in pixels, of the Gaussian that makes edges this wide together with the
   * pixels. Across the edge of a Gaussian blur 4 p (1 - p) adds up to 4 s / sqrt(pi), so that its
   * width is 6 s / sqrt(pi); the squares of widths add up.
   */
  static double toDeviation(double edgeWidth) {
    return Math.sqrt(Math.max(0, edgeWidth * edgeWidth - 1) * Math.PI) / 6;
  }
}
