package io.linmo.curve;

import java.util.Arrays;

/** Roots of linear and quadratic Bernstein polynomials inside the open unit interval. */
final class UnitRoots {

  /** Roots nearer than this to an end count as the end. */
  private static final double MARGIN = 1e-9;

  private UnitRoots() {}

  /**
   * Where x or y of a curve's derivative vanishes, in rising order, given the differences of its
   * control points; {@code middle} is null for a quadratic curve.
   */
  static double[] ofDerivative(Point first, Point middle, Point last) {
    double[] roots = new double[4];
    int count;
    if (middle == null) {
      count = linear(first.x(), last.x(), roots, 0);
      count = linear(first.y(), last.y(), roots, count);
    } else {
      count = quadratic(first.x(), middle.x(), last.x(), roots, 0);
      count = quadratic(first.y(), middle.y(), last.y(), roots, count);
    }
    double[] sorted = Arrays.copyOf(roots, count);
    Arrays.sort(sorted);
    return sorted;
  }

  private static int linear(double a, double b, double[] roots, int count) {
    return add(a / (a - b), roots, count);
  }

  /** Roots of {@code a (1-t)^2 + 2 b t (1-t) + c t^2}, by the form that does not cancel. */
  private static int quadratic(double a, double b, double c, double[] roots, int count) {
    double square = a - 2 * b + c;
    double half = b - a;
    double discriminant = half * half - square * a;
    if (discriminant < 0) {
      return count;
    }
    double q = -(half + Math.copySign(Math.sqrt(discriminant), half));
    int more = add(q / square, roots, count);
    return discriminant == 0 ? more : add(a / q, roots, more);
  }

  private static int add(double root, double[] roots, int count) {
    if (root > MARGIN && root < 1 - MARGIN) {
      roots[count] = root;
      return count + 1;
    }
    return count;
  }
}
