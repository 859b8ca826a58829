package io.linmo.contour;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphImage;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NestingTest {

  /** The parent by looking at all others: the smallest contour that goes around. */
  private static int parent(List<IsoContour> contours, int index) {
    double x = contours.get(index).points().x(0);
    double y = contours.get(index).points().y(0);
    int parent = -1;
    for (int i = 0; i < contours.size(); i++) {
      if (i != index
          && contours.get(i).points().contains(x, y)
          && Math.abs(contours.get(i).area()) > Math.abs(contours.get(index).area())
          && (parent < 0
              || Math.abs(contours.get(i).area()) < Math.abs(contours.get(parent).area()))) {
        parent = i;
      }
    }
    return parent;
  }

  @Test
  void parentsInNoiseAreTheSmallestContoursAround() {
    Random random = new Random(7);
    float[] coverage = new float[48 * 48];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = random.nextFloat();
    }
    List<IsoContour> contours = new ContourTracer(0).trace(GlyphImage.of(48, 48, coverage));
    assertThat(contours).hasSizeGreaterThan(20);
    for (int i = 0; i < contours.size(); i++) {
      assertThat(contours.get(i).parent()).as("contour " + i).isEqualTo(parent(contours, i));
    }
  }
}
