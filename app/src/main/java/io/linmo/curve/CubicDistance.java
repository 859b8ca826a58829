package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;

/**
 * Squared distance from a point to a cubic, from a parameter near the foot of the perpendicular.
 */
final class CubicDistance {

  private CubicDistance() {}

  /** Two Newton steps from {@code t}, which are enough where it is off by a few percent. */
  static double squared(Cubic curve, double px, double py, double t) {
    double best = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 3; round++) {
      double s = 1 - t;
      double w0 = s * s * s;
      double w1 = 3 * s * s * t;
      double w2 = 3 * s * t * t;
      double w3 = t * t * t;
      Point p0 = curve.start();
      Point p1 = curve.control1();
      Point p2 = curve.control2();
      Point p3 = curve.end();
      double dx = w0 * p0.x() + w1 * p1.x() + w2 * p2.x() + w3 * p3.x() - px;
      double dy = w0 * p0.y() + w1 * p1.y() + w2 * p2.y() + w3 * p3.y() - py;
      best = Math.min(best, dx * dx + dy * dy);
      double v0 = 3 * s * s;
      double v1 = 6 * s * t;
      double v2 = 3 * t * t;
      double vx = v0 * (p1.x() - p0.x()) + v1 * (p2.x() - p1.x()) + v2 * (p3.x() - p2.x());
      double vy = v0 * (p1.y() - p0.y()) + v1 * (p2.y() - p1.y()) + v2 * (p3.y() - p2.y());
      double speed2 = vx * vx + vy * vy;
      if (speed2 < 1e-12 || round == 2) {
        break;
      }
      t = Math.min(1, Math.max(0, t - (dx * vx + dy * vy) / speed2));
    }
    return best;
  }
}
