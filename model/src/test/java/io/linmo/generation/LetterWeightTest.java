package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterWeightTest {

  /** Small letters written with stems of 0.08 em, one capital with 0.2. */
  private static final LetterWeight WEIGHT =
      new LetterWeight(
          List.of(stem('a', 8, 0.01), stem('b', 8, 0.01), stem('c', 4, 0.02), stem('A', 10, 0.02)));

  @Test
  void aLetterThatIsDrawnTooBoldIsThinned() {
    GlyphSample limited = WEIGHT.limited(stem('k', 12, 0.01));

    assertThat(width(limited)).isCloseTo(1.25 * 8, within(0.7));
  }

  @Test
  void whatCountsIsTheThicknessOnTheLine() {
    GlyphSample large = stem('k', 8, 0.014);

    assertThat(width(WEIGHT.limited(large))).isCloseTo(1.25 * 0.08 / 0.014, within(0.7));
  }

  @Test
  void aLetterIsNeverThinnedByMoreThanHalf() {
    assertThat(width(WEIGHT.limited(stem('k', 24, 0.01)))).isCloseTo(12, within(0.7));
  }

  @Test
  void lettersOfTheHandsWeightAndOtherSignsStay() {
    GlyphSample letter = stem('k', 9, 0.01);
    GlyphSample sign = stem('#', 20, 0.01);

    assertThat(WEIGHT.limited(letter)).isSameAs(letter);
    assertThat(WEIGHT.limited(sign)).isSameAs(sign);
  }

  @Test
  void whereFewCapitalsWereWrittenAllLettersTellTheirWeight() {
    assertThat(width(WEIGHT.limited(stem('K', 8, 0.02)))).isCloseTo(1.25 * 4, within(0.7));
  }

  @Test
  void figuresAreAsBoldAsCapitals() {
    LetterWeight bold =
        new LetterWeight(
            List.of(
                stem('a', 8, 0.01),
                stem('b', 8, 0.01),
                stem('c', 8, 0.01),
                stem('A', 10, 0.01),
                stem('B', 10, 0.01),
                stem('C', 10, 0.01)));

    assertThat(width(bold.limited(stem('7', 18, 0.01)))).isCloseTo(1.25 * 10, within(1.2));
  }

  @Test
  void fewLettersDoNotTellAnyWeight() {
    GlyphSample letter = stem('k', 30, 0.02);

    assertThat(new LetterWeight(List.of(stem('a', 8, 0.01))).limited(letter)).isSameAs(letter);
  }

  private static GlyphSample stem(int codePoint, int width, double pixelSize) {
    float[] coverage = new float[128 * 128];
    for (int y = 10; y < 118; y++) {
      for (int x = 50; x < 50 + width; x++) {
        coverage[y * 128 + x] = 1;
      }
    }
    GlyphFrame frame = new GlyphFrame(0, 1, pixelSize, 1);
    return new GlyphSample(codePoint, GlyphImage.of(128, 128, coverage), frame);
  }

  /** Ink in the middle row, in pixels. */
  private static double width(GlyphSample sample) {
    double sum = 0;
    for (int x = 0; x < 128; x++) {
      sum += sample.image().at(x, 64);
    }
    return sum;
  }
}
