package io.linmo.training;

import io.linmo.conditioning.GeneratorInput;
import io.linmo.conditioning.ScriptRecipe;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.corpus.GlyphCorpus.Pair;
import io.linmo.corpus.StyleVariant;
import java.util.SplittableRandom;

/**
 * Simulates hands that have written some characters of a training face, so that the generator
 * learns from the conditioning that it gets for a new hand. Not thread-safe.
 */
sealed interface HandSimulation permits ExemplarSimulation, PredictionSimulation {

  /** The face itself and its variants. */
  int VARIANTS = WrittenPools.VARIANTS;

  static HandSimulation of(ScriptRecipe recipe, GlyphCorpus corpus, boolean heldOut) {
    return recipe.match(
        latin -> new ExemplarSimulation(corpus, latin.exemplars(), heldOut),
        han -> new PredictionSimulation(corpus, han.standards(), heldOut));
  }

  /**
   * Prepares one sample.
   *
   * @param variant 0 for the face itself, else a variant of it
   */
  Sample sample(Pair pair, int variant, SplittableRandom random);

  /** A sample whose variant is known and whose conditioning is still to be filled in. */
  interface Sample {

    StyleVariant variant();

    /** The packed content glyph. */
    float[] content();

    /** Fills in the conditioning. */
    void show(GeneratorInput input, int n, SplittableRandom random);
  }
}
