package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;
import java.util.Arrays;

/**
 * Two cubics that join smoothly, moved together to where they lie nearest to their vertices.
 *
 * <p>Unknown are how far the join moves along its normal, how far its tangent turns, and the
 * lengths of the four handles; Gauss-Newton as in {@link CubicFit}, within the same bounds.
 */
final class JoinFit {

  private static final int ROUNDS = 3;
  private static final int STEERING = 24;
  private static final double HANDLE_PENALTY = 0.01;
  private static final int UNKNOWNS = 6;
  private static final double FIXED = 1e12;

  private final Polyline line;
  private final Knot from;
  private final Knot join;
  private final Knot to;
  private final boolean turns;
  private final Point start;
  private final Point end;
  private final Point leaving;
  private final Point arriving;
  private final double[][] normal = new double[UNKNOWNS][UNKNOWNS + 1];
  private final double[] row = new double[UNKNOWNS + 1];
  private Point point;
  private Point tangent;
  private double first;
  private double before;
  private double after;
  private double last;
  private double[] leftTs;
  private double[] rightTs;

  JoinFit(Polyline line, Knot from, Knot join, Knot to, Cubic left, Cubic right) {
    this.line = line;
    this.from = from;
    this.join = join;
    this.to = to;
    this.turns = join.leaving().x() != 0 && join.leaving().y() != 0;
    this.start = left.start();
    this.end = right.end();
    this.point = join.point();
    this.tangent = join.leaving();
    Point out = left.control1().minus(start);
    Point in = end.minus(right.control2());
    this.first = out.length();
    this.last = in.length();
    this.leaving = first > 0 ? out.times(1 / first) : new Point(0, 0);
    this.arriving = last > 0 ? in.times(1 / last) : new Point(0, 0);
    this.before = left.control2().distanceTo(point);
    this.after = right.control1().distanceTo(point);
  }

  private Cubic left() {
    return new Cubic(
        start, start.plus(leaving.times(first)), point.minus(tangent.times(before)), point);
  }

  private Cubic right() {
    return new Cubic(point, point.plus(tangent.times(after)), end.minus(arriving.times(last)), end);
  }

  Knot knot() {
    return Knot.smooth(join.index(), point, tangent);
  }

  int firstLeft() {
    return from.isCorner() ? from.index() + from.gap() : from.index() + 1;
  }

  int lastRight() {
    return to.isCorner() ? to.index() - to.gap() : to.index() - 1;
  }

  /** The two cubics after a few steps. */
  CubicFit[] solve() {
    int i0 = firstLeft();
    leftTs = shares(i0, join.index() - 1, start, point);
    rightTs = shares(join.index(), lastRight(), point, end);
    for (int round = 0; round < ROUNDS; round++) {
      for (int k = 0; k < UNKNOWNS; k++) {
        Arrays.fill(normal[k], 0);
      }
      int used = gather(left(), leftTs, i0, true) + gather(right(), rightTs, join.index(), false);
      step(used);
    }
    return new CubicFit[] {
      CubicFit.measured(line, i0, left(), leftTs),
      CubicFit.measured(line, join.index(), right(), rightTs)
    };
  }

  private double[] shares(int i0, int i1, Point a, Point b) {
    double[] ts = new double[Math.max(0, i1 - i0 + 1)];
    double length = 0;
    double x = a.x();
    double y = a.y();
    for (int i = 0; i < ts.length; i++) {
      double nx = line.x(i0 + i);
      double ny = line.y(i0 + i);
      length += Math.hypot(nx - x, ny - y);
      ts[i] = length;
      x = nx;
      y = ny;
    }
    length += Math.hypot(b.x() - x, b.y() - y);
    for (int i = 0; i < ts.length; i++) {
      ts[i] /= length;
    }
    return ts;
  }

