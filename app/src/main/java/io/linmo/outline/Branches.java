package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import java.awt.geom.CubicCurve2D;
import java.util.Optional;

/**
 * Whether two segments that leave one node meet again.
 *
 * <p>With the node in the origin, {@code a(t) = a1 t + a2 t^2} and {@code b(u)} likewise. A point q
 * lies on a where {@code (a2 x q)^2 = (a1 x a2) (a1 x q)}, at {@code t = -(a2 x q) / (a1 x a2)}.
 * Put {@code q = b(u)} and divide by u, which is the node they share: the rest is a cubic in u.
 */
final class Branches {

  /** A parameter nearer to an end than this is that end. */
  private static final double END = 1e-9;

  /** A curve that meets a line's prolongation has gone at least this share of its way. */
  private static final double LEAST_WAY = 1e-3;

  /** A line or quadratic from the origin, {@code linear t + square t^2}. */
  private record Branch(Point linear, Point square) {

    /** Empty for a cubic. */
    static Optional<Branch> of(Segment segment) {
      Point chord = segment.end().minus(segment.start());
      if (segment instanceof Quadratic curve) {
        Point handle = curve.control().minus(curve.start());
        Branch branch = new Branch(handle.times(2), chord.minus(handle.times(2)));
        return Optional.of(branch.turn() == 0 ? new Branch(chord, new Point(0, 0)) : branch);
      }
      return segment instanceof Line
          ? Optional.of(new Branch(chord, new Point(0, 0)))
          : Optional.empty();
    }

    double turn() {
      return linear.cross(square);
    }

    Point end() {
      return linear.plus(square);
    }
  }

  private Branches() {}

  /**
   * Whether two segments with a common start meet anywhere else, a common end left aside. Empty
   * where one is a cubic.
   *
   * @param slack length by which a line counts as longer at both ends
   */
  static Optional<Boolean> meet(Segment one, Segment other, double slack) {
    Optional<Branch> a = Branch.of(one);
    Optional<Branch> b = Branch.of(other);
    return a.isPresent() && b.isPresent()
        ? Optional.of(meet(a.get(), b.get(), slack))
        : Optional.empty();
  }

  private static boolean meet(Branch a, Branch b, double slack) {
    if (a.turn() == 0) {
      return b.turn() == 0 ? overlap(a, b) : meet(b, a, slack);
    }
    double linear = a.square.cross(b.linear);
    double square = a.square.cross(b.square);
    double turn = a.turn();
    double[] roots = {
      -turn * a.linear.cross(b.linear),
      linear * linear - turn * a.linear.cross(b.square),
      2 * linear * square,
      square * square
    };
    int count = CubicCurve2D.solveCubic(roots);
    double longer = slack / b.linear.length();
    boolean closed = a.end().equals(b.end());
    for (int i = 0; i < count; i++) {
      double u = roots[i];
      double t = -(linear + square * u) * u / turn;
      boolean ends = closed && u > 1 - END && t > 1 - END;
      boolean near = b.turn() == 0 && t > LEAST_WAY && isInside(t) && u > -longer && u < 1 + longer;
      if ((isInside(u) && isInside(t) || near) && !ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(Branch line, Branch other) {
    return line.linear.cross(other.linear) == 0 && line.linear.dot(other.linear) > 0;
  }

  private static boolean isInside(double parameter) {
    return parameter > END && parameter < 1 + END;
  }
}
