package io.linmo.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PathSmoothingTest {

  private final PathSmoothing smoothing = new PathSmoothing(20, 10);

  @Test
  void aPathIsGivenPointsAPixelApart() {
    double[][] path = smoothing.even(List.of(point(0, 0), point(10, 0), point(10, 5)));

    assertThat(path).hasNumberOfRows(16);
    assertThat(path[7]).containsExactly(7, 0);
    assertThat(path[12]).containsExactly(10, 2);
    assertThat(smoothing.even(List.of(point(3, 4)))).isEqualTo(new double[][] {{3, 4}});
  }

  @Test
  void aStraightPathStays() {
    double[][] path = smoothing.even(List.of(point(0, 0), point(120, 60)));

    double[][] smooth = smoothing.smoothed(path);

    for (int i = 0; i < path.length; i++) {
      assertThat(smooth[i]).containsExactly(path[i], within(1e-9));
    }
  }

  @Test
  void waverGoesAndTheEndsStay() {
    double[][] path =
        IntStream.rangeClosed(0, 200)
            .mapToObj(x -> point(x, 2 * Math.sin(x * Math.PI / 20)))
            .toArray(double[][]::new);

    double[][] smooth = smoothing.smoothed(path);

    assertThat(smooth[0]).containsExactly(path[0], within(1e-9));
    assertThat(smooth[200]).containsExactly(path[200], within(1e-9));
    for (double[] point : smooth) {
      assertThat(point[1]).isBetween(-0.25, 0.25);
    }
  }

  @Test
  void aCornerStays() {
    double[][] path =
        smoothing.even(List.of(point(0, 0), point(100, 0), point(100, 100), point(20, 40)));

    double[][] smooth = smoothing.smoothed(path);

    assertThat(smooth[100]).containsExactly(point(100, 0), within(1e-9));
    assertThat(smooth[200]).containsExactly(point(100, 100), within(0.5));
  }

  @Test
  void aBendKeepsItsHeight() {
    double[][] arc =
        IntStream.rangeClosed(0, 157)
            .mapToObj(i -> point(100 * Math.cos(i / 100.0), 100 * Math.sin(i / 100.0)))
            .toArray(double[][]::new);

    for (double[] point : smoothing.smoothed(arc)) {
      assertThat(Math.hypot(point[0], point[1])).isCloseTo(100, within(0.6));
    }
  }

  @Test
  void aClosedPathBeginsWhereItIsStraightest() {
    double[][] box =
        smoothing.even(
            List.of(point(0, 0), point(100, 0), point(100, 80), point(0, 80), point(0, 0)));

    assertThat(box).hasNumberOfRows(361);
    assertThat(box[360]).isEqualTo(box[0]);
    assertThat(smoothing.corners(box)).as("all of its corners lie within").hasSize(4);
  }

  @Test
  void aRingStaysRound() {
    double[][] ring =
        smoothing.even(
            IntStream.rangeClosed(0, 360)
                .mapToObj(Math::toRadians)
                .map(angle -> point(60 * Math.cos(angle), 60 * Math.sin(angle)))
                .toList());

    for (double[] point : smoothing.smoothed(ring)) {
      assertThat(Math.hypot(point[0], point[1])).isCloseTo(60, within(2.0));
    }
  }

  private static double[] point(double x, double y) {
    return new double[] {x, y};
  }
}
