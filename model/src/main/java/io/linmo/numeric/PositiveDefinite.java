package io.linmo.numeric;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/** A symmetric positive definite matrix A, decomposed as {@code A = L L'} (Cholesky). */
public final class PositiveDefinite {

  private final DecompositionSolver solver;

  private PositiveDefinite(RealMatrix matrix) {
    try {
      this.solver = new CholeskyDecomposition(matrix).getSolver();
    } catch (MathIllegalArgumentException e) {
      throw new ArithmeticException(
          "matrix of %d rows is not positive definite: %s"
              .formatted(matrix.getRowDimension(), e.getMessage()));
    }
  }

  /**
   * Decomposes a matrix.
   *
   * @param lower rows of the matrix, of which the part above the diagonal is not read
   * @throws ArithmeticException if it is not positive definite
   */
  public static PositiveDefinite ofLower(double[][] lower) {
    int n = lower.length;
    RealMatrix matrix = MatrixUtils.createRealMatrix(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        matrix.setEntry(i, j, lower[i][j]);
        matrix.setEntry(j, i, lower[i][j]);
      }
    }
    return new PositiveDefinite(matrix);
  }

  /** The vector x for which {@code A x = b}. */
  public double[] solve(double[] b) {
    return solver.solve(new ArrayRealVector(b, false)).toArray();
  }

  /** The rows of the inverse of A. */
  public double[][] inverse() {
    return solver.getInverse().getData();
  }
}
