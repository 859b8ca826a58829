package io.linmo.curve;

/**
 * A parabola through a run of vertices by least squares, drawn on to a vertex beside or inside the
 * run: where the contour is there, and which way it goes.
 *
 * <p>With u the number of steps from that vertex, x(u) = x0 + x1 u + x2 u^2, and y alike. A small
 * penalty on x2 keeps short, jittery runs from swinging round.
 */
record SideFit(Point point, Point tangent) {

  /** Penalty on the bend, as a share of its own sum of squares; determined empirically. */
  private static final double STIFFNESS = 0.05;

  /** Fits vertices {@code center + first} to {@code center + last}. */
  static SideFit of(Polyline line, int center, int first, int last) {
    double n = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    Point v0 = new Point(0, 0);
    Point v1 = v0;
    Point v2 = v0;
    Point origin = line.at(center + first);
    for (int u = first; u <= last; u++) {
      Point p = line.at(center + u).minus(origin);
      double uu = (double) u * u;
      n++;
      s1 += u;
      s2 += uu;
      s3 += uu * u;
      s4 += uu * uu;
      v0 = v0.plus(p);
      v1 = v1.plus(p.times(u));
      v2 = v2.plus(p.times(uu));
    }
    double a11 = s2 - s1 * s1 / n;
    double a12 = s3 - s1 * s2 / n;
    double a22 = (s4 - s2 * s2 / n) * (1 + STIFFNESS);
    Point b1 = v1.minus(v0.times(s1 / n));
    Point b2 = v2.minus(v0.times(s2 / n));
    double determinant = a11 * a22 - a12 * a12;
    Point bend = new Point(0, 0);
    if (n > 3 && determinant > 1e-9 * a11 * a22) {
      bend = b2.times(a11).minus(b1.times(a12)).times(1 / determinant);
    }
    Point slope = a11 > 0 ? b1.minus(bend.times(a12)).times(1 / a11) : new Point(0, 0);
    Point at0 = v0.minus(slope.times(s1)).minus(bend.times(s2)).times(1 / n);
    double length = slope.length();
    Point tangent = length > 0 ? slope.times(1 / length) : new Point(1, 0);
    return new SideFit(origin.plus(at0), tangent);
  }
}
