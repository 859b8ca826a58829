package io.linmo.contour;

/** Blurs an image by a Gaussian, paper around it. */
final class GaussianBlur {

  private final float[] kernel;

  private GaussianBlur(float[] kernel) {
    this.kernel = kernel;
  }

  /** {@code deviation} in pixels; the bell is cut off at three of it. */
  static GaussianBlur of(double deviation) {
    float[] kernel = new float[(int) Math.ceil(3 * deviation) + 1];
    double sum = 0;
    for (int k = 0; k < kernel.length; k++) {
      kernel[k] = (float) Math.exp(-k * k / (2 * deviation * deviation));
      sum += k == 0 ? kernel[k] : 2 * kernel[k];
    }
    for (int k = 0; k < kernel.length; k++) {
      kernel[k] /= (float) sum;
    }
    return new GaussianBlur(kernel);
  }

  float[] apply(float[] values, int width, int height) {
    float[] across = new float[values.length];
    float[] both = new float[values.length];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      for (int x = 0; x < width; x++) {
        float value = values[row + x];
        if (value != 0) {
          across[row + x] += kernel[0] * value;
          for (int k = 1; k < kernel.length; k++) {
            if (x >= k) {
              across[row + x - k] += kernel[k] * value;
            }
            if (x + k < width) {
              across[row + x + k] += kernel[k] * value;
            }
          }
        }
      }
    }
    for (int y = 0; y < height; y++) {
      for (int k = 1 - kernel.length; k < kernel.length; k++) {
        if (y + k >= 0 && y + k < height) {
          float factor = kernel[Math.abs(k)];
          int from = (y + k) * width;
          for (int x = 0; x < width; x++) {
            both[y * width + x] += factor * across[from + x];
          }
        }
      }
    }
    return both;
  }
}
