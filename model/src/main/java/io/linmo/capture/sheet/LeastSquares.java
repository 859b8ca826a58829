package io.linmo.capture.sheet;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Linear least squares with a ridge that keeps what the data leaves open at 0. */
final class LeastSquares {

  private static final double RIDGE = 1e-4;

  private LeastSquares() {}

  /** Minimises |rows · x - values|² + ridge · n |x|². */
  static double[] solve(double[][] rows, double[] values) {
    RealMatrix a = new Array2DRowRealMatrix(rows, false);
    RealMatrix normal = a.transpose().multiply(a);
    for (int i = 0; i < normal.getRowDimension(); i++) {
      normal.addToEntry(i, i, RIDGE * values.length);
    }
    ArrayRealVector right = new ArrayRealVector(a.preMultiply(values), false);
    return new CholeskyDecomposition(normal).getSolver().solve(right).toArray();
  }
}
