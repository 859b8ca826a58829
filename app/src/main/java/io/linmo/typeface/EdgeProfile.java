package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.outline.Contour;
import java.util.Arrays;

/**
 * How far a glyph's ink lies from the ends of its advance, band by band up the em.
 *
 * <p>Lengths are thousandths of the em. A band without ink is {@value #FAR} clear. Each band takes
 * the least of its neighbours too, since ink that is near in one band looks near in the next.
 */
final class EdgeProfile {

  static final int BANDS = 64;

  /** Height of a band. */
  static final int BAND = 20;

  /** Lower edge of the lowest band. */
  static final int BOTTOM = -300;

  private static final double FAR = 300;
  private static final int NEIGHBOURS = 2;
  private static final double STEP = 5;

  private final double[] before;
  private final double[] after;

  private EdgeProfile(double[] before, double[] after) {
    this.before = before;
    this.after = after;
  }

  static EdgeProfile of(TypefaceGlyph glyph, int unitsPerEm) {
    double scale = 1000.0 / unitsPerEm;
    double[] before = new double[BANDS];
    double[] after = new double[BANDS];
    Arrays.fill(before, Double.POSITIVE_INFINITY);
    Arrays.fill(after, Double.POSITIVE_INFINITY);
    for (Contour contour : glyph.outline().contours()) {
      for (Segment segment : contour.segments()) {
        double length = segment.start().distanceTo(segment.end()) * scale;
        int steps = 4 + (int) (2 * length / STEP);
        for (int i = 0; i < steps; i++) {
          Point p = segment.at(i / (double) steps);
          int band = (int) Math.floor((p.y() * scale - BOTTOM) / BAND);
          if (band >= 0 && band < BANDS) {
            before[band] = Math.min(before[band], p.x() * scale);
            after[band] = Math.min(after[band], (glyph.advance() - p.x()) * scale);
          }
        }
      }
    }
    return new EdgeProfile(near(before), near(after));
  }

  private static double[] near(double[] clear) {
    double[] near = new double[BANDS];
    for (int band = 0; band < BANDS; band++) {
      double least = Double.POSITIVE_INFINITY;
      for (int d = -NEIGHBOURS; d <= NEIGHBOURS; d++) {
        if (band + d >= 0 && band + d < BANDS) {
          double own = clear[band + d];
          least = Math.min(least, Double.isInfinite(own) ? FAR : own);
        }
      }
      near[band] = least;
    }
    return near;
  }

  /** The clear space between this glyph and one that follows it, in a band. */
  double gap(EdgeProfile next, int band) {
    return after[band] + next.before[band];
  }
}
