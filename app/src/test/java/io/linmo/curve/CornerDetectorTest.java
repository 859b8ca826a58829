package io.linmo.curve;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.contour.Bitmaps;
import io.linmo.contour.ContourTracer;
import io.linmo.image.GlyphImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CornerDetectorTest {

  private static List<Corner> corners(GlyphImage image) {
    Polygon line = new ContourTracer(1).trace(image).get(0).points().resampled(0.5);
    return new CornerDetector(new FitScale(0.1, 1, 1)).detect(line);
  }

  @Test
  void squareHasItsFourCornersWhereTheyWereDrawn() {
    List<Corner> corners = corners(Bitmaps.enlarged(8, "...", ".#.", "..."));
    assertThat(corners).hasSize(4);
    for (Point expected :
        List.of(new Point(8, 8), new Point(16, 8), new Point(16, 16), new Point(8, 16))) {
      assertThat(corners).anyMatch(c -> c.point().distanceTo(expected) < 0.2);
    }
  }

  @Test
  void tangentsAtACornerRunAlongItsSides() {
    for (Corner corner : corners(Bitmaps.enlarged(8, "...", ".#.", "..."))) {
      assertThat(Math.abs(corner.arriving().dot(corner.leaving()))).isLessThan(0.1);
    }
  }

  @Test
  void discsHaveNoCorners() {
    for (double radius : new double[] {3, 4, 6, 12}) {
      assertThat(corners(Bitmaps.disc(32, 15.7, 16.1, radius))).as("radius " + radius).isEmpty();
    }
  }

  @Test
  void innerCornersCountToo() {
    assertThat(corners(Bitmaps.enlarged(8, "....", ".#..", ".##.", "...."))).hasSize(6);
  }
}
