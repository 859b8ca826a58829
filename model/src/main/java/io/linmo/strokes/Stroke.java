package io.linmo.strokes;

import java.util.Arrays;

/**
 * The line that a pen follows from where it touches the paper to where it leaves it: a polyline in
 * the em box, x from 0 to 1 to the right, y from 0 to 1 downwards.
 */
public final class Stroke {

  private final float[] x;
  private final float[] y;

  private Stroke(float[] x, float[] y) {
    if (x.length < 2 || x.length != y.length) {
      throw new IllegalArgumentException(
          "stroke of %d x and %d y, expected 2 or more of each".formatted(x.length, y.length));
    }
    this.x = x;
    this.y = y;
  }

  /** A stroke through copies of these points, in writing order. */
  public static Stroke of(float[] x, float[] y) {
    return new Stroke(x.clone(), y.clone());
  }

  public int size() {
    return x.length;
  }

  public float x(int i) {
    return x[i];
  }

  public float y(int i) {
    return y[i];
  }

  public double length() {
    double sum = 0;
    for (int i = 1; i < x.length; i++) {
      sum += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
    }
    return sum;
  }

  public StrokeKind kind() {
    int last = x.length - 1;
    return StrokeKind.of(x[last] - x[0], y[last] - y[0], length());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Stroke stroke
        && Arrays.equals(stroke.x, x)
        && Arrays.equals(stroke.y, y);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
  }

  @Override
  public String toString() {
    return "Stroke[%s, %.3f em]".formatted(kind(), length());
  }
}
