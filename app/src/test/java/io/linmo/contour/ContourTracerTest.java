package io.linmo.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.GlyphImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContourTracerTest {

  private static List<IsoContour> trace(GlyphImage image) {
    return new ContourTracer(0.1).trace(image);
  }

  @Test
  void emptyPaperHasNoContour() {
    assertThat(trace(GlyphImage.blank(7, 5))).isEmpty();
  }

  @Test
  void fullImageIsBoundedByItsOwnEdge() {
    IsoContour contour = trace(Bitmaps.enlarged(6, "##", "##")).get(0);
    assertThat(contour.area()).isCloseTo(144, within(2.0));
    assertThat(contour.points().box().left()).isCloseTo(0, within(0.05));
    assertThat(contour.points().box().top()).isCloseTo(12, within(0.05));
  }

  @Test
  void discLiesWhereItWasDrawn() {
    IsoContour contour = trace(Bitmaps.disc(32, 16.3, 15.8, 9.4)).get(0);
    for (int i = 0; i < contour.points().size(); i++) {
      assertThat(Math.hypot(contour.points().x(i) - 16.3, contour.points().y(i) - 15.8))
          .isCloseTo(9.4, within(0.12));
    }
    assertThat(contour.area()).isCloseTo(Math.PI * 9.4 * 9.4, within(1.0));
  }

  @Test
  void slantedEdgeIsFoundBetweenItsPixels() {
    float[] coverage = new float[32 * 32];
    for (int i = 0; i < 32 * 32 * 64; i++) {
      double x = (i / 64 % 32) + (i % 8 + 0.5) / 8;
      double y = (i / 64 / 32) + (i / 8 % 8 + 0.5) / 8;
      coverage[i / 64] += x + 0.3 * y < 20 ? 1f / 64 : 0;
    }
    IsoContour contour = trace(GlyphImage.of(32, 32, coverage)).get(0);
    for (int i = 0; i < contour.points().size(); i++) {
      double x = contour.points().x(i);
      double y = contour.points().y(i);
      if (x > 3 && y > 3 && y < 29) {
        assertThat((x + 0.3 * y - 20) / Math.hypot(1, 0.3)).isCloseTo(0, within(0.1));
      }
    }
  }

  @Test
  void ringHasItsHoleInside() {
    List<IsoContour> contours =
        trace(Bitmaps.enlarged(4, ".....", ".###.", ".#.#.", ".###.", "....."));
    assertThat(contours).hasSize(2);
    assertThat(contours.get(0).area()).isPositive();
    assertThat(contours.get(0).parent()).isEqualTo(-1);
    assertThat(contours.get(1).area()).isCloseTo(-16, within(1.5));
    assertThat(contours.get(1).parent()).isZero();
  }

  @Test
  void islandInAHoleIsItsChild() {
    List<IsoContour> contours =
        trace(
            Bitmaps.enlarged(
                3, "#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"));
    assertThat(contours).extracting(IsoContour::parent).containsExactly(-1, 0, 1);
    assertThat(contours).extracting(IsoContour::isHole).containsExactly(false, true, false);
  }

  @Test
  void touchingPixelsOfACheckerboardAreJoinedOrPartedWithoutCrossing() {
    List<IsoContour> contours = trace(Bitmaps.enlarged(3, "#.#.", ".#.#", "#.#.", ".#.#"));
    double ink = contours.stream().mapToDouble(IsoContour::area).sum();
    assertThat(ink).isCloseTo(72, within(8.0));
  }

  @Test
  void hairlineOfOnePixelIsOneContour() {
    List<IsoContour> contours =
        trace(Bitmaps.image("..........", "..........", ".########.", "..........", ".........."));
    assertThat(contours).hasSize(1);
    assertThat(contours.get(0).points().box().height()).isBetween(0.6, 1.4);
  }

  @Test
  void specksAndPinholesBelowTheLimitAreLeftOut() {
    GlyphImage image =
        Bitmaps.image(
            "#.......", "........", "...#####", "...#####", "...##.##", "...#####", "...#####");
    assertThat(new ContourTracer(3).trace(image)).hasSize(1);
  }

  @Test
  void valuesExactlyAtTheLevelDoNotBreakTheLoop() {
    List<IsoContour> contours =
        trace(Bitmaps.image("......", ".5555.", ".5##5.", ".5##5.", ".5555.", "......"));
    assertThat(contours).hasSize(1);
    assertThat(contours.get(0).area()).isBetween(6.0, 16.0);
  }
}
