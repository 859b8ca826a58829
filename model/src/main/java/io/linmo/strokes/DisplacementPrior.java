package io.linmo.strokes;

import java.util.Arrays;

/**
 * How strokes move together, before any ink is seen: a Gaussian process over the points of a form.
 *
 * <p>Displacements in x and in y are independent, each with covariance {@code K = L L'}: the whole
 * is shifted and sheared, neighbouring places move alike, each stroke is shifted, turned, stretched
 * and bent, and single points stray a little. {@code K} is the sum of these parts.
 */
final class DisplacementPrior {

  /** Standard deviations in em, or in em per em for those that grow with distance. */
  record Scales(
      double shift,
      double affine,
      double field,
      double fieldReach,
      double strokeShift,
      double strokeAffine,
      double bend,
      double bendReach,
      double point,
      double pointReach) {

    static final Scales USUAL =
        new Scales(0.05, 0.15, 0.03, 0.25, 0.03, 0.2, 0.025, 0.5, 0.012, 0.2);
  }

  private static final double STRAY = 0.003;

  final int size;

  /** Lower triangle of the Cholesky factor, row by row. */
  final double[] factor;

  DisplacementPrior(StrokeForm form, Scales scales) {
    this.size = form.strokes() * StrokeForm.POINTS;
    this.factor = covariance(form, scales);
    decompose(factor, size);
  }

  private static double[] covariance(StrokeForm form, Scales s) {
    int points = StrokeForm.POINTS;
    int size = form.strokes() * points;
    float[] x = form.x();
    float[] y = form.y();
    double[] k = new double[size * size];
    double meanX = mean(x, 0, size);
    double meanY = mean(y, 0, size);
    double[] alongBend = new double[points * points];
    double[] alongPoint = new double[points * points];
    for (int i = 0; i < points; i++) {
      for (int j = 0; j < points; j++) {
        double t = (i - j) / (double) (points - 1);
        alongBend[i * points + j] = s.bend * s.bend * gauss(t, s.bendReach);
        alongPoint[i * points + j] = s.point * s.point * gauss(t, s.pointReach);
      }
    }
    for (int i = 0; i < size; i++) {
      int stroke = i / points;
      double centreX = mean(x, stroke * points, points);
      double centreY = mean(y, stroke * points, points);
      for (int j = 0; j <= i; j++) {
        double dx = x[i] - x[j];
        double dy = y[i] - y[j];
        double whole = (x[i] - meanX) * (x[j] - meanX) + (y[i] - meanY) * (y[j] - meanY);
        double sum = s.shift * s.shift + s.affine * s.affine * whole;
        sum += s.field * s.field * gauss(Math.sqrt(dx * dx + dy * dy), s.fieldReach);
        if (j / points == stroke) {
          double own = (x[i] - centreX) * (x[j] - centreX) + (y[i] - centreY) * (y[j] - centreY);
          sum += s.strokeShift * s.strokeShift + s.strokeAffine * s.strokeAffine * own;
          sum += alongBend[i % points * points + j % points];
          sum += alongPoint[i % points * points + j % points];
        }
        k[i * size + j] = sum + (i == j ? STRAY * STRAY : 0);
      }
    }
    return k;
  }

  private static double gauss(double distance, double reach) {
    double t = distance / reach;
    return Math.exp(-t * t / 2);
  }

  private static double mean(float[] values, int from, int count) {
    double sum = 0;
    for (int i = from; i < from + count; i++) {
      sum += values[i];
    }
    return sum / count;
  }

  /** Cholesky, in place in the lower triangle. */
  private static void decompose(double[] a, int size) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i * size + j];
        int rowI = i * size;
        int rowJ = j * size;
        for (int k = 0; k < j; k++) {
          sum -= a[rowI + k] * a[rowJ + k];
        }
        a[rowI + j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[rowJ + j];
      }
    }
  }

  /** {@code u = L z}. */
  void displacement(double[] z, double[] u) {
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int k = 0, at = i * size; k <= i; k++) {
        sum += factor[at + k] * z[k];
      }
      u[i] = sum;
    }
  }

  /** {@code z = L' u}. */
  void transposed(double[] u, double[] z) {
    Arrays.fill(z, 0);
    for (int i = 0; i < size; i++) {
      double value = u[i];
      if (value != 0) {
        for (int k = 0, at = i * size; k <= i; k++) {
          z[k] += factor[at + k] * value;
        }
      }
    }
  }
}
