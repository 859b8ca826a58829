package io.linmo.conditioning;

import io.linmo.gan.GeneratorShape;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.metrics.MetricsModel;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What the base model of one script needs besides its weights: what its generator is shown of a
 * hand, and how its images are placed.
 *
 * <p>{@link LatinRecipe}: exemplars from similar hands and predicted metrics. {@link HanRecipe}:
 * standard forms and stroke pieces in the em box.
 */
public sealed interface ScriptRecipe permits LatinRecipe, HanRecipe {

  Script script();

  /**
   * Sizes of the generator.
   *
   * @param faces training faces
   * @param characters training characters
   */
  GeneratorShape shape(int faces, int characters);

  /**
   * What the generator is shown of a hand.
   *
   * @param references the written glyphs, at the generator's size
   * @param contents gives the content glyph of a reference's character
   */
  HandConditioning conditioning(List<GlyphSample> references, IntFunction<GlyphImage> contents);

  /** Whether small letters among some references are written as capitals. */
  boolean areCapitals(Map<Integer, GlyphImage> references);

  /** Predicts ink boxes and advances; empty where glyphs keep the em box. */
  Optional<MetricsModel> metrics();

  /** The same recipe without glyph images of some faces. */
  ScriptRecipe without(Set<String> faces);

  void writeTo(SectionFile file);

  /** Reads what {@link #writeTo} wrote. */
  static ScriptRecipe readFrom(SectionFile file, Script script) throws IOException {
    return switch (script) {
      case LATIN -> LatinRecipe.readFrom(file);
      case HAN -> HanRecipe.readFrom(file);
    };
  }

  /** The result of the function for this kind of recipe. */
  <T> T match(Function<LatinRecipe, T> latin, Function<HanRecipe, T> han);
}
