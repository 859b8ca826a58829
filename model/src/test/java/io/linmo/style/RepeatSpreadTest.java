package io.linmo.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkShaping;
import io.linmo.image.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatSpreadTest {

  private static List<GlyphSample> written(String letters, int times, double strength)
      throws IOException {
    FontFile hand = FontFile.read(Path.of("..", "fonts-data", "hands", "patrick-hand.ttf"));
    SplittableRandom random = new SplittableRandom(5);
    List<GlyphSample> samples = new ArrayList<>();
    for (int letter : letters.codePoints().toArray()) {
      GlyphSample glyph = GlyphRasterizer.sample(hand, letter, Script.LATIN, 128).orElseThrow();
      for (int i = 0; i < times; i++) {
        samples.add(InkShaping.displaced(glyph, Displacement.random(random, strength)));
      }
    }
    return samples;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1, 1.5})
  void theStrengthOfTheNoiseIsFoundAgain(double strength) throws IOException {
    assertThat(RepeatSpread.variation(written("aegnt", 3, strength)).orElseThrow())
        .isCloseTo(strength, within(0.4 * strength));
  }

  @Test
  void equalRepeatsDoNotStray() throws IOException {
    assertThat(RepeatSpread.variation(written("ab", 2, 0)).orElseThrow())
        .isCloseTo(0, within(0.01));
  }

  @Test
  void withoutRepeatsNothingIsKnown() throws IOException {
    assertThat(RepeatSpread.variation(written("abc", 1, 0))).isEmpty();
  }
}
