package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphImage;
import org.junit.jupiter.api.Test;

class SpecksTest {

  @Test
  void aSpeckGoesAndADotStays() {
    float[] coverage = new float[64 * 64];
    fill(coverage, 10, 10, 8, 40);
    fill(coverage, 30, 12, 6, 6);
    fill(coverage, 50, 50, 3, 3);

    GlyphImage clean = Specks.removed(GlyphImage.of(64, 64, coverage));

    assertThat(clean.at(12, 20)).isEqualTo(1);
    assertThat(clean.at(33, 15)).isEqualTo(1);
    assertThat(clean.at(51, 51)).isZero();
    assertThat(clean.inkArea()).isEqualTo(8 * 40 + 6 * 6);
  }

  @Test
  void aSmallHoleIsFilledAndACounterStays() {
    float[] coverage = new float[64 * 64];
    fill(coverage, 8, 8, 48, 48);
    clear(coverage, 20, 20, 24, 24);
    clear(coverage, 12, 12, 2, 2);

    GlyphImage clean = Specks.removed(GlyphImage.of(64, 64, coverage));

    assertThat(clean.at(12, 12)).isEqualTo(1);
    assertThat(clean.at(32, 32)).isZero();
    assertThat(clean.at(0, 0)).isZero();
    assertThat(clean.inkArea()).isEqualTo(48 * 48 - 24 * 24);
  }

  @Test
  void theOnlyPieceStaysHoweverSmall() {
    float[] coverage = new float[64 * 64];
    fill(coverage, 50, 50, 2, 2);

    assertThat(Specks.removed(GlyphImage.of(64, 64, coverage)).inkArea()).isEqualTo(4);
  }

  @Test
  void aPieceOfAMarkThatLiesFarFromItsStandardFormGoes() {
    float[] standard = new float[64 * 64];
    fill(standard, 6, 50, 6, 8);
    float[] drawn = new float[64 * 64];
    fill(drawn, 4, 48, 10, 8);
    fill(drawn, 5, 58, 4, 4);
    fill(drawn, 40, 20, 12, 12);

    GlyphImage clean =
        Specks.removedAstray(GlyphImage.of(64, 64, drawn), GlyphImage.of(64, 64, standard));

    assertThat(clean.inkArea()).isEqualTo(10 * 8 + 4 * 4);
  }

  private static void fill(float[] coverage, int left, int top, int width, int height) {
    set(coverage, left, top, width, height, 1);
  }

  private static void clear(float[] coverage, int left, int top, int width, int height) {
    set(coverage, left, top, width, height, 0);
  }

  private static void set(float[] coverage, int left, int top, int width, int height, float value) {
    for (int y = top; y < top + height; y++) {
      for (int x = left; x < left + width; x++) {
        coverage[y * 64 + x] = value;
      }
    }
  }

  @Test
  void aScrapBesideALetterGoesAndTheDotOfAnIStays() {
    float[] coverage = new float[64 * 64];
    fill(coverage, 20, 8, 6, 48);
    fill(coverage, 40, 30, 4, 8);
    GlyphImage drawn = GlyphImage.of(64, 64, coverage);

    assertThat(Specks.scrapsRemoved('l', drawn).inkArea()).isEqualTo(6 * 48);
    assertThat(Specks.scrapsRemoved('i', drawn)).isSameAs(drawn);
    assertThat(Specks.scrapsRemoved('%', drawn)).isSameAs(drawn);
  }
}
