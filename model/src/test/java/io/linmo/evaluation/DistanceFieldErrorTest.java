package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphImage;
import org.junit.jupiter.api.Test;

class DistanceFieldErrorTest {

  private static final GlyphImage BAR = Bitmaps.box(128, 20, 60, 108, 68);
  private static final DistanceFieldError ERROR = DistanceFieldError.forSize(128);

  @Test
  void theSameInkHasNoErrorWhereverItLies() {
    assertThat(ERROR.of(BAR, BAR)).isZero();
    assertThat(ERROR.of(BAR, Bitmaps.box(128, 23, 58, 111, 66))).isZero();
  }

  @Test
  void aFartherStrokeIsWorseThanANearOne() {
    double near = ERROR.of(Bitmaps.box(128, 20, 72, 108, 80), BAR);
    double far = ERROR.of(Bitmaps.box(128, 20, 80, 108, 88), BAR);
    double blank = ERROR.of(GlyphImage.blank(128, 128), BAR);

    assertThat(near).isPositive().isLessThan(far);
    assertThat(far).isLessThan(blank);
  }

  @Test
  void aBlankPageScoresTheLimitPlusTheDepthInTheInk() {
    assertThat(ERROR.of(GlyphImage.blank(128, 128), BAR)).isBetween(16.5, 19.5);
  }

  @Test
  void theUnitIsAPixelOf128WhateverTheSize() {
    double at128 = ERROR.of(Bitmaps.box(128, 20, 60, 108, 72), BAR);
    double at256 =
        DistanceFieldError.forSize(256)
            .of(Bitmaps.box(256, 40, 120, 216, 144), Bitmaps.box(256, 40, 120, 216, 136));

    assertThat(at256).isCloseTo(at128, within(0.15 * at128));
  }
}
