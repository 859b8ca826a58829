package io.linmo.numeric;

/**
 * Linear least squares by the normal equations: minimises the sum of {@code (row · x - value)²} and
 * of {@code penalty[i] x[i]²}.
 */
public final class NormalEquations {

  private final double[][] products;
  private final double[] moments;

  /**
   * @param unknowns length of x
   */
  public NormalEquations(int unknowns) {
    this.products = new double[unknowns][unknowns];
    this.moments = new double[unknowns];
  }

  /** Adds one equation. */
  public void add(double[] row, double value) {
    for (int i = 0; i < moments.length; i++) {
      moments[i] += row[i] * value;
      for (int j = 0; j <= i; j++) {
        products[i][j] += row[i] * row[j];
      }
    }
  }

  /**
   * Penalises the distance of an unknown from a value.
   *
   * @param weight of the square of the distance
   */
  public void penalise(int unknown, double weight, double value) {
    products[unknown][unknown] += weight;
    moments[unknown] += weight * value;
  }

  /**
   * The least squares solution.
   *
   * @throws ArithmeticException if equations and penalties leave it open
   */
  public double[] solve() {
    return PositiveDefinite.ofLower(products).solve(moments);
  }
}
