package io.linmo.capture.page;

import io.linmo.numeric.Quantiles;
import java.awt.geom.Point2D;
import java.util.Arrays;

/**
 * One side of a sheet: place = offset + slope * line, by the median of slopes over the points that
 * do not lie on the picture's edge.
 *
 * @param isSeen whether the side lies within the picture rather than on its edge
 * @param isStraight whether the points lie on one line
 */
record SheetSide(double offset, double slope, boolean isSeen, boolean isStraight) {

  /** Distance from the line at which a point still lies on it, in working pixels. */
  private static final double TOLERANCE = 6;

  private static final double LEAST_INLIERS = 0.75;

  /** Sides are inclined less than this, as a slope. */
  private static final double MOST_SLOPE = 0.6;

  /** A side that is seen along less than this share of the lines counts as out of the picture. */
  private static final double LEAST_SEEN = 0.3;

  /**
   * @param places where each line meets the side; below 0 where it does not
   * @param limit the largest place there is
   */
  static SheetSide through(double[] places, int limit) {
    double[] lines = new double[places.length];
    double[] inner = new double[places.length];
    int count = 0;
    int met = 0;
    for (int i = 0; i < places.length; i++) {
      met += places[i] >= 0 ? 1 : 0;
      if (places[i] > 1 && places[i] < limit - 1) {
        lines[count] = i + 0.5;
        inner[count++] = places[i];
      }
    }
    if (count < LEAST_SEEN * met) {
      double sum = Arrays.stream(places).filter(place -> place >= 0).sum();
      return new SheetSide(sum / met < limit / 2.0 ? 0 : limit, 0, false, true);
    }
    double slope = slope(lines, inner, count);
    double[] offsets = new double[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = inner[i] - slope * lines[i];
    }
    double offset = Quantiles.median(offsets);
    long inliers =
        Arrays.stream(offsets).filter(value -> Math.abs(value - offset) <= TOLERANCE).count();
    return new SheetSide(
        offset, slope, true, Math.abs(slope) < MOST_SLOPE && inliers >= LEAST_INLIERS * count);
  }

  /** Theil-Sen over pairs half of the points apart. */
  private static double slope(double[] lines, double[] places, int count) {
    int half = count / 2;
    if (half == 0) {
      return 0;
    }
    double[] slopes = new double[half];
    for (int i = 0; i < half; i++) {
      slopes[i] = (places[i + half] - places[i]) / (lines[i + half] - lines[i]);
    }
    Arrays.sort(slopes);
    return slopes[half / 2];
  }

  /** Where this side, whose places are x, meets one whose places are y. */
  Point2D corner(SheetSide across) {
    double x = (offset + slope * across.offset) / (1 - slope * across.slope);
    return new Point2D.Double(x, across.offset + across.slope * x);
  }
}
