package io.linmo.recognition;

/**
 * How a glyph was read.
 *
 * @param best the character it looks most like
 * @param confidence belief that it is the character that was meant, or one of the same form, in [0,
 *     1]
 * @param right whether {@code best} is the character that was meant, or one of the same form
 * @param doubt how much likelier {@code best} is than the character that was meant, as a natural
 *     logarithm; 0 where it is right
 */
public record Reading(int best, double confidence, boolean right, double doubt) {

  private static final double LEAST = 1e-9;

  /**
   * @param likeliest belief in {@code best}
   */
  static Reading of(int best, double likeliest, double confidence, boolean right) {
    double doubt = right ? 0 : Math.max(0, Math.log(likeliest / Math.max(LEAST, confidence)));
    return new Reading(best, confidence, right, doubt);
  }
}
