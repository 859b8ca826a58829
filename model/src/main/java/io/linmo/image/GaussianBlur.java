package io.linmo.image;

import java.util.Arrays;

/** Convolution of a field of values with a Gaussian, cut off at three standard deviations. */
public final class GaussianBlur {

  private final int width;
  private final int height;
  private final float[] kernel;
  private final boolean goesOn;

  private GaussianBlur(int width, int height, double deviation, boolean goesOn) {
    this.width = width;
    this.height = height;
    this.kernel = kernel(deviation);
    this.goesOn = goesOn;
  }

  /**
   * The blurred square field; beyond its edges it goes on as it ends.
   *
   * @param values row by row
   * @param size edge of the field
   * @param deviation standard deviation of the Gaussian in cells
   */
  public static float[] of(float[] values, int size, double deviation) {
    return new GaussianBlur(size, size, deviation, true).applied(values);
  }

  /**
   * The blurred coverage; beyond its edges lies paper.
   *
   * @param coverage [height, width] or more, row by row
   * @param deviation standard deviation of the Gaussian in pixels
   */
  public static float[] ofInk(float[] coverage, int width, int height, double deviation) {
    return new GaussianBlur(width, height, deviation, false).applied(coverage);
  }

  private float[] applied(float[] values) {
    return alongColumns(alongRows(values));
  }

  private static float[] kernel(double deviation) {
    int reach = (int) Math.ceil(3 * deviation);
    double[] kernel = new double[2 * reach + 1];
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = Math.exp(-i * i / (2 * deviation * deviation));
      sum += kernel[i + reach];
    }
    float[] normalised = new float[kernel.length];
    for (int i = 0; i < kernel.length; i++) {
      normalised[i] = (float) (kernel[i] / sum);
    }
    return normalised;
  }

  private float[] alongRows(float[] values) {
    float[] result = new float[width * height];
    int reach = kernel.length / 2;
    float[] row = new float[width + 2 * reach];
    float[] sum = new float[width];
    for (int start = 0; start < result.length; start += width) {
      System.arraycopy(values, start, row, reach, width);
      if (goesOn) {
        Arrays.fill(row, 0, reach, values[start]);
        Arrays.fill(row, reach + width, row.length, values[start + width - 1]);
      }
      Arrays.fill(sum, 0);
      int k = 0;
      for (; k + 2 < kernel.length; k += 3) {
        addScaled(sum, row, k, k + 1, k + 2, kernel[k], kernel[k + 1], kernel[k + 2]);
      }
      for (; k < kernel.length; k++) {
        addScaled(sum, row, k, kernel[k]);
      }
      System.arraycopy(sum, 0, result, start, width);
    }
    return result;
  }

  private float[] alongColumns(float[] values) {
    float[] result = new float[values.length];
    int reach = kernel.length / 2;
    float[] sum = new float[width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(sum, 0);
      int k = goesOn ? 0 : Math.max(0, reach - y);
      int end = goesOn ? kernel.length : Math.min(kernel.length, height - y + reach);
      for (; k + 2 < end; k += 3) {
        addScaled(
            sum,
            values,
            row(y + k - reach),
            row(y + k + 1 - reach),
            row(y + k + 2 - reach),
            kernel[k],
            kernel[k + 1],
            kernel[k + 2]);
      }
      for (; k < end; k++) {
        addScaled(sum, values, row(y + k - reach), kernel[k]);
      }
      System.arraycopy(sum, 0, result, y * width, width);
    }
    return result;
  }

  /** Where a row starts; beyond the edges that of the edge. */
  private int row(int y) {
    return Math.max(0, Math.min(height - 1, y)) * width;
  }

  /** In a method of its own, so that the compiler makes vector code of it. */
  private static void addScaled(float[] sum, float[] values, int start, float factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[start + i];
    }
  }

  /** Three at once, which halves the loads and stores; added in the same order as one by one. */
  private static void addScaled(
      float[] sum, float[] values, int a, int b, int c, float fa, float fb, float fc) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] = sum[i] + fa * values[a + i] + fb * values[b + i] + fc * values[c + i];
    }
  }
}
