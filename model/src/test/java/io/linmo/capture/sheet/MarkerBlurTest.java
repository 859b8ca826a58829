package io.linmo.capture.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GaussianBlur;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerBlurTest {

  private static final int SCALE = 8;

  /** A printed page, blurred and noisy, in lightness. */
  private static PagePlane plane(SheetLayout layout, double blur) throws Exception {
    BufferedImage image = SheetRaster.print(layout, 1, SCALE).image();
    int side = Math.max(image.getWidth(), image.getHeight());
    float[] light = new float[side * side];
    for (int i = 0; i < light.length; i++) {
      boolean inside = i % side < image.getWidth() && i / side < image.getHeight();
      light[i] = inside ? 30 + 0.8f * (image.getRGB(i % side, i / side) & 0xFF) : 234;
    }
    float[] blurred = blur == 0 ? light : GaussianBlur.of(light, side, blur);
    Random random = new Random(2);
    for (int i = 0; i < blurred.length; i++) {
      blurred[i] += (float) (3 * random.nextGaussian());
    }
    return new PagePlane(side, side, SCALE, blurred);
  }

  private static SheetLayout sheet() throws Exception {
    return SheetLayout.custom(PaperSize.A4, SheetForms.ofText("ab"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.6, 1, 1.5})
  void theBlurOfAPageIsMeasuredOnItsMarkers(double blur) throws Exception {
    List<Marker> markers = sheet().pages().get(0).markers();

    assertThat(MarkerBlur.of(plane(sheet(), blur), markers))
        .isCloseTo(blur, within(0.12 + 0.1 * blur));
  }

  @Test
  void whereNoMarkerIsSeenNothingIsKnown() {
    float[] white = new float[210 * 297];
    java.util.Arrays.fill(white, 240);

    assertThat(
            MarkerBlur.of(
                new PagePlane(210, 297, 1, white), new SheetDesign(PaperSize.A4).markers()))
        .isZero();
  }
}
