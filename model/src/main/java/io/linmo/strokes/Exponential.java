package io.linmo.strokes;

/** {@code exp(-x)} for x from 0 to 20 out of a table, within 0.4 %. */
final class Exponential {

  private static final int STEPS = 128;
  static final int LARGEST = 20;
  private static final float[] TABLE = new float[LARGEST * STEPS + 1];

  static {
    for (int i = 0; i < TABLE.length; i++) {
      TABLE[i] = (float) Math.exp(-(i + 0.5) / STEPS);
    }
  }

  private Exponential() {}

  static float of(float x) {
    return TABLE[(int) (x * STEPS)];
  }
}
