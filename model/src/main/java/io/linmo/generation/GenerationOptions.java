package io.linmo.generation;

import io.linmo.image.Displacement;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How characters are drawn.
 *
 * @param seed of the noise
 * @param variation strength of the noise: 0 for the typical form of each character, 1 for the
 *     variation seen in training
 * @param forms which form each of some characters is drawn in, 0 for the likeliest; others in the
 *     form that is predicted
 */
public record GenerationOptions(long seed, double variation, Map<Integer, Integer> forms) {

  /** The typical form of each character. */
  public static final GenerationOptions TYPICAL = new GenerationOptions(0, 0);

  public GenerationOptions {
    if (!(variation >= 0 && variation <= 3)) {
      throw new IllegalArgumentException("variation %s, expected 0 to 3".formatted(variation));
    }
    forms = Map.copyOf(forms);
  }

  /** In predicted forms. */
  public GenerationOptions(long seed, double variation) {
    this(seed, variation, Map.of());
  }

  /** The noise that a character is drawn with. */
  Displacement noise(int codePoint) {
    if (variation == 0) {
      return Displacement.NONE;
    }
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + codePoint);
    return Displacement.random(random, variation);
  }
}