  private int gather(Cubic curve, double[] ts, int i0, boolean isLeft) {
    double p0x = curve.start().x();
    double p0y = curve.start().y();
    double p1x = curve.control1().x();
    double p1y = curve.control1().y();
    double p2x = curve.control2().x();
    double p2y = curve.control2().y();
    double p3x = curve.end().x();
    double p3y = curve.end().y();
    int stride = Math.max(1, (ts.length + STEERING - 1) / STEERING);
    int used = 0;
    for (int i = stride / 2; i < ts.length; i += stride) {
      double t = ts[i];
      double s = 1 - t;
      double w0 = s * s * s;
      double w1 = 3 * s * s * t;
      double w2 = 3 * s * t * t;
      double w3 = t * t * t;
      double dx = w0 * p0x + w1 * p1x + w2 * p2x + w3 * p3x - line.x(i0 + i);
      double dy = w0 * p0y + w1 * p1y + w2 * p2y + w3 * p3y - line.y(i0 + i);
      double v0 = 3 * s * s;
      double v1 = 6 * s * t;
      double v2 = 3 * t * t;
      double vx = v0 * (p1x - p0x) + v1 * (p2x - p1x) + v2 * (p3x - p2x);
      double vy = v0 * (p1y - p0y) + v1 * (p2y - p1y) + v2 * (p3y - p2y);
      double speed2 = vx * vx + vy * vy;
      if (speed2 < 1e-12) {
        continue;
      }
      double speed = Math.sqrt(speed2);
      double nx = -vy / speed;
      double ny = vx / speed;
      double across = ny * tangent.x() - nx * tangent.y(); // n . N, N = (-ty, tx)
      double along = nx * tangent.x() + ny * tangent.y();
      row[0] = across * (isLeft ? w2 + w3 : w0 + w1);
      row[1] = across * (isLeft ? -before * w2 : after * w1);
      row[2] = isLeft ? w1 * (nx * leaving.x() + ny * leaving.y()) : 0;
      row[3] = isLeft ? -w2 * along : 0;
      row[4] = isLeft ? 0 : w1 * along;
      row[5] = isLeft ? 0 : -w2 * (nx * arriving.x() + ny * arriving.y());
      row[6] = -(nx * dx + ny * dy);
      double weight = stride;
      for (int k = 0; k < UNKNOWNS; k++) {
        for (int m = k; m <= UNKNOWNS; m++) {
          normal[k][m] += weight * row[k] * row[m];
        }
      }
      used += stride;
      ts[i] = Math.min(1, Math.max(0, t - (dx * vx + dy * vy) / speed2));
    }
    return used;
  }

  private void step(int used) {
    double penalty = used * HANDLE_PENALTY * HANDLE_PENALTY + 1e-9;
    double leftThird = start.distanceTo(point) / 3;
    double rightThird = end.distanceTo(point) / 3;
    penalise(0, 1e-6 * used + 1e-9, 0);
    penalise(1, turns ? 1e-4 * used + 1e-9 : FIXED, 0);
    penalise(2, first > 0 ? penalty : FIXED, leftThird - first);
    penalise(3, penalty, leftThird - before);
    penalise(4, penalty, rightThird - after);
    penalise(5, last > 0 ? penalty : FIXED, rightThird - last);
    SymmetricSystem.solve(normal, UNKNOWNS);
    double shift = clamp(normal[0][UNKNOWNS], -0.3, 0.3);
    double turn = turns ? clamp(normal[1][UNKNOWNS], -0.3, 0.3) : 0;
    Point across = new Point(-tangent.y(), tangent.x());
    point = point.plus(across.times(shift));
    Point turned = tangent.plus(across.times(turn));
    turned = Knot.onTheWay(turned.times(1 / turned.length()), point.minus(start));
    tangent = Knot.onTheWay(turned, end.minus(point));
    Point toJoin = point.minus(start);
    Point toEnd = end.minus(point);
    double[] bounds = CubicFit.limits(leaving, tangent, toJoin, leftThird);
    first = clamp(first + normal[2][UNKNOWNS], Math.min(0.05 * leftThird, bounds[0]), bounds[0]);
    before = clamp(before + normal[3][UNKNOWNS], Math.min(0.05 * leftThird, bounds[1]), bounds[1]);
    bounds = CubicFit.limits(tangent, arriving, toEnd, rightThird);
    after = clamp(after + normal[4][UNKNOWNS], Math.min(0.05 * rightThird, bounds[0]), bounds[0]);
    last = clamp(last + normal[5][UNKNOWNS], Math.min(0.05 * rightThird, bounds[1]), bounds[1]);
  }

  private void penalise(int unknown, double weight, double wanted) {
    normal[unknown][unknown] += weight;
    normal[unknown][UNKNOWNS] += weight * wanted;
  }

  private static double clamp(double value, double low, double high) {
    return Math.min(high, Math.max(low, value));
  }
}
