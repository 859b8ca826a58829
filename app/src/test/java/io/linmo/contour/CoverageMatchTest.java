package io.linmo.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Polygon;
import io.linmo.image.GaussianBlur;
import io.linmo.image.GlyphImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageMatchTest {

  private static Polygon polygon(double... coordinates) {
    int size = coordinates.length / 2;
    double[] xs = new double[size];
    double[] ys = new double[size];
    for (int i = 0; i < size; i++) {
      xs[i] = coordinates[2 * i];
      ys[i] = coordinates[2 * i + 1];
    }
    Polygon points = Polygon.of(xs, ys, size);
    return points;
  }

  @Test
  void coverageOfABoxIsItsShareOfEachPixel() {
    float[] coverage =
        ContourCoverage.of(List.of(polygon(0.5, 0.25, 2.5, 0.25, 2.5, 2, 0.5, 2)), 3, 2, 0);
    assertThat(coverage).startsWith(0.375f, 0.75f, 0.375f, 0.5f, 1, 0.5f);
  }

  @Test
  void coverageOfATriangleAddsUpToItsArea() {
    float[] coverage = ContourCoverage.of(List.of(polygon(1.2, 0.3, 7.9, 2.1, 3.3, 6.7)), 8, 8, 0);
    double sum = 0;
    for (float value : Arrays.copyOf(coverage, 64)) {
      assertThat(value).isBetween(-1e-5f, 1 + 1e-5f);
      sum += value;
    }
    assertThat(sum).isCloseTo(polygon(1.2, 0.3, 7.9, 2.1, 3.3, 6.7).area(), within(1e-4));
  }

  @Test
  void aSmallDiscComesOutAtItsTrueRadius() {
    GlyphImage image = Bitmaps.disc(16, 8.1, 7.9, 2.5);
    ContourTracer tracer = new ContourTracer(1);
    List<IsoContour> traced = tracer.trace(image);
    List<IsoContour> refined = new CoverageMatch(tracer).refined(image, traced, 1).orElseThrow();
    assertThat(worst(refined)).isLessThan(0.05).isLessThan(0.7 * worst(traced));
  }

  private static double worst(List<IsoContour> contours) {
    double worst = 0;
    Polygon points = contours.get(0).points();
    for (int i = 0; i < points.size(); i++) {
      double away = Math.hypot(points.x(i) - 8.1, points.y(i) - 7.9);
      worst = Math.max(worst, Math.abs(away - 2.5));
    }
    return worst;
  }

  @Test
  void faintInkFarFromAnEdgeDoesNotGrow() {
    GlyphImage image =
        Bitmaps.image(
            "..............",
            ".######.......",
            ".######.......",
            ".######...44..",
            ".######.......",
            ".######.......",
            "..............");
    ContourTracer tracer = new ContourTracer(1);
    assertThat(new CoverageMatch(tracer).refined(image, tracer.trace(image), 1).orElseThrow())
        .hasSize(1);
  }

  @Test
  void aBlurKeepsTheInk() {
    GlyphImage image = Bitmaps.disc(32, 15, 16, 6);
    float[] blurred = GaussianBlur.ofInk(image.coverage(), 32, 32, 1.3);
    assertThat(GlyphImage.of(32, 32, blurred).inkArea()).isCloseTo(image.inkArea(), within(0.01));
  }

  @Test
  void grayThatIsNoCoverageIsLeftAlone() {
    GlyphImage image =
        Bitmaps.image("333333333", "333666333", "334686433", "333676333", "333333333");
    ContourTracer tracer = new ContourTracer(1);
    List<IsoContour> traced = tracer.trace(image);
    assertThat(new CoverageMatch(tracer).refined(image, traced, 1.5)).isEmpty();
  }
}
