package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphImage;
import io.linmo.image.ShiftTolerantIou;
import org.junit.jupiter.api.Test;

class InkFTest {

  private static final InkF UNSHIFTED = new InkF(new ShiftTolerantIou(0), 1);

  @Test
  void aStrokeWithinTheToleranceIsMet() {
    GlyphImage above = Bitmaps.image("####", "....", "....");
    GlyphImage below = Bitmaps.image("....", "####", "....");

    assertThat(UNSHIFTED.of(above, below)).isEqualTo(1);
  }

  @Test
  void aStrokeBeyondTheToleranceIsNot() {
    GlyphImage above = Bitmaps.image("####", "....", "....");
    GlyphImage below = Bitmaps.image("....", "....", "####");

    assertThat(UNSHIFTED.of(above, below)).isZero();
    assertThat(new InkF(new ShiftTolerantIou(0), 2).of(above, below)).isEqualTo(1);
  }

  @Test
  void aMissingStrokeCostsRecallAndAnExtraOnePrecision() {
    GlyphImage whole = Bitmaps.image("##", "..", "..", "##");
    GlyphImage half = Bitmaps.image("##", "..", "..", "..");

    assertThat(UNSHIFTED.of(half, whole)).isEqualTo(2 * 0.5 / 1.5);
    assertThat(UNSHIFTED.of(whole, half)).isEqualTo(2 * 0.5 / 1.5);
  }

  @Test
  void placementIsForgivenAsFarAsTheShiftReaches() {
    GlyphImage left = Bitmaps.image("#.......", "#.......", "#.......");
    GlyphImage right = Bitmaps.image("....#...", "....#...", "....#...");

    assertThat(new InkF(new ShiftTolerantIou(4), 0).of(left, right)).isEqualTo(1);
    assertThat(new InkF(new ShiftTolerantIou(3), 0).of(left, right)).isZero();
  }

  @Test
  void inkMovedOffTheCanvasIsStillJudgedByDistance() {
    GlyphImage left = Bitmaps.image("###.....", "........");
    GlyphImage right = Bitmaps.image("......##", "........");

    assertThat(new InkF(new ShiftTolerantIou(6), 1).of(left, right)).isEqualTo(1);
  }

  @Test
  void blankAgainstInkIsZero() {
    GlyphImage ink = Bitmaps.image("##");

    assertThat(UNSHIFTED.of(GlyphImage.blank(2, 1), ink)).isZero();
    assertThat(UNSHIFTED.of(GlyphImage.blank(2, 1), GlyphImage.blank(2, 1))).isEqualTo(1);
  }

  @Test
  void threePixelsAreToleratedAt128() {
    InkF f = InkF.forSize(128);
    GlyphImage tall = Bitmaps.box(128, 10, 10, 20, 118);
    GlyphImage wide = Bitmaps.box(128, 10, 10, 23, 118);
    GlyphImage wider = Bitmaps.box(128, 10, 10, 24, 118);

    assertThat(f.of(tall, wide)).isEqualTo(1);
    assertThat(f.of(tall, wider)).isLessThan(1);
  }
}
