package io.linmo.gan;

/**
 * Sums over runs of an array, in eight lanes so that the compiler can keep them in one vector
 * register (a single running sum is a chain of dependent additions).
 */
final class Sums {

  private static final int LANES = 8;

  private Sums() {}

  static float sum(float[] values, int start, int length) {
    float[] lanes = new float[LANES];
    int end = length - length % LANES;
    for (int i = 0; i < end; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        lanes[lane] += values[start + i + lane];
      }
    }
    return total(lanes) + tail(values, start + end, start + length);
  }

  private static float tail(float[] values, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }

  static float centredSquares(float[] values, int start, int length, float mean) {
    float[] lanes = new float[LANES];
    int end = length - length % LANES;
    for (int i = 0; i < end; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        float d = values[start + i + lane] - mean;
        lanes[lane] += d * d;
      }
    }
    float sum = total(lanes);
    for (int i = start + end; i < start + length; i++) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return sum;
  }

  static float dot(float[] a, float[] b, int start, int length) {
    return dot(a, start, b, start, length);
  }

  static float dot(float[] a, int aStart, float[] b, int bStart, int length) {
    float[] lanes = new float[LANES];
    int end = length - length % LANES;
    for (int i = 0; i < end; i += LANES) {
      for (int lane = 0; lane < LANES; lane++) {
        lanes[lane] += a[aStart + i + lane] * b[bStart + i + lane];
      }
    }
    float sum = total(lanes);
    for (int i = end; i < length; i++) {
      sum += a[aStart + i] * b[bStart + i];
    }
    return sum;
  }

  private static float total(float[] lanes) {
    return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5]))
        + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
  }
}
