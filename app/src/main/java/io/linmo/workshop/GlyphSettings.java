package io.linmo.workshop;

import io.linmo.conditioning.LetterForms;
import io.linmo.generation.GenerationOptions;
import io.linmo.generation.StyleAdjustments;
import java.util.HashMap;
import java.util.Map;

/**
 * How the glyphs of a hand are drawn.
 *
 * @param seed of all chance; that of {@link #TYPICAL} for texts and signatures, whose own seed is
 *     that of their layout, shape and ornament
 * @param variation how far glyphs stray from their typical form: 0 not at all, 1 as hands do, 3 at
 *     most
 * @param adjustments how they are changed after they were drawn
 * @param forms which form of a letter to draw, as {@link OpenHand#forms} numbers them from 1; other
 *     letters come in the form that is predicted
 */
public record GlyphSettings(
    long seed, double variation, StyleAdjustments adjustments, Map<Integer, Integer> forms) {

  /** The typical form of each character, as the hand writes it. */
  public static final GlyphSettings TYPICAL = new GlyphSettings(1, 0, StyleAdjustments.NONE);

  public GlyphSettings {
    if (!(variation >= 0 && variation <= 3)) {
      throw LinmoException.request("variation", variation, "0 to 3");
    }
    forms = Map.copyOf(forms);
    forms.forEach(
        (letter, form) -> {
          if (form < 1 || form > LetterForms.MOST) {
            throw LinmoException.request(
                "form of " + Character.toString(letter), form, "1 to " + LetterForms.MOST);
          }
        });
  }

  /** In predicted forms. */
  public GlyphSettings(long seed, double variation, StyleAdjustments adjustments) {
    this(seed, variation, adjustments, Map.of());
  }

  public GlyphSettings withSeed(long number) {
    return new GlyphSettings(number, variation, adjustments, forms);
  }

  public GlyphSettings withVariation(double strength) {
    return new GlyphSettings(seed, strength, adjustments, forms);
  }

  public GlyphSettings withAdjustments(StyleAdjustments changes) {
    return new GlyphSettings(seed, variation, changes, forms);
  }

  public GlyphSettings withForms(Map<Integer, Integer> chosen) {
    return new GlyphSettings(seed, variation, adjustments, chosen);
  }

  GenerationOptions typical() {
    return new GenerationOptions(seed, variation, fromZero());
  }

  /**
   * Settings of a further form of each character.
   *
   * @param number of the form, from 1
   * @param strength of the variation
   */
  GenerationOptions further(int number, double strength) {
    return new GenerationOptions(seed + number, strength, fromZero());
  }

  private Map<Integer, Integer> fromZero() {
    Map<Integer, Integer> numbers = new HashMap<>();
    forms.forEach((letter, form) -> numbers.put(letter, form - 1));
    return numbers;
  }
}
