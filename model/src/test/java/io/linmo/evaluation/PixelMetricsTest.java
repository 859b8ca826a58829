package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphImage;
import org.junit.jupiter.api.Test;

class PixelMetricsTest {

  private static final GlyphImage INK = Bitmaps.image("##..", "....");
  private static final GlyphImage BLANK = GlyphImage.blank(4, 2);

  @Test
  void l1IsTheMeanAbsoluteDifference() {
    assertThat(PixelError.l1(INK, BLANK)).isEqualTo(2 / 8.0);
    assertThat(PixelError.l1(INK, INK)).isZero();
  }

  @Test
  void rmseIsTheRootOfTheMeanSquare() {
    assertThat(PixelError.rmse(INK, BLANK)).isEqualTo(0.5);
    assertThat(PixelError.rmse(GlyphImage.of(1, 1, new float[] {0.25f}), GlyphImage.blank(1, 1)))
        .isEqualTo(0.25);
  }

  @Test
  void imagesOfDifferentSizeAreRefused() {
    assertThatThrownBy(() -> PixelError.l1(INK, GlyphImage.blank(4, 4)))
        .hasMessage("cannot compare a glyph image of 4 x 4 with one of 4 x 2 pixels");
  }

  @Test
  void ssimOfAnImageWithItselfIsOne() {
    GlyphImage box = Bitmaps.box(32, 8, 8, 24, 20);

    assertThat(StructuralSimilarity.of(box, box)).isCloseTo(1, within(1e-12));
  }

  @Test
  void ssimOfOneWindowFollowsTheFormula() {
    GlyphImage column = Bitmaps.box(7, 0, 0, 1, 7);
    double variance = 7 * (1 - 1 / 7.0) / 48;
    double expected = 0.0001 / (1 / 49.0 + 0.0001) * 0.0009 / (variance + 0.0009);

    assertThat(StructuralSimilarity.of(column, GlyphImage.blank(7, 7)))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void theLiteraturesNumbersPreferABlankPageToAShiftedThinStroke() {
    GlyphImage truth = Bitmaps.box(64, 30, 10, 32, 54);
    GlyphImage shifted = Bitmaps.box(64, 33, 10, 35, 54);
    GlyphImage blank = GlyphImage.blank(64, 64);

    assertThat(PixelError.l1(blank, truth)).isLessThan(PixelError.l1(shifted, truth));
    assertThat(InkF.forSize(64).of(shifted, truth))
        .isGreaterThan(InkF.forSize(64).of(blank, truth));
  }
}
