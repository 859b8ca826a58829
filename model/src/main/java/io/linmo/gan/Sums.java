package io.linmo.gan;

/**
 * Sums over runs of an array, in eight sums of their own: a single one is a chain of additions that
 * each wait for the last.
 */
final class Sums {

  private static final int LANES = 8;

  private Sums() {}

  static float sum(float[] values, int start, int length) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int end = start + length - length % LANES;
    for (int i = start; i < end; i += LANES) {
      s0 += values[i];
      s1 += values[i + 1];
      s2 += values[i + 2];
      s3 += values[i + 3];
      s4 += values[i + 4];
      s5 += values[i + 5];
      s6 += values[i + 6];
      s7 += values[i + 7];
    }
    float tail = 0;
    for (int i = end; i < start + length; i++) {
      tail += values[i];
    }
    return ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7)) + tail;
  }

  static float centredSquares(float[] values, int start, int length, float mean) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int end = start + length - length % LANES;
    for (int i = start; i < end; i += LANES) {
      s0 += square(values[i] - mean);
      s1 += square(values[i + 1] - mean);
      s2 += square(values[i + 2] - mean);
      s3 += square(values[i + 3] - mean);
      s4 += square(values[i + 4] - mean);
      s5 += square(values[i + 5] - mean);
      s6 += square(values[i + 6] - mean);
      s7 += square(values[i + 7] - mean);
    }
    float sum = ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7));
    for (int i = end; i < start + length; i++) {
      sum += square(values[i] - mean);
    }
    return sum;
  }

  private static float square(float value) {
    return value * value;
  }

  static float dot(float[] a, float[] b, int start, int length) {
    return dot(a, start, b, start, length);
  }

  static float dot(float[] a, int aStart, float[] b, int bStart, int length) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    float s4 = 0;
    float s5 = 0;
    float s6 = 0;
    float s7 = 0;
    int end = length - length % LANES;
    for (int i = 0; i < end; i += LANES) {
      int p = aStart + i;
      int q = bStart + i;
      s0 += a[p] * b[q];
      s1 += a[p + 1] * b[q + 1];
      s2 += a[p + 2] * b[q + 2];
      s3 += a[p + 3] * b[q + 3];
      s4 += a[p + 4] * b[q + 4];
      s5 += a[p + 5] * b[q + 5];
      s6 += a[p + 6] * b[q + 6];
      s7 += a[p + 7] * b[q + 7];
    }
    float sum = ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7));
    for (int i = end; i < length; i++) {
      sum += a[aStart + i] * b[bStart + i];
    }
    return sum;
  }
}
