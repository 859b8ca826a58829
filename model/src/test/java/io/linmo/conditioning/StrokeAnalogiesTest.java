package io.linmo.conditioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.conditioning.StrokeAnalogies.Example;
import io.linmo.image.GlyphImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A content face of thin bars, and a hand that draws them thick and lower. */
class StrokeAnalogiesTest {

  private static final int SIZE = 128;

  /** Horizontal bars, each from a top row, with a height. */
  private static GlyphImage bars(int height, int... tops) {
    float[] coverage = new float[SIZE * SIZE];
    for (int top : tops) {
      for (int y = top; y < top + height; y++) {
        Arrays.fill(coverage, y * SIZE + 16, y * SIZE + 112, 1);
      }
    }
    return GlyphImage.of(SIZE, SIZE, coverage);
  }

  private static Example example(int codePoint, GlyphImage content, GlyphImage written) {
    return new Example(codePoint, StrokeAnalogies.features(content), written);
  }

  private static double ink(float[] picture, int top, int bottom) {
    double sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = 16; x < 48; x++) {
        sum += picture[y * StrokeAnalogies.SIZE + x];
      }
    }
    return sum / 32;
  }

  @Test
  void strokesAreAsThickAndStandWhereTheHandWroteThem() {
    List<Example> written =
        List.of(example('一', bars(4, 24), bars(12, 28)), example('二', bars(4, 96), bars(12, 100)));
    float[] asked = StrokeAnalogies.features(bars(4, 24, 96));
    for (float[] picture : StrokeAnalogies.pictures(asked, written)) {
      assertThat(ink(picture, 14, 20)).as("upper bar, 6 px at 64").isCloseTo(6, within(0.7));
      assertThat(ink(picture, 50, 56)).as("lower bar").isCloseTo(6, within(0.7));
      assertThat(ink(picture, 0, StrokeAnalogies.SIZE)).as("nothing else").isLessThan(14);
    }
  }

  @Test
  void strokesAreFoundALittleAside() {
    List<Example> written = List.of(example('一', bars(4, 60), bars(8, 60)));
    float[] asked = StrokeAnalogies.features(bars(4, 68));
    for (float[] picture : StrokeAnalogies.pictures(asked, written)) {
      assertThat(ink(picture, 34, 38)).isGreaterThan(3);
      assertThat(ink(picture, 0, 32)).isLessThan(1);
    }
  }

  @Test
  void theBestOfSeveralExamplesIsTaken() {
    List<Example> written =
        List.of(
            example('木', bars(4, 36, 60, 84), bars(20, 28, 52, 76)),
            example('一', bars(4, 60), bars(6, 60)));
    float[] asked = StrokeAnalogies.features(bars(4, 60));
    assertThat(ink(StrokeAnalogies.pictures(asked, written)[1], 0, 64)).isCloseTo(3, within(0.5));
  }

  @Test
  void anImageOfAnotherSizeIsRefused() {
    GlyphImage odd = GlyphImage.blank(100, 100);
    assertThatThrownBy(() -> StrokeAnalogies.features(odd))
        .hasMessageContaining("100 x 100 pixels, expected a square");
  }
}
