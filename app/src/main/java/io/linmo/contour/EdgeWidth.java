package io.linmo.contour;

import io.linmo.curve.Polygon;
import io.linmo.image.GlyphImage;
import java.util.Arrays;
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

  /** Edges wider than this, in pixels, are measured again by their slope. */
  private static final double SOFT = 2;

  /** Half the distance over which the slope of an edge is taken, in pixels. */
  private static final double REACH = 0.75;

  /** A Gaussian's width by the area of its ramp over the one by its slope, times 2 REACH. */
  private static final double BY_SLOPE = 2;

  /** The slope is taken at every third vertex. */
  private static final int STRIDE = 3;

  private EdgeWidth() {}

  /**
   * The mean edge width of an image with these contours, from 1 to 6 px. Scattered gray, as a
   * network draws where it is uncertain, does not count where the edges themselves are steep.
   */
  public static double of(GlyphImage image, List<IsoContour> contours) {
    double length = 0;
    for (IsoContour contour : contours) {
      length += contour.points().length();
    }
    if (length == 0) {
      return 1;
    }
    double gray = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        double p = image.at(x, y);
        gray += 4 * p * (1 - p);
      }
    }
    double width = 1.5 * gray / length;
    if (width > SOFT) {
      width = Math.min(width, Math.max(SOFT, bySlope(image, contours)));
    }
    return Math.min(WIDEST, Math.max(1, width));
  }

  /** The width by the median of the slopes across the contours. */
  private static double bySlope(GlyphImage image, List<IsoContour> contours) {
    double[] rises = new double[64];
    int count = 0;
    for (IsoContour contour : contours) {
      Polygon points = contour.points();
      for (int i = 0; i < points.size(); i += STRIDE) {
        if (count == rises.length) {
          rises = Arrays.copyOf(rises, 2 * count);
        }
        rises[count++] = rise(image, points, i);
      }
    }
    Arrays.sort(rises, 0, count);
    return BY_SLOPE / Math.max(1e-3, rises[count / 2]);
  }

  /** By how much coverage rises across the contour at a vertex; ink lies on the right. */
  private static double rise(GlyphImage image, Polygon points, int i) {
    double dx = points.x(i + 1) - points.x(i - 1);
    double dy = points.y(i + 1) - points.y(i - 1);
    double scale = REACH / Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
    double x = points.x(i);
    double y = points.y(i);
    return sample(image, x - dy * scale, y + dx * scale)
        - sample(image, x + dy * scale, y - dx * scale);
  }

  /** Coverage at a place of the page, where a pixel's centre lies half a pixel from its edges. */
  private static double sample(GlyphImage image, double x, double y) {
    return image.interpolated(x - 0.5, y - 0.5);
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
