package io.linmo.gan;

/** A running average of weights, which holds still where they go to and fro from step to step. */
public final class WeightAverage {

  private WeightAverage() {}

  /**
   * Moves averages towards the present weights: {@code a = keep a + (1 - keep) w}.
   *
   * @param decay of the average's memory from step to step; a warm-up lets early averages follow
   * @param step from 0
   */
  public static void follow(float[] averaged, float[] weights, double decay, long step) {
    float keep = (float) Math.min(decay, (1.0 + step) / (10.0 + step));
    Backend.forEach(
        averaged.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            averaged[i] = keep * averaged[i] + (1 - keep) * weights[i];
          }
        });
  }
}
