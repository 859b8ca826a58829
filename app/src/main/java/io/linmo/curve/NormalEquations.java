package io.linmo.curve;

import java.util.Arrays;

/** Least squares in a few unknowns: sum of (row . x - value)^2, plus penalties, to its least. */
final class NormalEquations {

  /** Weight that holds an unknown where it is. */
  private static final double FIXED = 1e12;

  private final int n;
  private final double[][] rows;

  NormalEquations(int unknowns) {
    this.n = unknowns;
    this.rows = new double[n][n + 1];
  }

  void clear() {
    for (double[] row : rows) {
      Arrays.fill(row, 0);
    }
  }

  /** The equations of a control system for these moves, one unknown each. */
  void set(ControlSystem system, ControlSystem.Move[] moves) {
    for (int k = 0; k < n; k++) {
      for (int m = k; m < n; m++) {
        rows[k][m] = system.product(moves[k], moves[m]);
      }
      rows[k][n] = system.descent(moves[k]);
    }
  }

  /** One equation, its value in column {@code n}. */
  void add(double[] row, double weight) {
    for (int k = 0; k < n; k++) {
      double factor = weight * row[k];
      double[] sums = rows[k];
      for (int m = k; m <= n; m++) {
        sums[m] += factor * row[m];
      }
    }
  }

  /** Draws an unknown to a value. */
  void penalise(int unknown, double weight, double wanted) {
    rows[unknown][unknown] += weight;
    rows[unknown][n] += weight * wanted;
  }

  /** Holds an unknown at 0. */
  void hold(int unknown) {
    rows[unknown][unknown] += FIXED;
  }

  /** Solves in place, by elimination; only the upper triangle is filled. */
  void solve() {
    for (int k = 0; k < n; k++) {
      double[] pivot = rows[k];
      double inverse = 1 / pivot[k];
      for (int i = k + 1; i < n; i++) {
        double factor = pivot[i] * inverse;
        double[] row = rows[i];
        for (int j = i; j <= n; j++) {
          row[j] -= factor * pivot[j];
        }
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      for (int j = k + 1; j < n; j++) {
        rows[k][n] -= rows[k][j] * rows[j][n];
      }
      rows[k][n] /= rows[k][k];
    }
  }

  double solution(int unknown) {
    return rows[unknown][n];
  }
}
