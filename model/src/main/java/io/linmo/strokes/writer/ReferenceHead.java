package io.linmo.strokes.writer;

import io.linmo.gan.Backend;
import java.util.Arrays;
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
 * the network (deep ridge regression, Bertinetto et al. 2019). {@code HeadGradients} gives the
 * gradients of a loss.
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
  static final int COLUMNS = BASIS + 1;

  final float[] parameters;
  final int references;
  final int targets;
  final double[][] basis;
  final double[][] residual;
  private final RealMatrix inverse;
  final double[][] weights;
  final double[][] left;
  final float[] described;
  double[][] likeness;
  double[][] summed;
  double[] weight;

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

  /** The same references with other targets. */
  private ReferenceHead(ReferenceHead head, float[] described) {
    this.parameters = head.parameters;
    this.described = described;
    this.references = head.references;
    this.targets = described.length / OUTPUTS - references;
    this.basis = Arrays.copyOf(head.basis, references + targets);
    for (int i = references; i < basis.length; i++) {
      basis[i] = basis(i);
    }
    this.residual = head.residual;
    this.inverse = head.inverse;
    this.weights = head.weights;
    this.left = head.left;
  }

  /**
   * This head's references with other targets.
   *
   * @param targets what the network gives for them, {@code [targets, OUTPUTS]}
   */
  ReferenceHead forTargets(float[] targets) {
    float[] all = Arrays.copyOf(described, references * OUTPUTS + targets.length);
    System.arraycopy(targets, 0, all, references * OUTPUTS, targets.length);
    return new ReferenceHead(this, all);
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
      Rows.addOuter(basis[i], basis[i], normal);
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
      Rows.addOuter(basis[i], residual[i], product);
    }
    solve(product, weights);
  }

  /** {@code result = (P'P + l I)^-1 right}. */
  void solve(double[][] right, double[][] result) {
    for (int j = 0; j < COLUMNS; j++) {
      for (int k = 0; k < COLUMNS; k++) {
        Rows.axpy(inverse.getEntry(j, k), right[k], result[j]);
      }
    }
  }

  private double[][] leaveOneOutResiduals() {
    double[][] result = new double[references][DISPLACEMENT];
    for (int i = 0; i < references; i++) {
      double leverage = Rows.dot(inverse.operate(basis[i]), basis[i]);
      double[] fitted = Rows.times(basis[i], weights);
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
    Backend.forEach(
        targets,
        (from, to) -> {
          for (int t = from; t < to; t++) {
            predict(t, result);
          }
        });
    return result;
  }

  private void predict(int t, float[] result) {
    int row = references + t;
    double total = Math.exp(parameters[3]);
    for (int i = 0; i < references; i++) {
      likeness[t][i] = Math.exp(-squaredDistance(row, i) * sharpness());
      total += likeness[t][i];
      Rows.axpy(likeness[t][i], left[i], summed[t]);
    }
    weight[t] = total;
    double[] base = Rows.times(basis[row], weights);
    for (int d = 0; d < DISPLACEMENT; d++) {
      result[t * DISPLACEMENT + d] =
          (float) (SCALE * described[row * OUTPUTS + d] + base[d] + gain() * summed[t][d] / total);
    }
  }

  /** {@code g}, between 0 and 2. */
  double gain() {
    return 2 / (1 + Math.exp(-parameters[2]));
  }

  /** {@code t / KEY}. */
  double sharpness() {
    return Math.exp(parameters[1]) / KEY;
  }

  double squaredDistance(int a, int b) {
    int from = DISPLACEMENT + BASIS;
    double sum = 0;
    for (int j = 0; j < KEY; j++) {
      double step = described[a * OUTPUTS + from + j] - described[b * OUTPUTS + from + j];
      sum += step * step;
    }
    return sum;
  }
}
