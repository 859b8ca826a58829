package io.linmo.strokes.writer;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Predicts displacements of strokes from those of a hand's reference strokes.
 *
 * <p>The network gives each stroke a mean displacement {@code m}, {@value #BASIS} basis values
 * {@code f} and {@value #KEY} key values {@code k}. With the references' displacements {@code Y:
 * [R, 16]}, {@code P = [f / sqrt(BASIS), 1]} and {@code E = Y - m s}:
 *
 * <pre>
 *   W = (P'P + l I)^-1 P'E                              ridge regression over the references
 *   L_i = (E_i - P_i W) / (1 - h_i)                     its leave-one-out residuals
 *   a_ti = exp(-|k_t - k_i|^2 t / KEY)                  likeness of two strokes
 *   y_t = m_t s + P_t W + g sum_i a_ti L_i / (sum_i a_ti + n)
 * </pre>
 *
 * <p>{@code s} is {@value #SCALE} em; {@code l}, {@code t}, {@code g}, {@code n} are trained with
 * the network (deep ridge regression, Bertinetto et al. 2019). {@link #backward} gives the
 * gradients of a loss; the residuals count as constants there.
 */
final class ReferenceHead {

  /** Displacements of a stroke: x and y of each point. */
  static final int DISPLACEMENT = 2 * io.linmo.strokes.StrokeForm.POINTS;

  static final int BASIS = 64;
  static final int KEY = 32;

  /** Values that the network gives for each stroke. */
  static final int OUTPUTS = DISPLACEMENT + BASIS + KEY;

  /** The trained numbers of the head: log l, log t, logit(g / 2), log n. */
  static final int PARAMETERS = 4;

  static final float SCALE = 0.05f;

  private static final double MOST_LEVERAGE = 0.9;
  private static final int COLUMNS = BASIS + 1;

  private final float[] parameters;
  private final int references;
  private final int targets;
  private final double[][] basis;
  private final double[][] residual;
  private final RealMatrix inverse;
  private final double[][] weights;
  private final double[][] left;
  private final float[] described;
  private double[][] likeness;
  private double[][] summed;
  private double[] weight;

  /**
   * @param parameters the head's {@value #PARAMETERS} trained numbers
   * @param described what the network gives, {@code [references + targets, OUTPUTS]}
   * @param written displacements of the references, {@code [references, 16]}, in em
   */
  ReferenceHead(float[] parameters, float[] described, float[] written) {
    this.parameters = parameters.clone();
    this.described = described;
    this.references = written.length / DISPLACEMENT;
    this.targets = described.length / OUTPUTS - references;
    this.basis = new double[references + targets][];
    for (int i = 0; i < basis.length; i++) {
      basis[i] = basis(i);
    }
    this.residual = new double[references][DISPLACEMENT];
    for (int i = 0; i < references; i++) {
      for (int d = 0; d < DISPLACEMENT; d++) {
        residual[i][d] = written[i * DISPLACEMENT + d] - SCALE * described[i * OUTPUTS + d];
      }
    }
    this.inverse = inverse();
    this.weights = new double[COLUMNS][DISPLACEMENT];
    regress();
    this.left = leaveOneOutResiduals();
  }

  private double[] basis(int row) {
    double[] values = new double[COLUMNS];
    double scale = 1 / Math.sqrt(BASIS);
    for (int j = 0; j < BASIS; j++) {
      values[j] = scale * described[row * OUTPUTS + DISPLACEMENT + j];
    }
    values[BASIS] = 1;
    return values;
  }

  private RealMatrix inverse() {
    double[][] normal = new double[COLUMNS][COLUMNS];
    for (int i = 0; i < references; i++) {
      addOuter(basis[i], basis[i], normal);
    }
    for (int j = 0; j < COLUMNS; j++) {
      normal[j][j] += Math.exp(parameters[0]);
    }
    RealMatrix matrix = new Array2DRowRealMatrix(normal, false);
    return new CholeskyDecomposition(matrix, 1e-6, 0).getSolver().getInverse();
  }

  private void regress() {
    double[][] product = new double[COLUMNS][DISPLACEMENT];
    for (int i = 0; i < references; i++) {
      addOuter(basis[i], residual[i], product);
    }
    solve(product, weights);
  }

  /** {@code result = (P'P + l I)^-1 right}. */
  private void solve(double[][] right, double[][] result) {
    for (int j = 0; j < COLUMNS; j++) {
      for (int k = 0; k < COLUMNS; k++) {
        axpy(inverse.getEntry(j, k), right[k], result[j]);
      }
    }
  }

  private double[][] leaveOneOutResiduals() {
    double[][] result = new double[references][DISPLACEMENT];
    for (int i = 0; i < references; i++) {
      double leverage = dot(inverse.operate(basis[i]), basis[i]);
      double[] fitted = times(basis[i], weights);
      double scale = 1 / (1 - Math.min(MOST_LEVERAGE, leverage));
      for (int d = 0; d < DISPLACEMENT; d++) {
        result[i][d] = scale * (residual[i][d] - fitted[d]);
      }
    }
    return result;
  }

  /** The predicted displacements, {@code [targets, 16]}, in em. */
  float[] predict() {
    float[] result = new float[targets * DISPLACEMENT];
    likeness = new double[targets][references];
    summed = new double[targets][DISPLACEMENT];
    weight = new double[targets];
    double gain = gain();
    for (int t = 0; t < targets; t++) {
      int row = references + t;
      double total = Math.exp(parameters[3]);
      for (int i = 0; i < references; i++) {
        likeness[t][i] = Math.exp(-squaredDistance(row, i) * sharpness());
        total += likeness[t][i];
        axpy(likeness[t][i], left[i], summed[t]);
      }
      weight[t] = total;
      double[] base = times(basis[row], weights);
      for (int d = 0; d < DISPLACEMENT; d++) {
        result[t * DISPLACEMENT + d] =
            (float) (SCALE * described[row * OUTPUTS + d] + base[d] + gain * summed[t][d] / total);
      }
    }
    return result;
  }

  /** {@code g}, between 0 and 2. */
  private double gain() {
    return 2 / (1 + Math.exp(-parameters[2]));
  }

  /** {@code t / KEY}. */
  private double sharpness() {
    return Math.exp(parameters[1]) / KEY;
  }

  private double squaredDistance(int a, int b) {
    int from = DISPLACEMENT + BASIS;
    double sum = 0;
    for (int j = 0; j < KEY; j++) {
      double step = described[a * OUTPUTS + from + j] - described[b * OUTPUTS + from + j];
      sum += step * step;
    }
    return sum;
  }

  /** Gradients by the network's outputs and by the head's own numbers. */
  record Gradients(float[] described, float[] parameters) {}

  /**
   * The gradients of a loss from its gradient by what {@link #predict} returned.
   *
   * @param loss {@code [targets, 16]}
   */
  Gradients backward(float[] loss) {
    double[][] byTarget = new double[targets][DISPLACEMENT];
    for (int t = 0; t < targets; t++) {
      for (int d = 0; d < DISPLACEMENT; d++) {
        byTarget[t][d] = loss[t * DISPLACEMENT + d];
      }
    }
    double[][] byBasis = new double[basis.length][COLUMNS];
    float[] byDescribed = new float[described.length];
    float[] byParameters = new float[PARAMETERS];
    byParameters[0] = (float) regressionGradients(byTarget, byBasis, byDescribed);
    likenessGradients(byTarget, byDescribed, byParameters);
    double scale = 1 / Math.sqrt(BASIS);
    for (int i = 0; i < basis.length; i++) {
      for (int j = 0; j < BASIS; j++) {
        byDescribed[i * OUTPUTS + DISPLACEMENT + j] += (float) (scale * byBasis[i][j]);
      }
    }
    return new Gradients(byDescribed, byParameters);
  }

  /**
   * With {@code D} the gradient by W and {@code B = (P'P + l I)^-1 D}: the gradient by P'E is B,
   * the one by P'P + l I is S = -B W'. Returns the gradient by log l.
   */
  private double regressionGradients(double[][] byTarget, double[][] byBasis, float[] byDescribed) {
    double[][] byWeights = new double[COLUMNS][DISPLACEMENT];
    for (int t = 0; t < targets; t++) {
      int row = references + t;
      addOuter(basis[row], byTarget[t], byWeights);
      for (int j = 0; j < COLUMNS; j++) {
        byBasis[row][j] = dot(weights[j], byTarget[t]);
      }
      for (int d = 0; d < DISPLACEMENT; d++) {
        byDescribed[row * OUTPUTS + d] = (float) (SCALE * byTarget[t][d]);
      }
    }
    double[][] byProduct = new double[COLUMNS][DISPLACEMENT];
    solve(byWeights, byProduct);
    double[][] symmetric = new double[COLUMNS][COLUMNS];
    double trace = 0;
    for (int j = 0; j < COLUMNS; j++) {
      for (int k = 0; k < COLUMNS; k++) {
        symmetric[j][k] = -dot(byProduct[j], weights[k]) - dot(byProduct[k], weights[j]);
      }
      trace += symmetric[j][j] / 2;
    }
    for (int i = 0; i < references; i++) {
      byBasis[i] = times(basis[i], symmetric);
      for (int j = 0; j < COLUMNS; j++) {
        byBasis[i][j] += dot(byProduct[j], residual[i]);
      }
      double[] byResidual = times(basis[i], byProduct);
      for (int d = 0; d < DISPLACEMENT; d++) {
        byDescribed[i * OUTPUTS + d] = (float) (-SCALE * byResidual[d]);
      }
    }
    return trace * Math.exp(parameters[0]);
  }

  private void likenessGradients(double[][] byTarget, float[] byDescribed, float[] byParameters) {
    double gain = gain();
    double byGain = 0;
    double byTotal = 0;
    double bySharpness = 0;
    int from = DISPLACEMENT + BASIS;
    for (int t = 0; t < targets; t++) {
      double total = weight[t];
      double along = dot(byTarget[t], summed[t]);
      byGain += along / total;
      byTotal -= gain * along / (total * total);
      for (int i = 0; i < references; i++) {
        double a = likeness[t][i];
        double byLikeness = gain * (dot(byTarget[t], left[i]) * total - along) / (total * total);
        bySharpness -= byLikeness * a * squaredDistance(references + t, i);
        double byDistance = -byLikeness * a * sharpness();
        for (int j = 0; j < KEY; j++) {
          int target = (references + t) * OUTPUTS + from + j;
          int reference = i * OUTPUTS + from + j;
          double step = 2 * byDistance * (described[target] - described[reference]);
          byDescribed[target] += (float) step;
          byDescribed[reference] -= (float) step;
        }
      }
    }
    byParameters[1] = (float) (bySharpness * sharpness());
    byParameters[2] = (float) (byGain * gain * (1 - gain / 2));
    byParameters[3] = (float) (byTotal * Math.exp(parameters[3]));
  }

  private static void addOuter(double[] rows, double[] columns, double[][] sum) {
    for (int j = 0; j < rows.length; j++) {
      axpy(rows[j], columns, sum[j]);
    }
  }

  private static void axpy(double factor, double[] source, double[] target) {
    for (int d = 0; d < target.length; d++) {
      target[d] += factor * source[d];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  private static double[] times(double[] row, double[][] matrix) {
    double[] result = new double[matrix[0].length];
    for (int j = 0; j < row.length; j++) {
      axpy(row[j], matrix[j], result);
    }
    return result;
  }
}
