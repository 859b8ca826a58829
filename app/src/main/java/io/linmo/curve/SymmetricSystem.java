package io.linmo.curve;

/** Solves small symmetric positive definite systems of equations. */
final class SymmetricSystem {

  private SymmetricSystem() {}

  /**
   * Eliminates in place; column {@code n} holds the right side and then the solution. Only the
   * upper triangle is read.
   */
  static void solve(double[][] rows, int n) {
    for (int k = 0; k < n; k++) {
      for (int i = k + 1; i < n; i++) {
        double factor = rows[k][i] / rows[k][k];
        for (int j = i; j <= n; j++) {
          rows[i][j] -= factor * rows[k][j];
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
}
