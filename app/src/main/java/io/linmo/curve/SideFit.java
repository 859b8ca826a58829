package io.linmo.curve;

/**
 * A parabola through a run of vertices by least squares, extended to a vertex beside or inside the
 * run: its point there and its tangent.
 *
 * <p>With u the number of steps from that vertex, x(u) = x0 + x1 u + x2 u^2, and the same for y. A
 * small penalty on x2 keeps short, jittery runs from swinging round.
 */
record SideFit(Point point, Point tangent) {

  /** Penalty on the bend, as a share of its own sum of squares; determined empirically. */
  private static final double STIFFNESS = 0.05;

  /** Fits vertices {@code center + first} to {@code center + last}. */
  static SideFit of(Polygon line, int center, int first, int last) {
    double n = last - first + 1;
    double originX = line.x(center + first);
    double originY = line.y(center + first);
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    double s4 = 0;
    double x0 = 0;
    double x1 = 0;
    double x2 = 0;
    double y0 = 0;
    double y1 = 0;
    double y2 = 0;
    for (int u = first; u <= last; u++) {
      double x = line.x(center + u) - originX;
      double y = line.y(center + u) - originY;
      double uu = (double) u * u;
      s1 += u;
      s2 += uu;
      s3 += uu * u;
      s4 += uu * uu;
      x0 += x;
      x1 += u * x;
      x2 += uu * x;
      y0 += y;
      y1 += u * y;
      y2 += uu * y;
    }
    double a11 = s2 - s1 * s1 / n;
    double a12 = s3 - s1 * s2 / n;
    double a22 = (s4 - s2 * s2 / n) * (1 + STIFFNESS);
    Point b1 = new Point(x1 - x0 * s1 / n, y1 - y0 * s1 / n);
    Point b2 = new Point(x2 - x0 * s2 / n, y2 - y0 * s2 / n);
    double determinant = a11 * a22 - a12 * a12;
    Point bend = new Point(0, 0);
    if (n > 3 && determinant > 1e-9 * a11 * a22) {
      bend = b2.times(a11).minus(b1.times(a12)).times(1 / determinant);
    }
    Point slope = a11 > 0 ? b1.minus(bend.times(a12)).times(1 / a11) : new Point(0, 0);
    Point at0 = new Point(x0, y0).minus(slope.times(s1)).minus(bend.times(s2)).times(1 / n);
    double length = slope.length();
    Point tangent = length > 0 ? slope.times(1 / length) : new Point(1, 0);
    return new SideFit(new Point(originX, originY).plus(at0), tangent);
  }
}
