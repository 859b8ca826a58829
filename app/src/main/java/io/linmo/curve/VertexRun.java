package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;

/**
 * Vertices that a cubic should follow, each with the parameter of its foot on the curve, which
 * starts as its share of the arc length and moves by a Newton step whenever it is looked at.
 */
final class VertexRun {

  /** Vertices that steer a fit at most; distances are measured to all. */
  private static final int STEERING = 16;

  /** Writes the derivatives of a residual by the unknowns, for a vertex's foot. */
  interface Derivatives {
    void at(Foot foot, double[] row);
  }

  /** Bernstein weights of a foot and the curve's unit normal there. */
  static final class Foot {
    double w0;
    double w1;
    double w2;
    double w3;
    double nx;
    double ny;

    /** The part of a direction along the normal. */
    double along(Point direction) {
      return nx * direction.x() + ny * direction.y();
    }
  }

  private final double[] xs;
  private final double[] ys;
  private final double[] ts;
  private final double length;
  private final Foot foot = new Foot();

  private VertexRun(double[] xs, double[] ys, double[] ts, double length) {
    this.xs = xs;
    this.ys = ys;
    this.ts = ts;
    this.length = length;
  }

  /** The vertices between two knots that no corner's blur has moved. */
  static VertexRun between(Polyline line, Knot from, Knot to) {
    int first = from.isCorner() ? from.index() + from.gap() : from.index() + 1;
    int last = to.isCorner() ? to.index() - to.gap() : to.index() - 1;
    int count = Math.max(0, last - first + 1);
    double[] xs = new double[count];
    double[] ys = new double[count];
    double[] ts = new double[count];
    line.copy(first, xs, ys);
    double length = 0;
    double x = from.point().x();
    double y = from.point().y();
    for (int i = 0; i < count; i++) {
      double dx = xs[i] - x;
      double dy = ys[i] - y;
      length += Math.sqrt(dx * dx + dy * dy);
      ts[i] = length;
      x = xs[i];
      y = ys[i];
    }
    length += to.point().distanceTo(new Point(x, y));
    for (int i = 0; i < count; i++) {
      ts[i] /= length;
    }
    return new VertexRun(xs, ys, ts, length);
  }

  int size() {
    return xs.length;
  }

  /** Length of the run with its ends. */
  double length() {
    return length;
  }

  /**
   * Adds an equation for each steering vertex: the residual, measured along the normal, is to
   * vanish. Returns the weight added.
   */
  double gather(Cubic curve, Derivatives derivatives, double[] row, NormalEquations equations) {
    int stride = Math.max(1, (xs.length + STEERING - 1) / STEERING);
    double weight = 0;
    for (int i = stride / 2; i < xs.length; i += stride) {
      double distance = approach(curve, i);
      if (!Double.isNaN(distance)) {
        derivatives.at(foot, row);
        row[row.length - 1] = -distance;
        equations.add(row, stride);
        weight += stride;
      }
    }
    return weight;
  }

  /**
   * Sets the foot where a vertex's parameter is, returns its distance along the normal and moves
   * the parameter nearer; NaN where the curve stands still.
   */
  private double approach(Cubic curve, int i) {
    double t = ts[i];
    double s = 1 - t;
    double w0 = s * s * s;
    double w1 = 3 * s * s * t;
    double w2 = 3 * s * t * t;
    double w3 = t * t * t;
    Point p0 = curve.start();
    Point p1 = curve.control1();
    Point p2 = curve.control2();
    Point p3 = curve.end();
    double dx = w0 * p0.x() + w1 * p1.x() + w2 * p2.x() + w3 * p3.x() - xs[i];
    double dy = w0 * p0.y() + w1 * p1.y() + w2 * p2.y() + w3 * p3.y() - ys[i];
    double v0 = 3 * s * s;
    double v1 = 6 * s * t;
    double v2 = 3 * t * t;
    double vx = v0 * (p1.x() - p0.x()) + v1 * (p2.x() - p1.x()) + v2 * (p3.x() - p2.x());
    double vy = v0 * (p1.y() - p0.y()) + v1 * (p2.y() - p1.y()) + v2 * (p3.y() - p2.y());
    double speed2 = vx * vx + vy * vy;
    if (speed2 < 1e-12) {
      return Double.NaN;
    }
    double speed = Math.sqrt(speed2);
    foot.w0 = w0;
    foot.w1 = w1;
    foot.w2 = w2;
    foot.w3 = w3;
    foot.nx = -vy / speed;
    foot.ny = vx / speed;
    ts[i] = Math.min(1, Math.max(0, t - (dx * vx + dy * vy) / speed2));
    return foot.nx * dx + foot.ny * dy;
  }

  /** The curve with the distances of all vertices, infinite where one is beyond the limit. */
  CubicFit measured(Cubic curve, double limit) {
    double most = limit * limit;
    double worst = 0;
    double sum = 0;
    for (int i = 0; i < xs.length; i++) {
      double squared = squaredDistance(curve, xs[i], ys[i], ts[i]);
      if (squared > most) {
        return new CubicFit(curve, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
      }
      worst = Math.max(worst, squared);
      sum += squared;
    }
    return new CubicFit(curve, Math.sqrt(worst), sum);
  }

  /**
   * Squared distance of a point from a cubic, given a parameter that is off its foot's by a few
   * percent: that along the normal, one Newton step on.
   */
  static double squaredDistance(Cubic curve, double px, double py, double t) {
    Point p0 = curve.start();
    Point p1 = curve.control1();
    Point p2 = curve.control2();
    Point p3 = curve.end();
    double squared = 0;
    for (int round = 0; round < 2; round++) {
      double s = 1 - t;
      double w0 = s * s * s;
      double w1 = 3 * s * s * t;
      double w2 = 3 * s * t * t;
      double w3 = t * t * t;
      double dx = w0 * p0.x() + w1 * p1.x() + w2 * p2.x() + w3 * p3.x() - px;
      double dy = w0 * p0.y() + w1 * p1.y() + w2 * p2.y() + w3 * p3.y() - py;
      double v0 = 3 * s * s;
      double v1 = 6 * s * t;
      double v2 = 3 * t * t;
      double vx = v0 * (p1.x() - p0.x()) + v1 * (p2.x() - p1.x()) + v2 * (p3.x() - p2.x());
      double vy = v0 * (p1.y() - p0.y()) + v1 * (p2.y() - p1.y()) + v2 * (p3.y() - p2.y());
      double along = dx * vx + dy * vy;
      double speed2 = vx * vx + vy * vy;
      squared = dx * dx + dy * dy;
      double next = t - along / speed2;
      if (!(next > 0 && next < 1)) {
        if (!(speed2 > 1e-12) || next == t) {
          break;
        }
        t = next > 0 ? 1 : 0;
        continue;
      }
      if (round == 1 || Math.abs(next - t) < 0.02) {
        squared -= along * along / speed2;
        break;
      }
      t = next;
    }
    return Math.max(0, squared);
  }
}
