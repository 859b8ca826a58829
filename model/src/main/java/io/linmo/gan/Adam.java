package io.linmo.gan;

import java.util.Arrays;

/**
 * Adam (Kingma and Ba 2015) over flat parameters, with a rate for each parameter array.
 *
 * <p>Decay of the means is corrected for their start at zero. State is plain arrays, so that a
 * checkpoint holds all of it.
 */
public final class Adam {

  private static final float EPSILON = 1e-8f;

  private final float beta1;
  private final float beta2;
  private final float[] mean;
  private final float[] square;
  private long step;

  public Adam(int parameters, double beta1, double beta2) {
    this.beta1 = (float) beta1;
    this.beta2 = (float) beta2;
    this.mean = new float[parameters];
    this.square = new float[parameters];
  }

  /** Counts one more step; call before the step's updates. */
  public void advance() {
    step++;
  }

  /**
   * Updates {@code parameters[from, from + length)}; a rate of zero leaves them and their state.
   */
  public void update(float[] parameters, float[] gradient, int from, int length, double rate) {
    if (rate == 0) {
      return;
    }
    float correction1 = (float) (1 / (1 - Math.pow(beta1, step)));
    float correction2 = (float) (1 / (1 - Math.pow(beta2, step)));
    float scale = (float) rate * correction1;
    Backend.forEach(
        length,
        (first, last) -> {
          for (int i = from + first; i < from + last; i++) {
            float g = gradient[i];
            float m = beta1 * mean[i] + (1 - beta1) * g;
            float v = beta2 * square[i] + (1 - beta2) * g * g;
            mean[i] = m;
            square[i] = v;
            parameters[i] -= scale * m / ((float) Math.sqrt(v * correction2) + EPSILON);
          }
        });
  }

  public long step() {
    return step;
  }

  public float[] mean() {
    return mean.clone();
  }

  public float[] square() {
    return square.clone();
  }

  /** Sets the whole state back to one that was read from a checkpoint. */
  public void restore(long newStep, float[] newMean, float[] newSquare) {
    if (newMean.length != mean.length || newSquare.length != square.length) {
      throw new IllegalArgumentException(
          "optimiser state of %d and %d values, expected %d"
              .formatted(newMean.length, newSquare.length, mean.length));
    }
    step = newStep;
    System.arraycopy(newMean, 0, mean, 0, mean.length);
    System.arraycopy(newSquare, 0, square, 0, square.length);
  }

  /** Forgets all it has seen. */
  public void reset() {
    step = 0;
    Arrays.fill(mean, 0);
    Arrays.fill(square, 0);
  }
}
