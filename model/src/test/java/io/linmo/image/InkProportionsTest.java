package io.linmo.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class InkProportionsTest {

  private static final GlyphImage DRAWN = box(40, 44, 80, 84);
  private static final GlyphImage WRITTEN = box(34, 54, 94, 104);

  @Test
  void theDrawingIsMadeAsLargeAsTheWritingAndPutWhereItStands() {
    InkProportions proportions = InkProportions.between(List.of(DRAWN), List.of(WRITTEN));

    assertThat(proportions.scaleX()).isCloseTo(60 / 40.0, within(1e-3));
    assertThat(proportions.scaleY()).isCloseTo(50 / 40.0, within(1e-3));
    GlyphImage moved = proportions.apply(DRAWN);
    assertThat(moved.inkArea()).isCloseTo(WRITTEN.inkArea(), within(20.0));
    assertThat(moved.at(36, 56)).isEqualTo(1);
    assertThat(moved.at(91, 101)).isEqualTo(1);
    assertThat(moved.at(31, 60)).isZero();
    assertThat(moved.at(60, 51)).isZero();
  }

  @Test
  void theThicknessOfASingleStrokeTellsLittle() {
    InkProportions proportions =
        InkProportions.between(
            List.of(DRAWN, box(30, 63, 90, 65)), List.of(DRAWN, box(30, 60, 90, 68)));

    assertThat(proportions.scaleX()).isCloseTo(1, within(1e-3));
    assertThat(proportions.scaleY()).isCloseTo(1, within(0.02));
  }

  @Test
  void pairsWithoutInkTellNothing() {
    GlyphImage blank = GlyphImage.blank(128, 128);

    assertThat(InkProportions.between(List.of(DRAWN, blank), List.of(blank, WRITTEN)))
        .isEqualTo(InkProportions.SAME);
  }

  @Test
  void inkOfTheSameProportionsStaysAsItIs() {
    assertThat(InkProportions.SAME.apply(DRAWN)).isSameAs(DRAWN);
  }

  private static GlyphImage box(int left, int top, int right, int bottom) {
    float[] coverage = new float[128 * 128];
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        coverage[y * 128 + x] = 1;
      }
    }
    return GlyphImage.of(128, 128, coverage);
  }
}
