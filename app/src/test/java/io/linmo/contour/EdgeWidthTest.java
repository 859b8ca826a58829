package io.linmo.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphImage;
import org.junit.jupiter.api.Test;

class EdgeWidthTest {

  private static double widthOf(GlyphImage image) {
    return EdgeWidth.of(image, new ContourTracer(1).trace(image));
  }

  @Test
  void cleanAntiAliasingIsOnePixelWide() {
    assertThat(widthOf(Bitmaps.disc(40, 20.2, 19.7, 12))).isCloseTo(1, within(0.15));
  }

  @Test
  void blurWidensTheEdges() {
    GlyphImage blurred = BilevelSmoother.smoothed(Bitmaps.disc(40, 20.2, 19.7, 12));
    assertThat(widthOf(blurred)).isBetween(2.5, 4.5);
  }

  @Test
  void blankImageHasTheLeastWidth() {
    assertThat(widthOf(GlyphImage.blank(4, 4))).isEqualTo(1);
  }

  @Test
  void onlyBlackAndWhiteCountsAsBilevel() {
    assertThat(BilevelSmoother.isBilevel(Bitmaps.enlarged(4, ".#.", "###"))).isTrue();
    assertThat(BilevelSmoother.isBilevel(Bitmaps.disc(20, 10.1, 10.2, 6))).isFalse();
  }
}
