package io.linmo.strokes.writer;

/**
 * Gradients of a loss through {@link ReferenceHead}. The leave-one-out residuals count as
 * constants.
 */
final class HeadGradients {

  private final ReferenceHead head;

  /** Gradients by the network's outputs and by the head's own numbers. */
  record Gradients(float[] described, float[] parameters) {}

  HeadGradients(ReferenceHead head) {
    this.head = head;
  }

  /**
   * @param loss the loss's gradient by what {@link ReferenceHead#predict} returned, {@code
   *     [targets, 16]}
   */
  Gradients of(float[] loss) {
    double[][] byTarget = new double[head.targets][ReferenceHead.DISPLACEMENT];
    for (int t = 0; t < head.targets; t++) {
      for (int d = 0; d < ReferenceHead.DISPLACEMENT; d++) {
        byTarget[t][d] = loss[t * ReferenceHead.DISPLACEMENT + d];
      }
    }
    double[][] byBasis = new double[head.basis.length][ReferenceHead.COLUMNS];
    float[] byDescribed = new float[head.described.length];
    float[] byParameters = new float[ReferenceHead.PARAMETERS];
    byParameters[0] = (float) regressionGradients(byTarget, byBasis, byDescribed);
    likenessGradients(byTarget, byDescribed, byParameters);
    double scale = 1 / Math.sqrt(ReferenceHead.BASIS);
    for (int i = 0; i < head.basis.length; i++) {
      for (int j = 0; j < ReferenceHead.BASIS; j++) {
        byDescribed[i * ReferenceHead.OUTPUTS + ReferenceHead.DISPLACEMENT + j] +=
            (float) (scale * byBasis[i][j]);
      }
    }
    return new Gradients(byDescribed, byParameters);
  }

  /**
   * With {@code D} the gradient by W and {@code B = (P'P + l I)^-1 D}: the gradient by P'E is B,
   * the one by P'P + l I is S = -B W'. Returns the gradient by log l.
   */
  private double regressionGradients(double[][] byTarget, double[][] byBasis, float[] byDescribed) {
    double[][] byWeights = new double[ReferenceHead.COLUMNS][ReferenceHead.DISPLACEMENT];
    for (int t = 0; t < head.targets; t++) {
      int row = head.references + t;
      Rows.addOuter(head.basis[row], byTarget[t], byWeights);
      for (int j = 0; j < ReferenceHead.COLUMNS; j++) {
        byBasis[row][j] = Rows.dot(head.weights[j], byTarget[t]);
      }
      for (int d = 0; d < ReferenceHead.DISPLACEMENT; d++) {
        byDescribed[row * ReferenceHead.OUTPUTS + d] =
            (float) (ReferenceHead.SCALE * byTarget[t][d]);
      }
    }
    double[][] byProduct = new double[ReferenceHead.COLUMNS][ReferenceHead.DISPLACEMENT];
    head.solve(byWeights, byProduct);
    double[][] symmetric = new double[ReferenceHead.COLUMNS][ReferenceHead.COLUMNS];
    double trace = 0;
    for (int j = 0; j < ReferenceHead.COLUMNS; j++) {
      for (int k = 0; k < ReferenceHead.COLUMNS; k++) {
        symmetric[j][k] =
            -Rows.dot(byProduct[j], head.weights[k]) - Rows.dot(byProduct[k], head.weights[j]);
      }
      trace += symmetric[j][j] / 2;
    }
    for (int i = 0; i < head.references; i++) {
      byBasis[i] = Rows.times(head.basis[i], symmetric);
      for (int j = 0; j < ReferenceHead.COLUMNS; j++) {
        byBasis[i][j] += Rows.dot(byProduct[j], head.residual[i]);
      }
      double[] byResidual = Rows.times(head.basis[i], byProduct);
      for (int d = 0; d < ReferenceHead.DISPLACEMENT; d++) {
        byDescribed[i * ReferenceHead.OUTPUTS + d] = (float) (-ReferenceHead.SCALE * byResidual[d]);
      }
    }
    return trace * Math.exp(head.parameters[0]);
  }

  private void likenessGradients(double[][] byTarget, float[] byDescribed, float[] byParameters) {
    double gain = head.gain();
    double byGain = 0;
    double byTotal = 0;
    double bySharpness = 0;
    int from = ReferenceHead.DISPLACEMENT + ReferenceHead.BASIS;
    for (int t = 0; t < head.targets; t++) {
      double total = head.weight[t];
      double along = Rows.dot(byTarget[t], head.summed[t]);
      byGain += along / total;
      byTotal -= gain * along / (total * total);
      for (int i = 0; i < head.references; i++) {
        double a = head.likeness[t][i];
        double byLikeness =
            gain * (Rows.dot(byTarget[t], head.left[i]) * total - along) / (total * total);
        bySharpness -= byLikeness * a * head.squaredDistance(head.references + t, i);
        double byDistance = -byLikeness * a * head.sharpness();
        for (int j = 0; j < ReferenceHead.KEY; j++) {
          int target = (head.references + t) * ReferenceHead.OUTPUTS + from + j;
          int reference = i * ReferenceHead.OUTPUTS + from + j;
          double step = 2 * byDistance * (head.described[target] - head.described[reference]);
          byDescribed[target] += (float) step;
          byDescribed[reference] -= (float) step;
        }
      }
    }
    byParameters[1] = (float) (bySharpness * head.sharpness());
    byParameters[2] = (float) (byGain * gain * (1 - gain / 2));
    byParameters[3] = (float) (byTotal * Math.exp(head.parameters[3]));
  }
}
