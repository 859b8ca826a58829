package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphSample;
import org.junit.jupiter.api.Test;

class RaggednessTest {

  private static GlyphSample bar(int left, int right, int depth) {
    return RaggedBar.of('l', left, right, depth);
  }

  private static GlyphSample glyph(float[] coverage) {
    return RaggedBar.glyph('l', coverage);
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
      coverage[y * RaggedBar.SIZE + 55] = 0;
      coverage[(y + 1) * RaggedBar.SIZE + 55] = 0;
    }
    assertThat(Raggedness.of(glyph(coverage))).isGreaterThan(1.1 * Raggedness.of(whole));
  }

  @Test
  void whatHasNoInkIsNotRagged() {
    assertThat(Raggedness.of(glyph(new float[RaggedBar.SIZE * RaggedBar.SIZE]))).isEqualTo(1);
  }
}
