package io.linmo.curve;

import io.linmo.curve.ControlSystem.Move;
import io.linmo.curve.Segment.Cubic;

/**
 * The cubic with given ends and end tangents that lies nearest to a run of vertices.
 *
 * <p>Unknown are the two handle lengths a and b and, where an end is a corner, how far its handle
 * swings aside of the tangent seen there. Gauss-Newton minimises the sum of squared distances
 * measured along the curve's normals, r_i = n_i . (Q(t_i) - P_i), where each t_i follows the foot
 * of its vertex by a Newton step per round. A small penalty draws handles to a third of the arc
 * length: distance alone leaves long handles nearly free, and their curves bump. Handles end before
 * the tangents cross, so that an arc that turns one way has no inflections or loops, and inside the
 * ends' box, so that it does not turn back in x or y.
 *
 * @param error largest distance of a vertex from the curve
 * @param squares sum of the vertices' squared distances
 */
record CubicFit(Cubic curve, double error, double squares) {

  /** Weight of the handle penalty: a handle off by a length weighs as a stray of a hundredth. */
  static final double HANDLE_PENALTY = 0.01;

  private static final int ROUNDS = 4;

  /** A fit stops if after a round its squares exceed the limit by this factor. */
  private static final double[] HOPELESS = {Double.POSITIVE_INFINITY, 6, 3, 3};

  /** Handles that move by less than this, in pitches, have settled. */
  private static final double SETTLED = 0.01;

  /** The same for turning a corner's tangent. */
  private static final double TURN_PENALTY = 0.02;

  /** A corner's tangent turns by at most this much, as a tangent of the angle. */
  private static final double SWING = 0.4;

  /** Handle lengths a and b, and how far each handle's end swings aside. */
  private static final int UNKNOWNS = 4;

  /** Where no end is a corner. */
  private static final int SMOOTH_UNKNOWNS = 2;

  /** The fit between two knots, or none where it is beyond the limits. */
  static CubicFit of(Polygon line, Knot from, Knot to, FitLimits limits, double pitch) {
    return new Solver(VertexRun.between(line, from, to), from, to).solve(limits, SETTLED * pitch);
  }

  /** A rejected fit: its error and squares are infinite. */
  static CubicFit none(Cubic curve) {
    return new CubicFit(curve, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /**
   * How long the handles may be: to where the tangents cross, if they do so ahead of both ends, and
   * inside the ends' box.
   */
  static double[] limits(Point leaving, Point arriving, Point across, double length) {
    double sine = leaving.cross(arriving);
    double toCross = across.cross(arriving) / sine;
    double fromCross = leaving.cross(across) / sine;
    boolean convex = Math.abs(sine) > 1e-6 && toCross > 0 && fromCross > 0;
    double loose = 0.8 * Math.max(across.length(), length);
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

  /** A handle's length, at least a twentieth of the usual third where the limit allows it. */
  static double bounded(double handle, double third, double limit) {
    return clamp(handle, Math.min(0.05 * third, limit), limit);
  }

  static double clamp(double value, double low, double high) {
    return Math.min(high, Math.max(low, value));
  }

  /** Mutable state of one fit. */
  private static final class Solver {

    private final VertexRun run;
    private final Point start;
    private final Point end;
    private final Box box;
    private final Point leaving;
    private final Point arriving;
    private final double third;
    private final double limitA;
    private final double limitB;
    private final boolean fromCorner;
    private final boolean toCorner;
    private final NormalEquations equations;
    private final ControlSystem system = new ControlSystem();
    private final Move[] moves;
    private double a;
    private double b;
    private double aside;
    private double bside;

    Solver(VertexRun run, Knot from, Knot to) {
      this.run = run;
      this.start = from.point();
      this.end = to.point();
      this.box = Box.of(start, end);
      Point across = end.minus(start);
      this.leaving = Knot.onTheWay(from.leaving(), across);
      this.arriving = Knot.onTheWay(to.arriving(), across);
      this.fromCorner = from.isCorner();
      this.toCorner = to.isCorner();
      this.third = run.length() / 3;
      int unknowns = fromCorner || toCorner ? UNKNOWNS : SMOOTH_UNKNOWNS;
      this.equations = new NormalEquations(unknowns);
      this.moves = moves(unknowns);
      double[] limits = limits(leaving, arriving, across, run.length());
      this.limitA = limits[0];
      this.limitB = limits[1];
      this.a = Math.min(third, limitA);
      this.b = Math.min(third, limitB);
    }

    private Move[] moves(int unknowns) {
      Move[] moves = new Move[unknowns];
      moves[0] = new Move(1, leaving);
      moves[1] = new Move(2, arriving.times(-1));
      if (unknowns > 2) {
        moves[2] = new Move(1, new Point(-leaving.y(), leaving.x()));
        moves[3] = new Move(2, new Point(-arriving.y(), arriving.x()));
      }
      return moves;
    }

    CubicFit solve(FitLimits limits, double settled) {
      for (int round = 0; round < ROUNDS && run.size() > 0; round++) {
        double moved = improve();
        if (system.squares > HOPELESS[round] * limits.squares()) {
          return none(curve());
        }
        if (moved < settled) {
          break;
        }
      }
      return run.measured(curve(), limits);
    }

    private Cubic curve() {
      return new Cubic(start, control1(), control2(), end);
    }

    private Point control1() {
      return new Point(
          start.x() + leaving.x() * a - leaving.y() * aside,
          start.y() + leaving.y() * a + leaving.x() * aside);
    }

    private Point control2() {
      return new Point(
          end.x() - arriving.x() * b - arriving.y() * bside,
          end.y() - arriving.y() * b + arriving.x() * bside);
    }

    /** One Gauss-Newton step, kept in bounds; returns how far the handles moved. */
    private double improve() {
      run.gather(curve(), system);
      equations.set(system, moves);
      double weight = system.weight;
      double penalty = weight * HANDLE_PENALTY * HANDLE_PENALTY + 1e-9;
      double turnPenalty = weight * TURN_PENALTY * TURN_PENALTY + 1e-9;
      equations.penalise(0, penalty, third - a);
      equations.penalise(1, penalty, third - b);
      if (fromCorner || toCorner) {
        swing(2, fromCorner, turnPenalty, aside);
        swing(3, toCorner, turnPenalty, bside);
      }
      equations.solve();
      double oldA = a;
      double oldB = b;
      a = bounded(a + equations.solution(0), third, limitA);
      b = bounded(b + equations.solution(1), third, limitB);
      if (fromCorner || toCorner) {
        aside = clamp(aside + equations.solution(2), -SWING * a, SWING * a);
        bside = clamp(bside + equations.solution(3), -SWING * b, SWING * b);
        keepInBox();
      }
      return Math.abs(a - oldA) + Math.abs(b - oldB);
    }

    private void swing(int unknown, boolean corner, double penalty, double value) {
      if (corner) {
        equations.penalise(unknown, penalty, -value);
      } else {
        equations.hold(unknown);
      }
    }

    private void keepInBox() {
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
    }
  }
}
