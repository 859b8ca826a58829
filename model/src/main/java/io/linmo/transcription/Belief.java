package io.linmo.transcription;

/**
 * From readings to beliefs among the characters of a page: p[c] / (p[c] + sum of the others' p +
 * {@value #NONE}). Characters of the same form share their p and do not speak against each other.
 */
final class Belief {

  /** Probability that ink which is no character of the list at all reaches for each of them. */
  private static final double NONE = 1e-5;

  private static final float SAME = 1e-4f;

  private Belief() {}

  /** Logarithms of beliefs from log probabilities. */
  static float[] amongList(float[] logs) {
    float[] beliefs = new float[logs.length];
    for (int i = 0; i < logs.length; i++) {
      double own = Math.exp(logs[i]);
      double others = NONE;
      for (float log : logs) {
        others += Math.abs(log - logs[i]) > SAME ? Math.exp(log) : 0;
      }
      beliefs[i] = (float) Math.log(own / (own + others));
    }
    return beliefs;
  }
}
