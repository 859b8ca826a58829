package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.raster.GlyphImage;
import io.linmo.raster.GlyphRasterizer;
import io.linmo.raster.GlyphSample;
import org.junit.jupiter.api.Test;

class RaggednessTest {

  private static final int SIZE = 128;

  /** A bar whose right edge is moved by {@code depth} pixels in every second row of four. */
  private static GlyphSample bar(int left, int right, int depth) {
    float[] coverage = new float[SIZE * SIZE];
    for (int y = 10; y < 118; y++) {
      int edge = right + (y / 2 % 2 == 0 ? depth : 0);
      for (int x = left; x < edge; x++) {
        coverage[y * SIZE + x] = 1;
      }
    }
    return glyph(coverage);
  }

  private static GlyphSample glyph(float[] coverage) {
    return new GlyphSample(
        'l', GlyphImage.of(SIZE, SIZE, coverage), GlyphRasterizer.hanFrame(1, SIZE));
  }

  @Test
  void aSmoothStrokeIsHardlyRaggedHoweverBold() {
    assertThat(Raggedness.of(bar(40, 48, 0))).isBetween(0.98, 1.03);
    assertThat(Raggedness.of(bar(40, 80, 0))).isBetween(0.98, 1.08);
  }

  @Test
  void notchesMakeItMoreRaggedTheDeeperTheMore() {
    double shallow = Raggedness.of(bar(40, 60, 2));
    assertThat(shallow).isGreaterThan(1.2);
    assertThat(Raggedness.of(bar(40, 60, 4))).isGreaterThan(shallow);
  }

  @Test
  void smallHolesDoToo() {
    GlyphSample whole = bar(40, 70, 0);
    float[] coverage = whole.image().coverage();
    for (int y = 20; y < 110; y += 8) {
      coverage[y * SIZE + 55] = 0;
      coverage[(y + 1) * SIZE + 55] = 0;
    }
    assertThat(Raggedness.of(glyph(coverage))).isGreaterThan(1.1 * Raggedness.of(whole));
  }

  @Test
  void whatHasNoInkIsNotRagged() {
    assertThat(Raggedness.of(glyph(new float[SIZE * SIZE]))).isEqualTo(1);
  }
}
