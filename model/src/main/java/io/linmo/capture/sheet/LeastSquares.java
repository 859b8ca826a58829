package io.linmo.capture.sheet;

import io.linmo.numeric.NormalEquations;

/** Linear least squares with a ridge that keeps what the data leaves open at 0. */
final class LeastSquares {

  private static final double RIDGE = 1e-4;

  private LeastSquares() {}

  /** Minimises |rows · x - values|² + ridge · n |x|². */
  static double[] solve(double[][] rows, double[] values) {
    int unknowns = rows[0].length;
    NormalEquations equations = new NormalEquations(unknowns);
    for (int i = 0; i < values.length; i++) {
      equations.add(rows[i], values[i]);
    }
    for (int i = 0; i < unknowns; i++) {
      equations.penalise(i, RIDGE * values.length, 0);
    }
    return equations.solve();
  }
}
