package io.linmo.strokes;

import java.util.Arrays;

/** Moves and scales a form such that its line has the centre and the spread of some ink. */
final class InkAlignment {

  /** The least and the most that a side is scaled by. */
  private static final double LEAST_SCALE = 0.5;

  private static final double MOST_SCALE = 1.6;

  /** Added to spreads, so that flat forms are hardly scaled, in em. */
  private static final double FLAT = 0.03;

  private InkAlignment() {}

  /** The form with the ink's centre and spread. */
  static StrokeForm of(StrokeForm form, ThinInk ink) {
    double[] weights = new double[form.strokes() * StrokeForm.POINTS];
    for (int s = 0; s < form.strokes(); s++) {
      for (int k = 0; k + 1 < StrokeForm.POINTS; k++) {
        int i = s * StrokeForm.POINTS + k;
        double step = Math.hypot(form.x(s, k + 1) - form.x(s, k), form.y(s, k + 1) - form.y(s, k));
        weights[i] += step / 2;
        weights[i + 1] += step / 2;
      }
    }
    double[] all = new double[ink.size()];
    Arrays.fill(all, 1);
    return StrokeForm.of(
        aligned(form.x(), weights, ink.x, all), aligned(form.y(), weights, ink.y, all));
  }

  private static float[] aligned(float[] from, double[] fromWeights, float[] to, double[] weights) {
    double[] own = moments(from, fromWeights);
    double[] other = moments(to, weights);
    double scale = Math.max(LEAST_SCALE, Math.min(MOST_SCALE, (other[1] + FLAT) / (own[1] + FLAT)));
    float[] result = new float[from.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) ((from[i] - own[0]) * scale + other[0]);
    }
    return result;
  }

  /** Mean and deviation. */
  private static double[] moments(float[] values, double[] weights) {
    double sum = 0;
    double mean = 0;
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i];
      mean += weights[i] * values[i];
      square += weights[i] * values[i] * values[i];
    }
    mean /= sum;
    return new double[] {mean, Math.sqrt(Math.max(0, square / sum - mean * mean))};
  }
}
