package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;

/**
 * Vertices that a cubic should follow, each with the parameter of its foot on the curve, which
 * starts as its share of the arc length and moves by a Newton step each time it is used.
 */
final class VertexRun {

  /** Vertices that steer a fit at most. */
  private static final int STEERING = 10;

  /** Of runs longer than this every other vertex is taken: vertices stand close. */
  private static final int LONG = 24;

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

  /** The vertices that are used. */
  private final double[] xs;

  private final double[] ys;

  /** Parameters of their feet. */
  private final double[] ts;

  private final double length;

  /** Step from one vertex that is used to the next. */
  private final int taken;

  private final Foot foot = new Foot();

  private VertexRun(Polygon line, int first, double[] ts, double length, int taken) {
    this.xs = new double[ts.length];
    this.ys = new double[ts.length];
    this.ts = ts;
    this.length = length;
    this.taken = taken;
    int from = Math.floorMod(first, line.size());
    for (int i = 0; i < ts.length; i++) {
      xs[i] = line.x(from + i * taken);
      ys[i] = line.y(from + i * taken);
    }
  }

  /** The vertices between two knots that no corner's blur has moved. */
  static VertexRun between(Polygon line, Knot from, Knot to) {
    int first = from.isCorner() ? from.index() + from.gap() : from.index() + 1;
    int last = to.isCorner() ? to.index() - to.gap() : to.index() - 1;
    int vertices = Math.max(0, last - first + 1);
    int taken = vertices > LONG ? 2 : 1;
    double[] ts = new double[(vertices + taken - 1) / taken];
    if (vertices == 0) {
      return new VertexRun(line, first, ts, from.point().distanceTo(to.point()), taken);
    }
    double lead = distance(from.point(), line.x(first), line.y(first));
    double tail = distance(to.point(), line.x(last), line.y(last));
    double length = lead + (vertices - 1) * line.step() + tail;
    double share = line.step() * taken / length;
    for (int i = 0; i < ts.length; i++) {
      ts[i] = lead / length + i * share;
    }
    return new VertexRun(line, first, ts, length, taken);
  }

  private static double distance(Point point, double x, double y) {
    double dx = point.x() - x;
    double dy = point.y() - y;
    return Math.sqrt(dx * dx + dy * dy);
  }

  int size() {
    return ts.length;
  }

  /** Length of the run with its ends. */
  double length() {
    return length;
  }

  private int stride() {
    return Math.max(1, (ts.length + STEERING - 1) / STEERING);
  }

  /** Sums up what the steering vertices say about the inner control points. */
  void gather(Cubic cubic, ControlSystem system) {
    CubicDistance c = new CubicDistance(cubic);
    int stride = stride();
    int each = stride * taken;
    double xx11 = 0;
    double xy11 = 0;
    double yy11 = 0;
    double xx12 = 0;
    double xy12 = 0;
    double yy12 = 0;
    double xx22 = 0;
    double xy22 = 0;
    double yy22 = 0;
    double x1 = 0;
    double y1 = 0;
    double x2 = 0;
    double y2 = 0;
    double squares = 0;
    int count = 0;
    for (int i = stride / 2; i < ts.length; i += stride) {
      double t = ts[i];
      c.look(xs[i], ys[i], t);
      if (c.isStill()) {
        continue;
      }
      double vx = c.vx;
      double vy = c.vy;
      double inverse = 1 / c.speed2;
      double across = c.dy * vx - c.dx * vy;
      double w1 = 3 * (1 - t) * (1 - t) * t;
      double w2 = 3 * (1 - t) * t * t;
      double w11 = w1 * w1 * inverse;
      double w12 = w1 * w2 * inverse;
      double w22 = w2 * w2 * inverse;
      double nxx = vy * vy;
      double nxy = -vx * vy;
      double nyy = vx * vx;
      xx11 += w11 * nxx;
      xy11 += w11 * nxy;
      yy11 += w11 * nyy;
      xx12 += w12 * nxx;
      xy12 += w12 * nxy;
      yy12 += w12 * nyy;
      xx22 += w22 * nxx;
      xy22 += w22 * nxy;
      yy22 += w22 * nyy;
      double r = across * inverse;
      x1 -= w1 * r * vy;
      y1 += w1 * r * vx;
      x2 -= w2 * r * vy;
      y2 += w2 * r * vx;
      squares += r * across;
      count++;
      ts[i] = CubicDistance.inRange(c.next(t));
    }
    system.xx11 = each * xx11;
    system.xy11 = each * xy11;
    system.yy11 = each * yy11;
    system.xx12 = each * xx12;
    system.xy12 = each * xy12;
    system.yy12 = each * yy12;
    system.xx22 = each * xx22;
    system.xy22 = each * xy22;
    system.yy22 = each * yy22;
    system.x1 = each * x1;
    system.y1 = each * y1;
    system.x2 = each * x2;
    system.y2 = each * y2;
    system.weight = (double) each * count;
    system.squares = each * squares;
  }

  /**
   * Adds an equation for each steering vertex: the residual, measured along the normal, is to
   * vanish. Returns the weight added.
   */
  double gather(Cubic curve, Derivatives derivatives, double[] row, NormalEquations equations) {
    CubicDistance c = new CubicDistance(curve);
    int stride = stride();
    double weight = 0;
    for (int i = stride / 2; i < ts.length; i += stride) {
      double distance = approach(c, i);
      if (!Double.isNaN(distance)) {
        derivatives.at(foot, row);
        row[row.length - 1] = -distance;
        equations.add(row, stride * taken);
        weight += stride * taken;
      }
    }
    return weight;
  }

  /**
   * Sets the foot where a vertex's parameter is, returns its distance along the normal and moves
   * the parameter nearer; NaN where the curve stands still.
   */
  private double approach(CubicDistance c, int i) {
    double t = ts[i];
    c.look(xs[i], ys[i], t);
    if (c.isStill()) {
      return Double.NaN;
    }
    double speed = Math.sqrt(c.speed2);
    double s = 1 - t;
    foot.w0 = s * s * s;
    foot.w1 = 3 * s * s * t;
    foot.w2 = 3 * s * t * t;
    foot.w3 = t * t * t;
    foot.nx = -c.vy / speed;
    foot.ny = c.vx / speed;
    ts[i] = CubicDistance.inRange(c.next(t));
    return foot.nx * c.dx + foot.ny * c.dy;
  }

  /** The curve with the distances of the vertices, or none where they are beyond the limits. */
  CubicFit measured(Cubic curve, FitLimits limits) {
    CubicDistance distance = new CubicDistance(curve);
    double most = limits.error() * limits.error();
    double worst = 0;
    double sum = 0;
    for (int i = 0; i < ts.length; i++) {
      double squared = distance.squared(xs[i], ys[i], ts[i]);
      worst = Math.max(worst, squared);
      sum += squared;
      if (worst > most) {
        return CubicFit.none(curve);
      }
    }
    return new CubicFit(curve, Math.sqrt(worst), taken * sum);
  }
}
