package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;

/**
 * The cubic with given ends and end tangents that lies nearest to a run of vertices.
 *
 * <p>Unknown are the two handle lengths a and b. Gauss-Newton minimises the sum of squared distances
 * measured along the curve's normals, r_i = n_i . (Q(t_i) - P_i), where each t_i follows the foot of its
 * vertex by a Newton step per round; plus a small penalty for handles that leave a third of the arc
 * length, since distance alone leaves long handles nearly free and their curves bump. Handles end
 * before the tangents cross, so that an arc that turns one way stays free of inflections and loops.
 *
 * @param error largest distance of a vertex from the curve
 */
record CubicFit(Cubic curve, double error) {

  private static final int ROUNDS = 6;

  /** Vertices that steer one fit at most; the error is taken over all. */
  private static final int STEERING = 40;

  /** Weight of the handle penalty; a tenth of a pixel's stray weighs as a handle 1 px off. */
  private static final double HANDLE_PENALTY = 0.01;

  static CubicFit of(Polyline line, Knot from, Knot to) {
    return new Solver(line, from, to).solve();
  }

  /** Mutable state of one fit. */
  private static final class Solver {

    private final Polyline line;
    private final Point start;
    private final Point end;
    private final Point leaving;
    private final Point arriving;
    private final int first;
    private final int count;
    private final double[] ts;
    private final double third;
    private final double limitA;
    private final double limitB;
    private double a;
    private double b;

    Solver(Polyline line, Knot from, Knot to) {
      this.line = line;
      this.start = from.point();
      this.end = to.point();
      this.leaving = from.leaving();
      this.arriving = to.arriving();
      this.first = from.isCorner() ? from.index() + from.gap() : from.index() + 1;
      int last = to.isCorner() ? to.index() - to.gap() : to.index() - 1;
      this.count = Math.max(0, last - first + 1);
      this.ts = new double[count];
      this.third = startParameters() / 3;
      double chord = start.distanceTo(end);
      double sine = leaving.cross(arriving);
      Point across = end.minus(start);
      double toCross = across.cross(arriving) / sine;
      double fromCross = leaving.cross(across) / sine;
      boolean convex = Math.abs(sine) > 1e-6 && toCross > 0 && fromCross > 0;
      double loose = Math.max(chord, 3 * third);
      this.limitA = convex ? Math.min(toCross, loose) : 0.8 * loose;
      this.limitB = convex ? Math.min(fromCross, loose) : 0.8 * loose;
      this.a = Math.min(third, limitA);
      this.b = Math.min(third, limitB);
    }

    /** Sets each parameter to its share of the arc length, which is returned. */
    private double startParameters() {
      double length = 0;
      double x = start.x();
      double y = start.y();
      for (int i = 0; i < count; i++) {
        double nextX = line.x(first + i);
        double nextY = line.y(first + i);
        length += Math.hypot(nextX - x, nextY - y);
        ts[i] = length;
        x = nextX;
        y = nextY;
      }
      length += Math.hypot(end.x() - x, end.y() - y);
      for (int i = 0; i < count; i++) {
        ts[i] /= length;
      }
      return length;
    }

    CubicFit solve() {
      int stride = Math.max(1, count / STEERING);
      for (int round = 0; round < ROUNDS && count > 0; round++) {
        if (improve(stride) < 1e-3) {
          break;
        }
      }
      return new CubicFit(curve(), error());
    }

    private Cubic curve() {
      return new Cubic(
          start, start.plus(leaving.times(a)), end.minus(arriving.times(b)), end);
    }

    /** One Gauss-Newton step; returns how far the handles moved. */
    private double improve(int stride) {
      double aa = 0;
      double ab = 0;
      double bb = 0;
      double ra = 0;
      double rb = 0;
      double x1 = start.x() + a * leaving.x();
      double y1 = start.y() + a * leaving.y();
      double x2 = end.x() - b * arriving.x();
      double y2 = end.y() - b * arriving.y();
      int used = 0;
      for (int i = stride / 2; i < count; i += stride) {
        double t = ts[i];
        double s = 1 - t;
        double w1 = 3 * s * s * t;
        double w2 = 3 * s * t * t;
        double px = line.x(first + i);
        double py = line.y(first + i);
        double dx = s * s * s * start.x() + w1 * x1 + w2 * x2 + t * t * t * end.x() - px;
        double dy = s * s * s * start.y() + w1 * y1 + w2 * y2 + t * t * t * end.y() - py;
        double vx =
            3 * (s * s * (x1 - start.x()) + 2 * s * t * (x2 - x1) + t * t * (end.x() - x2));
        double vy =
            3 * (s * s * (y1 - start.y()) + 2 * s * t * (y2 - y1) + t * t * (end.y() - y2));
        double speed2 = vx * vx + vy * vy;
        if (speed2 < 1e-12) {
          continue;
        }
        double speed = Math.sqrt(speed2);
        double nx = -vy / speed;
        double ny = vx / speed;
        double residual = nx * dx + ny * dy;
        double ja = w1 * (nx * leaving.x() + ny * leaving.y());
        double jb = -w2 * (nx * arriving.x() + ny * arriving.y());
        aa += ja * ja;
        ab += ja * jb;
        bb += jb * jb;
        ra += ja * residual;
        rb += jb * residual;
        used++;
        double moved = t - (dx * vx + dy * vy) / speed2;
        ts[i] = Math.min(1, Math.max(0, moved));
      }
      return step(aa, ab, bb, ra, rb, used * HANDLE_PENALTY * HANDLE_PENALTY);
    }

    private double step(double aa, double ab, double bb, double ra, double rb, double penalty) {
      double h11 = aa + penalty + 1e-9;
      double h22 = bb + penalty + 1e-9;
      double g1 = ra + penalty * (a - third);
      double g2 = rb + penalty * (b - third);
      double determinant = h11 * h22 - ab * ab;
      double oldA = a;
      double oldB = b;
      double least = 0.05 * third;
      a = clamp(a - (g1 * h22 - g2 * ab) / determinant, Math.min(least, limitA), limitA);
      b = clamp(b - (g2 * h11 - g1 * ab) / determinant, Math.min(least, limitB), limitB);
      return Math.abs(a - oldA) + Math.abs(b - oldB);
    }

    private static double clamp(double value, double low, double high) {
      return Math.min(high, Math.max(low, value));
    }

    /** Largest distance of any vertex, each parameter improved once more. */
    private double error() {
      Cubic curve = curve();
      double worst = 0;
      for (int i = 0; i < count; i++) {
        double px = line.x(first + i);
        double py = line.y(first + i);
        worst = Math.max(worst, CubicDistance.squared(curve, px, py, ts[i]));
      }
      return Math.sqrt(worst);
    }
  }
}
