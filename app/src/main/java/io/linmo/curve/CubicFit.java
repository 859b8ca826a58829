package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;
import java.util.Arrays;

/**
 * The cubic with given ends and end tangents that lies nearest to a run of vertices.
 *
 * <p>Unknown are the two handle lengths a and b and, where an end is a corner, how far its handle
 * swings aside of the tangent seen there. Gauss-Newton minimises the sum of squared distances
 * measured along the curve's normals, r_i = n_i . (Q(t_i) - P_i), where each t_i follows the foot
 * of its vertex by a Newton step per round; plus a small penalty for handles that leave a third of
 * the arc length, since distance alone leaves long handles nearly free and their curves bump.
 * Handles end before the tangents cross, so that an arc that turns one way stays free of
 * inflections and loops, and inside the ends' box, so that it does not turn back in x or y.
 *
 * @param error largest distance of a vertex from the curve
 * @param squares sum of the vertices' squared distances
 */
record CubicFit(Cubic curve, double error, double squares) {

  private static final int ROUNDS = 6;

  /** Handles that move by less than this, in the polyline's unit, have settled. */
  private static final double SETTLED = 0.005;

  /** Vertices that steer one fit at most; the error is taken over all. */
  private static final int STEERING = 24;

  /** Weight of the handle penalty; a tenth of a pixel's stray weighs as a handle 1 px off. */
  private static final double HANDLE_PENALTY = 0.01;

  /** Weight of turning a corner's tangent, alike. */
  private static final double TURN_PENALTY = 0.02;

  /** A corner's tangent turns by at most this much, as a tangent of the angle. */
  private static final double SWING = 0.4;

  /** Weight that holds an unknown where it is. */
  private static final double FIXED = 1e12;

  /** Handle lengths a and b, and how far each handle's end swings aside. */
  private static final int UNKNOWNS = 4;

  static CubicFit of(Polyline line, Knot from, Knot to) {
    return new Solver(line, from, to).solve();
  }

  /** A curve with the distances of the vertices from {@code first} on, about at {@code ts}. */
  static CubicFit measured(Polyline line, int first, Cubic curve, double[] ts) {
    double worst = 0;
    double sum = 0;
    for (int i = 0; i < ts.length; i++) {
      double px = line.x(first + i);
      double py = line.y(first + i);
      double squared = CubicDistance.squared(curve, px, py, ts[i]);
      worst = Math.max(worst, squared);
      sum += squared;
    }
    return new CubicFit(curve, Math.sqrt(worst), sum);
  }

  /**
   * How long the handles may be: to where the tangents cross, if they do ahead of both ends, and
   * within the ends' box.
   */
  static double[] limits(Point leaving, Point arriving, Point across, double third) {
    double sine = leaving.cross(arriving);
    double toCross = across.cross(arriving) / sine;
    double fromCross = leaving.cross(across) / sine;
    boolean convex = Math.abs(sine) > 1e-6 && toCross > 0 && fromCross > 0;
    double loose = 0.8 * Math.max(across.length(), 3 * third);
    return new double[] {
      Math.min(convex ? toCross : loose, room(leaving, across)),
      Math.min(convex ? fromCross : loose, room(arriving, across))
    };
  }

  /** How far a handle can go along a direction without leaving the ends' box. */
  private static double room(Point direction, Point across) {
    double x = direction.x() == 0 ? Double.POSITIVE_INFINITY : across.x() / direction.x();
    double y = direction.y() == 0 ? Double.POSITIVE_INFINITY : across.y() / direction.y();
    return Math.max(0, Math.min(x, y));
  }

  /** Mutable state of one fit. */
  private static final class Solver {

    private final Polyline line;
    private final Point start;
    private final Point end;
    private final Bounds box;
    private final Point leaving;
    private final Point arriving;
    private final int first;
    private final int count;
    private final double[] ts;
    private final double third;
    private final double limitA;
    private final double limitB;
    private final boolean fromCorner;
    private final boolean toCorner;
    private final double[][] normal = new double[UNKNOWNS][UNKNOWNS + 1];
    private final double[] row = new double[UNKNOWNS + 1];
    private double a;
    private double b;
    private double aside;
    private double bside;

    Solver(Polyline line, Knot from, Knot to) {
      this.line = line;
      this.start = from.point();
      this.end = to.point();
      this.box = Bounds.of(start, end);
      this.leaving = Knot.onTheWay(from.leaving(), end.minus(start));
      this.arriving = Knot.onTheWay(to.arriving(), end.minus(start));
      this.fromCorner = from.isCorner();
      this.toCorner = to.isCorner();
      this.first = from.isCorner() ? from.index() + from.gap() : from.index() + 1;
      int last = to.isCorner() ? to.index() - to.gap() : to.index() - 1;
      this.count = Math.max(0, last - first + 1);
      this.ts = new double[count];
      this.third = startParameters() / 3;
      double[] limits = limits(leaving, arriving, end.minus(start), third);
      this.limitA = limits[0];
      this.limitB = limits[1];
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
      int stride = Math.max(1, (count + STEERING - 1) / STEERING);
      for (int round = 0; round < ROUNDS && count > 0; round++) {
        if (improve(stride) < SETTLED) {
          break;
        }
      }
      return measured();
    }

