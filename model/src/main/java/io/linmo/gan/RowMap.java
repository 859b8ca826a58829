package io.linmo.gan;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A small sparse matrix applied to rows of numbers instead of to single numbers, so that the
 * compiler can keep eight of each row in a vector register.
 *
 * <p>Every row holds at most {@value #MOST_TERMS} numbers other than zero. The rows are arrays of
 * their own: loops over one index of several arrays are made into vector code, loops over several
 * offsets of one array are not.
 */
final class RowMap {

  private static final int MOST_TERMS = 5;

  private final double[][] matrix;
  private final int[][] columns;
  private final float[][] factors;

  RowMap(double[][] matrix) {
    this.matrix = matrix;
    this.columns = new int[matrix.length][];
    this.factors = new float[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      double[] row = matrix[i];
      columns[i] = IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray();
      factors[i] = new float[MOST_TERMS];
      if (columns[i].length > MOST_TERMS) {
        throw new IllegalArgumentException(
            "row %d: %d numbers other than zero, expected at most %d"
                .formatted(i, columns[i].length, MOST_TERMS));
      }
      for (int t = 0; t < columns[i].length; t++) {
        factors[i][t] = (float) row[columns[i][t]];
      }
    }
  }

  RowMap transposed() {
    double[][] turned = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return new RowMap(turned);
  }

  /** This matrix times another. */
  RowMap times(double[][] right) {
    double[][] product = new double[matrix.length][right[0].length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < right[0].length; j++) {
        for (int k = 0; k < right.length; k++) {
          product[i][j] += matrix[i][k] * right[k][j];
        }
      }
    }
    return new RowMap(product);
  }

  /** Whether row {@code i} is all zero. */
  boolean isZero(int i) {
    return columns[i].length == 0;
  }

  int rows() {
    return matrix.length;
  }

  int columns() {
    return matrix[0].length;
  }

  /**
   * {@code target = T source T'} for the square of rows {@code source[i * columns + j]}, where T is
   * this matrix.
   *
   * @param between at least {@code rows * columns} rows to work in
   * @param length numbers of each row that count
   */
  void applyBothWays(float[][] source, float[][] between, float[][] target, int length) {
    int n = columns();
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < n; j++) {
        combine(i, source, j, n, between[i * n + j], length);
      }
    }
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < rows(); j++) {
        combine(j, between, i * n, 1, target[i * rows() + j], length);
      }
    }
  }

  /**
   * Row {@code i} times the vector of rows that begins at {@code from} and goes on by {@code by}.
   */
  private void combine(int i, float[][] rows, int from, int by, float[] target, int length) {
    int[] c = columns[i];
    float[] f = factors[i];
    if (c.length == 0) {
      Arrays.fill(target, 0, length, 0);
      return;
    }
    float[] first = rows[from + by * c[0]];
    switch (c.length) {
      case 1 -> sum(f, first, target, length);
      case 2 -> sum(f, first, rows[from + by * c[1]], target, length);
      case 3 -> sum(f, first, rows[from + by * c[1]], rows[from + by * c[2]], target, length);
      case 4 ->
          sum(
              f,
              first,
              rows[from + by * c[1]],
              rows[from + by * c[2]],
              rows[from + by * c[3]],
              target,
              length);
      default ->
          sum(
              f,
              first,
              rows[from + by * c[1]],
              rows[from + by * c[2]],
              rows[from + by * c[3]],
              rows[from + by * c[4]],
              target,
              length);
    }
  }

  private static void sum(float[] f, float[] a, float[] target, int length) {
    float fa = f[0];
    for (int i = 0; i < length; i++) {
      target[i] = fa * a[i];
    }
  }

  private static void sum(float[] f, float[] a, float[] b, float[] target, int length) {
    float fa = f[0];
    float fb = f[1];
    for (int i = 0; i < length; i++) {
      target[i] = fa * a[i] + fb * b[i];
    }
  }

  private static void sum(float[] f, float[] a, float[] b, float[] c, float[] target, int length) {
    float fa = f[0];
    float fb = f[1];
    float fc = f[2];
    for (int i = 0; i < length; i++) {
      target[i] = fa * a[i] + fb * b[i] + fc * c[i];
    }
  }

  private static void sum(
      float[] f, float[] a, float[] b, float[] c, float[] d, float[] target, int length) {
    float fa = f[0];
    float fb = f[1];
    float fc = f[2];
    float fd = f[3];
    for (int i = 0; i < length; i++) {
      target[i] = fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i];
    }
  }

  private static void sum(
      float[] f, float[] a, float[] b, float[] c, float[] d, float[] e, float[] target, int n) {
    float fa = f[0];
    float fb = f[1];
    float fc = f[2];
    float fd = f[3];
    float fe = f[4];
    for (int i = 0; i < n; i++) {
      target[i] = fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i] + fe * e[i];
    }
  }
}
