package io.linmo.workshop;

import io.linmo.generation.GenerationOptions;
import io.linmo.generation.StyleAdjustments;

/**
 * How the glyphs of a hand are drawn.
 *
 * @param seed of all chance
 * @param variation how far glyphs stray from their typical form: 0 not at all, 1 as hands do, 3 at
 *     most
 * @param adjustments how they are changed after they were drawn
 */
public record GlyphSettings(long seed, double variation, StyleAdjustments adjustments) {

  /** The typical form of each character, as the hand writes it. */
  public static final GlyphSettings TYPICAL = new GlyphSettings(1, 0, StyleAdjustments.NONE);

  public GlyphSettings {
    if (!(variation >= 0 && variation <= 3)) {
      throw LinmoException.request("variation", variation, "0 to 3");
    }
  }

  public GlyphSettings withSeed(long number) {
    return new GlyphSettings(number, variation, adjustments);
  }

  public GlyphSettings withVariation(double strength) {
    return new GlyphSettings(seed, strength, adjustments);
  }

  public GlyphSettings withAdjustments(StyleAdjustments changes) {
    return new GlyphSettings(seed, variation, changes);
  }

  GenerationOptions typical() {
    return new GenerationOptions(seed, variation);
  }

  /**
   * Settings of a further form of each character.
   *
   * @param number of the form, from 1
   * @param strength of the variation
   */
  GenerationOptions further(int number, double strength) {
    return new GenerationOptions(seed + number, strength);
  }
}
