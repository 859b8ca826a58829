package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;

/**
 * Distances of points from a cubic, for which a parameter near the foot of the perpendicular is
 * known.
 *
 * <p>The curve is held as powers of t, measured from its start: x(t) = x0 + x1 t + x2 t^2 + x3 t^3,
 * and the same for y.
 */
final class CubicDistance {

  /** Newton steps towards a foot at most. */
  private static final int ROUNDS = 3;

  /** A parameter that moves by less than this has converged. */
  private static final double NEAR = 0.02;

  /** Squared speed below which a curve stands still, as a share of its squared coefficients. */
  private static final double STILL = 1e-14;

  final double x0;
  final double x1;
  final double x2;
  final double x3;
  final double y0;
  final double y1;
  final double y2;
  final double y3;

  private final double still;

  /** From the point to the curve at the last parameter evaluated. */
  double dx;

  double dy;

  /** The curve's derivative there, and its squared length. */
  double vx;

  double vy;
  double speed2;

  CubicDistance(Cubic curve) {
    Point p0 = curve.start();
    Point p1 = curve.control1();
    Point p2 = curve.control2();
    Point p3 = curve.end();
    x0 = p0.x();
    x1 = 3 * (p1.x() - p0.x());
    x2 = 3 * (p2.x() - p1.x()) - x1;
    x3 = p3.x() - p0.x() - x1 - x2;
    y0 = p0.y();
    y1 = 3 * (p1.y() - p0.y());
    y2 = 3 * (p2.y() - p1.y()) - y1;
    y3 = p3.y() - p0.y() - y1 - y2;
    still = STILL * (x1 * x1 + x2 * x2 + x3 * x3 + y1 * y1 + y2 * y2 + y3 * y3);
  }

  /** Evaluates the curve at a parameter, relative to a point. */
  void look(double px, double py, double t) {
    dx = ((x3 * t + x2) * t + x1) * t + (x0 - px);
    dy = ((y3 * t + y2) * t + y1) * t + (y0 - py);
    vx = (3 * x3 * t + 2 * x2) * t + x1;
    vy = (3 * y3 * t + 2 * y2) * t + y1;
    speed2 = vx * vx + vy * vy;
  }

  /** Whether the derivative vanishes there, so that the curve has no direction. */
  boolean isStill() {
    return !(speed2 > still);
  }

  /** The parameter after a Newton step towards the foot, anywhere. */
  double next(double t) {
    return t - (dx * vx + dy * vy) / speed2;
  }

  static double inRange(double t) {
    return Math.min(1, Math.max(0, t));
  }

  /** The least squared distance of a point seen on the way to its foot, so never too small. */
  double squaredAtMost(double px, double py, double t) {
    double least = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      look(px, py, t);
      least = Math.min(least, dx * dx + dy * dy);
      if (isStill()) {
        break;
      }
      t = inRange(next(t));
    }
    return least;
  }

  /**
   * The squared distance of a point: at the last parameter evaluated, less what lies along the
   * curve there, which is what one more Newton step would take off. The foot stays in [0, 1].
   */
  double squared(double px, double py, double t) {
    for (int round = 1; ; round++) {
      look(px, py, t);
      double squared = dx * dx + dy * dy;
      if (isStill()) {
        return squared;
      }
      double next = next(t);
      if (next <= 0 || next >= 1) {
        double end = next <= 0 ? 0 : 1;
        if (t == end || round == ROUNDS) {
          return squared;
        }
        t = end;
      } else if (round == ROUNDS || Math.abs(next - t) < NEAR) {
        double along = dx * vx + dy * vy;
        return Math.max(0, squared - along * along / speed2);
      } else {
        t = next;
      }
    }
  }
}
