package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;

/**
 * Two cubics that meet smoothly, moved together to where they lie nearest to their vertices.
 *
 * <p>Unknown are how far the join moves along its normal, how far its tangent turns (not at all
 * where it is horizontal or vertical), measured as an arc whose radius is the pitch, and the
 * lengths of the four handles; Gauss-Newton as in {@link CubicFit}, within the same bounds.
 */
final class JoinFit {

  private static final int ROUNDS = 3;

  /** The join moves by at most this many pitches in one round and turns by as many radians. */
  private static final double STRIDE = 0.3;

  /** Weight that keeps the join in place, in the unit of the handle penalty. */
  private static final double STAY = 0.01;

  private static final int UNKNOWNS = 6;

  private final VertexRun leftRun;
  private final VertexRun rightRun;
  private final double pitch;
  private final int index;
  private final boolean turns;
  private final Point start;
  private final Point end;
  private final Point leaving;
  private final Point arriving;
  private final NormalEquations equations = new NormalEquations(UNKNOWNS);
  private final double[] row = new double[UNKNOWNS + 1];
  private Point point;
  private Point tangent;
  private double first;
  private double before;
  private double after;
  private double last;

  private JoinFit(
      Polygon line, Knot from, Knot join, Knot to, Cubic left, Cubic right, double pitch) {
    this.pitch = pitch;
    this.leftRun = VertexRun.between(line, from, join);
    this.rightRun = VertexRun.between(line, join, to);
    this.index = join.index();
    this.turns = !join.isExtremum();
    this.start = left.start();
    this.end = right.end();
    this.point = join.point();
    this.tangent = join.leaving();
    this.first = left.control1().distanceTo(start);
    this.last = right.control2().distanceTo(end);
    this.leaving = direction(start, left.control1());
    this.arriving = direction(right.control2(), end);
    this.before = left.control2().distanceTo(point);
    this.after = right.control1().distanceTo(point);
  }

  /** The knot moved and both cubics with it. */
  record Moved(Knot knot, CubicFit left, CubicFit right) {}

  /** Moves the join between the cubics that run from one knot to it and on to the next. */
  static Moved of(
      Polygon line, Knot from, Knot join, Knot to, Cubic left, Cubic right, double pitch) {
    return new JoinFit(line, from, join, to, left, right, pitch).solve();
  }

  private static Point direction(Point from, Point to) {
    double length = from.distanceTo(to);
    return length > 0 ? to.minus(from).times(1 / length) : new Point(0, 0);
  }

  private Cubic left() {
    return new Cubic(
        start, start.plus(leaving.times(first)), point.minus(tangent.times(before)), point);
  }

  private Cubic right() {
    return new Cubic(point, point.plus(tangent.times(after)), end.minus(arriving.times(last)), end);
  }

  private Moved solve() {
    for (int round = 0; round < ROUNDS; round++) {
      equations.clear();
      double weight = leftRun.gather(left(), this::derivativesLeft, row, equations);
      weight += rightRun.gather(right(), this::derivativesRight, row, equations);
      step(weight);
    }
    Knot knot = Knot.smooth(index, point, tangent);
    CubicFit left = leftRun.measured(left(), FitLimits.NONE);
    return new Moved(knot, left, rightRun.measured(right(), FitLimits.NONE));
  }

  private void derivativesLeft(VertexRun.Foot foot, double[] into) {
    double across = foot.ny * tangent.x() - foot.nx * tangent.y();
    into[0] = across * (foot.w2 + foot.w3);
    into[1] = -across * before * foot.w2 / pitch;
    into[2] = foot.w1 * foot.along(leaving);
    into[3] = -foot.w2 * foot.along(tangent);
    into[4] = 0;
    into[5] = 0;
  }

  private void derivativesRight(VertexRun.Foot foot, double[] into) {
    double across = foot.ny * tangent.x() - foot.nx * tangent.y();
    into[0] = across * (foot.w0 + foot.w1);
    into[1] = across * after * foot.w1 / pitch;
    into[2] = 0;
    into[3] = 0;
    into[4] = foot.w1 * foot.along(tangent);
    into[5] = -foot.w2 * foot.along(arriving);
  }

  private void step(double weight) {
    double penalty = weight * CubicFit.HANDLE_PENALTY * CubicFit.HANDLE_PENALTY + 1e-9;
    double leftThird = leftRun.length() / 3;
    double rightThird = rightRun.length() / 3;
    equations.penalise(0, weight * STAY * STAY + 1e-9, 0);
    equations.penalise(1, weight * STAY * STAY + 1e-9, 0);
    if (!turns) {
      equations.hold(1);
    }
    equations.penalise(2, penalty, leftThird - first);
    equations.penalise(3, penalty, leftThird - before);
    equations.penalise(4, penalty, rightThird - after);
    equations.penalise(5, penalty, rightThird - last);
    equations.solve();
    moveJoin();
    double[] limits = CubicFit.limits(leaving, tangent, point.minus(start), leftRun.length());
    first = CubicFit.bounded(first + equations.solution(2), leftThird, limits[0]);
    before = CubicFit.bounded(before + equations.solution(3), leftThird, limits[1]);
    limits = CubicFit.limits(tangent, arriving, end.minus(point), rightRun.length());
    after = CubicFit.bounded(after + equations.solution(4), rightThird, limits[0]);
    last = CubicFit.bounded(last + equations.solution(5), rightThird, limits[1]);
  }

  private void moveJoin() {
    Point normal = new Point(-tangent.y(), tangent.x());
    double stride = STRIDE * pitch;
    point = point.plus(normal.times(CubicFit.clamp(equations.solution(0), -stride, stride)));
    if (turns) {
      double turn = CubicFit.clamp(equations.solution(1) / pitch, -STRIDE, STRIDE);
      Point turned = tangent.plus(normal.times(turn));
      turned = turned.times(1 / turned.length());
      turned = Knot.onTheWay(turned, point.minus(start));
      tangent = Knot.onTheWay(turned, end.minus(point));
    }
  }
}
