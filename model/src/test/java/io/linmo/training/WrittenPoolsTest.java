package io.linmo.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.conditioning.StandardForms;
import io.linmo.corpus.GlyphCorpus;
import io.linmo.corpus.GlyphCorpus.Pair;
import io.linmo.corpus.StyleVariant;
import io.linmo.font.FontFile;
import io.linmo.image.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WrittenPoolsTest {

  private static GlyphCorpus corpus;

  @BeforeAll
  static void openTheBundledFaces() throws IOException {
    FontFile content = FontFile.read(Path.of("../fonts-data/content/noto-sans.ttf"));
    FontFile hand = FontFile.read(Path.of("../fonts-data/hands/homemade-apple.ttf"));
    int[] letters = IntStream.rangeClosed('a', 'z').toArray();
    corpus =
        new GlyphCorpus(Script.LATIN, List.of("hand"), List.of(hand), content, letters, 0, 128);
  }

  private static float[][] pictures(WrittenPools pools, int variant, long seed) {
    return pools.prediction(new Pair(0, 'n' - 'a'), variant, new SplittableRandom(seed)).pictures();
  }

  @Test
  void theSameSeedsGiveTheSamePicturesAndOthersDoNot() {
    float[][] pictures = pictures(new WrittenPools(corpus, StandardForms.NONE, 1), 2, 5);
    assertThat(pictures(new WrittenPools(corpus, StandardForms.NONE, 1), 2, 5))
        .isDeepEqualTo(pictures);
    assertThat(pictures(new WrittenPools(corpus, StandardForms.NONE, 1), 0, 5))
        .isNotEqualTo(pictures);
    assertThat(pictures(new WrittenPools(corpus, StandardForms.NONE, 2), 2, 5))
        .isNotEqualTo(pictures);
  }

  @Test
  void theFirstVariantIsTheFaceItself() {
    WrittenPools pools = new WrittenPools(corpus, StandardForms.NONE, 1);
    assertThat(pools.variant(0, 0)).isEqualTo(StyleVariant.NONE);
    assertThat(IntStream.range(1, HandSimulation.VARIANTS).mapToObj(i -> pools.variant(0, i)))
        .doesNotHaveDuplicates()
        .doesNotContain(StyleVariant.NONE);
  }
}
