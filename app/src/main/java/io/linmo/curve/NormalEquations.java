package io.linmo.curve;

import java.util.Arrays;

/** Least squares in a few unknowns: sum of (row . x - value)^2, plus penalties, to its least. */
final class NormalEquations {

  /** Weight that holds an unknown where it is. */
  private static final double FIXED = 1e12;

  private final int n;

  /** Row after row, the value of each last. */
  private final double[] rows;

  NormalEquations(int unknowns) {
    this.n = unknowns;
    this.rows = new double[n * (n + 1)];
  }

  void clear() {
    Arrays.fill(rows, 0);
  }

  private int at(int row, int column) {
    return row * (n + 1) + column;
  }

  /** The equations of a control system for these moves, one unknown each. */
  void set(ControlSystem system, ControlSystem.Move[] moves) {
    for (int k = 0; k < n; k++) {
      for (int m = k; m < n; m++) {
        rows[at(k, m)] = system.product(moves[k], moves[m]);
      }
      rows[at(k, n)] = system.descent(moves[k]);
    }
  }

  /** One equation, its value in column {@code n}. */
  void add(double[] row, double weight) {
    for (int k = 0; k < n; k++) {
      double factor = weight * row[k];
      for (int m = k; m <= n; m++) {
        rows[at(k, m)] += factor * row[m];
      }
    }
  }

  /** Draws an unknown to a value. */
  void penalise(int unknown, double weight, double wanted) {
    rows[at(unknown, unknown)] += weight;
    rows[at(unknown, n)] += weight * wanted;
  }

  /** Holds an unknown at 0. */
  void hold(int unknown) {
    rows[at(unknown, unknown)] += FIXED;
  }

  /** Solves in place, by elimination; only the upper triangle is filled. */
  void solve() {
    for (int k = 0; k < n; k++) {
      double inverse = 1 / rows[at(k, k)];
      for (int i = k + 1; i < n; i++) {
        double factor = rows[at(k, i)] * inverse;
        for (int j = i; j <= n; j++) {
          rows[at(i, j)] -= factor * rows[at(k, j)];
        }
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      for (int j = k + 1; j < n; j++) {
        rows[at(k, n)] -= rows[at(k, j)] * rows[at(j, n)];
      }
      rows[at(k, n)] /= rows[at(k, k)];
    }
  }

  double solution(int unknown) {
    return rows[at(unknown, n)];
  }
}