    private Cubic curve() {
      return new Cubic(start, control1(), control2(), end);
    }

    private Point control1() {
      return new Point(
          start.x() + a * leaving.x() - aside * leaving.y(),
          start.y() + a * leaving.y() + aside * leaving.x());
    }

    private Point control2() {
      return new Point(
          end.x() - b * arriving.x() - bside * arriving.y(),
          end.y() - b * arriving.y() + bside * arriving.x());
    }

    /** One Gauss-Newton step; returns how far the handles moved. */
    private double improve(int stride) {
      for (int k = 0; k < UNKNOWNS; k++) {
        Arrays.fill(normal[k], 0);
      }
      Point c1 = control1();
      Point c2 = control2();
      int used = 0;
      for (int i = stride / 2; i < count; i += stride) {
        double t = ts[i];
        double s = 1 - t;
        double w0 = s * s * s;
        double w1 = 3 * s * s * t;
        double w2 = 3 * s * t * t;
        double w3 = t * t * t;
        double px = line.x(first + i);
        double py = line.y(first + i);
        double dx = w0 * start.x() + w1 * c1.x() + w2 * c2.x() + w3 * end.x() - px;
        double dy = w0 * start.y() + w1 * c1.y() + w2 * c2.y() + w3 * end.y() - py;
        double v0 = 3 * s * s;
        double v1 = 6 * s * t;
        double v2 = 3 * t * t;
        double vx = v0 * (c1.x() - start.x()) + v1 * (c2.x() - c1.x()) + v2 * (end.x() - c2.x());
        double vy = v0 * (c1.y() - start.y()) + v1 * (c2.y() - c1.y()) + v2 * (end.y() - c2.y());
        double speed2 = vx * vx + vy * vy;
        if (speed2 < 1e-12) {
          continue;
        }
        double speed = Math.sqrt(speed2);
        double nx = -vy / speed;
        double ny = vx / speed;
        row[0] = w1 * (nx * leaving.x() + ny * leaving.y());
        row[1] = -w2 * (nx * arriving.x() + ny * arriving.y());
        row[2] = w1 * (ny * leaving.x() - nx * leaving.y());
        row[3] = w2 * (ny * arriving.x() - nx * arriving.y());
        row[UNKNOWNS] = -(nx * dx + ny * dy);
        for (int k = 0; k < UNKNOWNS; k++) {
          for (int m = k; m <= UNKNOWNS; m++) {
            normal[k][m] += row[k] * row[m];
          }
        }
        used++;
        ts[i] = Math.min(1, Math.max(0, t - (dx * vx + dy * vy) / speed2));
      }
      return step(used);
    }

    /** Adds the penalties, solves the normal equations and keeps the handles in bounds. */
    private double step(int used) {
      double penalty = used * HANDLE_PENALTY * HANDLE_PENALTY + 1e-9;
      double turnPenalty = used * TURN_PENALTY * TURN_PENALTY + 1e-9;
      penalise(0, penalty, third - a);
      penalise(1, penalty, third - b);
      penalise(2, fromCorner ? turnPenalty : FIXED, -aside);
      penalise(3, toCorner ? turnPenalty : FIXED, -bside);
      SymmetricSystem.solve(normal, UNKNOWNS);
      double oldA = a;
      double oldB = b;
      a = clamp(a + normal[0][UNKNOWNS], Math.min(0.05 * third, limitA), limitA);
      b = clamp(b + normal[1][UNKNOWNS], Math.min(0.05 * third, limitB), limitB);
      aside = clamp(aside + normal[2][UNKNOWNS], -SWING * a, SWING * a);
      bside = clamp(bside + normal[3][UNKNOWNS], -SWING * b, SWING * b);
      if (fromCorner) {
        Point handle = box.clamp(control1()).minus(start);
        a = handle.dot(leaving);
        aside = leaving.cross(handle);
      }
      if (toCorner) {
        Point handle = end.minus(box.clamp(control2()));
        b = handle.dot(arriving);
        bside = -arriving.cross(handle);
      }
      return Math.abs(a - oldA) + Math.abs(b - oldB);
    }

    private void penalise(int unknown, double weight, double wanted) {
      normal[unknown][unknown] += weight;
      normal[unknown][UNKNOWNS] += weight * wanted;
    }

    private static double clamp(double value, double low, double high) {
      return Math.min(high, Math.max(low, value));
    }

    /** The curve with the distances of all vertices, each parameter improved once more. */
    private CubicFit measured() {
      return CubicFit.measured(line, first, curve(), ts);
    }
  }
}
