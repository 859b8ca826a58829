package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import org.junit.jupiter.api.Test;

class DistanceTransformTest {

  @Test
  void distancesAreEuclidean() {
    float[] distances =
        DistanceTransform.toInk(Bitmaps.ink("#....", ".....", ".....", ".....", "....#"));

    assertThat(distances[0]).isZero();
    assertThat(distances[3]).isEqualTo(3);
    assertThat(distances[5 + 2]).isEqualTo((float) Math.sqrt(5));
    assertThat(distances[2 * 5 + 2]).isEqualTo((float) Math.sqrt(8));
    assertThat(distances[4]).isEqualTo(4);
    assertThat(distances[4 * 5 + 1]).isEqualTo(3);
  }

  @Test
  void withoutInkEveryDistanceIsInfinite() {
    assertThat(DistanceTransform.toInk(InkBitmap.of(GlyphImage.blank(3, 2))))
        .containsOnly(Float.POSITIVE_INFINITY);
  }

  @Test
  void theSignedDistanceChangesItsSignOnTheOutline() {
    float[] signed = DistanceTransform.signed(Bitmaps.ink("..###.."));

    assertThat(signed).containsExactly(1.5f, 0.5f, -0.5f, -1.5f, -0.5f, 0.5f, 1.5f);
  }
}
