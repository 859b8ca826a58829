package io.linmo.image;

import java.util.Arrays;

/** Convolution of a square field with a Gaussian; beyond its edges the field goes on as it ends. */
public final class GaussianBlur {

  private GaussianBlur() {}

  /**
   * @param values of a square field, row by row
   * @param size edge of the field
   * @param deviation standard deviation of the Gaussian in cells, cut off at three times that
   */
  public static float[] of(float[] values, int size, double deviation) {
    float[] kernel = kernel(deviation);
    return alongColumns(alongRows(values, size, kernel), size, kernel);
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

  private static float[] alongRows(float[] values, int size, float[] kernel) {
    float[] result = new float[values.length];
    int reach = kernel.length / 2;
    float[] row = new float[size + 2 * reach];
    float[] sum = new float[size];
    for (int start = 0; start < values.length; start += size) {
      for (int i = 0; i < row.length; i++) {
        row[i] = values[start + Math.max(0, Math.min(size - 1, i - reach))];
      }
      Arrays.fill(sum, 0);
      for (int k = 0; k < kernel.length; k++) {
        addScaled(sum, row, k, kernel[k]);
      }
      System.arraycopy(sum, 0, result, start, size);
    }
    return result;
  }

  private static float[] alongColumns(float[] values, int size, float[] kernel) {
    float[] result = new float[values.length];
    int reach = kernel.length / 2;
    float[] sum = new float[size];
    for (int y = 0; y < size; y++) {
      Arrays.fill(sum, 0);
      for (int k = -reach; k <= reach; k++) {
        int other = Math.max(0, Math.min(size - 1, y + k));
        addScaled(sum, values, other * size, kernel[k + reach]);
      }
      System.arraycopy(sum, 0, result, y * size, size);
    }
    return result;
  }

  /** In a method of its own, so that the compiler makes vector code of it. */
  private static void addScaled(float[] sum, float[] values, int start, float factor) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * values[start + i];
    }
  }
}
