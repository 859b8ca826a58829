package io.linmo.training;

import io.linmo.conditioning.ReferencePredictor;
import io.linmo.conditioning.ReferencePredictor.Prediction;
import io.linmo.conditioning.ReferencePredictor.Written;
import io.linmo.conditioning.StandardForms;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.corpus.GlyphCorpus.Pair;
import io.linmo.corpus.StyleVariant;
import io.linmo.image.Displacement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Characters that training treats as written, for every face and some variants of it.
 *
 * <p>A sample's pictures are put together from a random part of its pool, the character itself left
 * out. Which variants and characters there are follows from the seed alone; pools are drawn when
 * first asked for and kept, 0.3 MB each.
 */
final class WrittenPools {

  /** The face itself and four variants. */
  static final int VARIANTS = 5;

  private static final int POOL = 72;
  private static final int LEAST_WRITTEN = 20;
  private static final int MOST_WRITTEN = 64;

  private final GlyphCorpus corpus;
  private final StandardForms standards;
  private final long seed;
  private final Map<Integer, ReferencePredictor> pools = new HashMap<>();

  WrittenPools(GlyphCorpus corpus, StandardForms standards, long seed) {
    this.corpus = corpus;
    this.standards = standards;
    this.seed = seed;
  }

  /** A variant of a face; the first is the face itself. */
  StyleVariant variant(int face, int index) {
    return index == 0
        ? StyleVariant.NONE
        : StyleVariant.random(random(face, index).split(), corpus.script());
  }

  /** The face itself is left out of the standard faces. */
  private ReferencePredictor predictor(int face, int index) {
    return pools.computeIfAbsent(face * VARIANTS + index, key -> draw(face, index));
  }

  /** Predicts a character from a few others that were written in a variant of a face. */
  Prediction prediction(Pair pair, int index, RandomGenerator random) {
    int count = LEAST_WRITTEN + random.nextInt(MOST_WRITTEN - LEAST_WRITTEN + 1);
    return predictor(pair.face(), index)
        .predict(
            corpus.characters()[pair.character()], corpus.content(pair.character()), count, random);
  }

  private ReferencePredictor draw(int face, int index) {
    StyleVariant variant = variant(face, index);
    List<Written> written = new ArrayList<>();
    for (Pair pair : corpus.drawTrained(face, POOL, random(face, index))) {
      written.add(
          new Written(
              corpus.characters()[pair.character()],
              corpus.content(pair.character()),
              corpus.displaced(pair, variant, Displacement.NONE)));
    }
    String id = corpus.faceIds().get(face);
    return ReferencePredictor.of(standards, name -> !name.equals(id), written);
  }

  private SplittableRandom random(int face, int index) {
    return new SplittableRandom(seed ^ (face * VARIANTS + index) * 0x9E3779B97F4A7C15L);
  }
}
