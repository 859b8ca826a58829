package io.linmo.training;

import io.linmo.dataset.Displacement;
import io.linmo.dataset.GlyphCorpus;
import io.linmo.dataset.GlyphCorpus.Pair;
import io.linmo.dataset.StrokeAnalogies;
import io.linmo.dataset.StrokeAnalogies.Example;
import io.linmo.dataset.StyleVariant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Characters that training pretends a hand has written, for every face and some variants of it.
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
  private final long seed;
  private final Map<Integer, float[]> features = new HashMap<>();
  private final Map<Integer, List<Example>> pools = new HashMap<>();

  WrittenPools(GlyphCorpus corpus, long seed) {
    this.corpus = corpus;
    this.seed = seed;
  }

  /** A variant of a face; the first is the face itself. */
  StyleVariant variant(int face, int index) {
    return index == 0
        ? StyleVariant.NONE
        : StyleVariant.random(random(face, index).split(), corpus.script());
  }

  /**
   * The pictures of a character in a variant of its face, as a few written characters give them.
   */
  float[][] pictures(Pair pair, int variant, RandomGenerator random) {
    List<Example> pool = new ArrayList<>(pool(pair.face(), variant));
    int codePoint = corpus.characters()[pair.character()];
    pool.removeIf(example -> example.codePoint() == codePoint);
    int count = LEAST_WRITTEN + random.nextInt(MOST_WRITTEN - LEAST_WRITTEN + 1);
    while (pool.size() > count) {
      int last = pool.size() - 1;
      pool.set(random.nextInt(pool.size()), pool.get(last));
      pool.remove(last);
    }
    return StrokeAnalogies.pictures(features(pair.character()), pool);
  }

  private float[] features(int character) {
    return features.computeIfAbsent(
        character, key -> StrokeAnalogies.features(corpus.content(key)));
  }

  private List<Example> pool(int face, int index) {
    return pools.computeIfAbsent(face * VARIANTS + index, key -> drawPool(face, index));
  }

  private List<Example> drawPool(int face, int index) {
    StyleVariant variant = variant(face, index);
    SplittableRandom random = random(face, index);
    List<Example> pool = new ArrayList<>();
    for (Pair pair : corpus.drawTrained(face, POOL, random)) {
      pool.add(
          new Example(
              corpus.characters()[pair.character()],
              features(pair.character()),
              corpus.displaced(pair, variant, Displacement.NONE)));
    }
    return pool;
  }

  private SplittableRandom random(int face, int index) {
    return new SplittableRandom(seed ^ (face * VARIANTS + index) * 0x9E3779B97F4A7C15L);
  }
}
