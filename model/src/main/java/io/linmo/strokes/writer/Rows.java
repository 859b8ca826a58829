package io.linmo.strokes.writer;

import java.util.List;

/** Sums and products of rows of numbers. */
final class Rows {

  private Rows() {}

  /** Adds {@code rows' columns} to a matrix. */
  static void addOuter(double[] rows, double[] columns, double[][] sum) {
    for (int j = 0; j < rows.length; j++) {
      axpy(rows[j], columns, sum[j]);
    }
  }

  /** Adds a multiple of one row to another. */
  static void axpy(double factor, double[] source, double[] target) {
    for (int d = 0; d < target.length; d++) {
      target[d] += factor * source[d];
    }
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  /** {@code row matrix}. */
  static double[] times(double[] row, double[][] matrix) {
    double[] result = new double[matrix[0].length];
    for (int j = 0; j < row.length; j++) {
      axpy(row[j], matrix[j], result);
    }
    return result;
  }

  /** All of these, one after the other. */
  static float[] join(List<float[]> parts) {
    float[] result = new float[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, result, at, part.length);
      at += part.length;
    }
    return result;
  }
}
