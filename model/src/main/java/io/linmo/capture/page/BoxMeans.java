package io.linmo.capture.page;

/**
 * Sums over square windows, cut at the edges, in place; three passes of it come near a Gaussian.
 */
final class BoxMeans {

  private final int width;
  private final int height;
  private final int radius;

  BoxMeans(int width, int height, int radius) {
    this.width = width;
    this.height = height;
    this.radius = Math.max(1, radius);
  }

  /** Replaces each value by the sum of those at most {@code radius} columns and rows away. */
  void sum(float[] values) {
    float[] line = new float[Math.max(width, height)];
    for (int y = 0; y < height; y++) {
      along(values, y * width, 1, width, line);
    }
    for (int x = 0; x < width; x++) {
      along(values, x, width, height, line);
    }
  }

  private void along(float[] values, int start, int step, int count, float[] line) {
    for (int i = 0; i < count; i++) {
      line[i] = values[start + i * step];
    }
    double sum = 0;
    for (int i = 0; i < Math.min(radius, count); i++) {
      sum += line[i];
    }
    for (int i = 0; i < count; i++) {
      if (i + radius < count) {
        sum += line[i + radius];
      }
      if (i - radius - 1 >= 0) {
        sum -= line[i - radius - 1];
      }
      values[start + i * step] = (float) sum;
    }
  }
}
