package io.linmo.skeleton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Strokes are 10 pixels thick, so that thinning cuts 1.2 pixels of a square corner. */
class CornerTipsTest {

  /** Of a path whose distance is 4, whose squares are 16 and 1.47. */
  private static final double CUT = 3.81;

  private final CornerTips tips = new CornerTips(10);

  /** Along the upper edge to a corner at (60, 0), cut by a distance, and down. */
  private static double[][] path(double cut) {
    double off = cut * Math.sqrt(2);
    return PathGeometry.even(
        List.of(
            new double[] {0, 0},
            new double[] {60 - off, 0},
            new double[] {60, off},
            new double[] {60, 60}),
        120);
  }

  @Test
  void whatThinningCutsDoesNotCount() {
    assertThat(tips.cuts(path(4), List.of(60))).hasSize(1);
    assertThat(tips.cuts(path(4), List.of(60))[0]).isCloseTo(CUT, within(0.1));
    assertThat(tips.cuts(path(1), List.of(60))[0]).isZero();
  }

  @Test
  void aPathIsLedToTheTip() {
    double[][] sharp = tips.sharpened(path(4), List.of(60), 0);

    assertThat(distance(sharp)).isLessThan(0.5);
    assertThat(sharp[0]).containsExactly(0, 0);
    assertThat(sharp[120]).containsExactly(60, 60);
  }

  @Test
  void aShareOfTheCutIsKept() {
    assertThat(distance(tips.sharpened(path(4), List.of(60), 0.5))).isCloseTo(CUT / 2, within(0.3));
    assertThat(distance(tips.sharpened(path(4), List.of(60), 1))).isCloseTo(CUT, within(0.3));
  }

  /** From the tip. */
  private static double distance(double[][] path) {
    double least = Double.POSITIVE_INFINITY;
    for (double[] point : path) {
      least = Math.min(least, Math.hypot(point[0] - 60, point[1]));
    }
    return least;
  }

  @Test
  void aPathWithoutCornersStays() {
    assertThat(tips.sharpened(path(4), List.of(), 0)).isEqualTo(path(4));
    assertThat(tips.cuts(path(4), List.of())).isEmpty();
  }

  @Test
  void waysThatDoNotMeetHaveNoTip() {
    double[][] straight =
        PathGeometry.even(List.of(new double[] {0, 0}, new double[] {100, 0}), 100);

    assertThat(tips.cuts(straight, List.of(50))).isEmpty();
    assertThat(tips.sharpened(straight, List.of(50), 0)).isEqualTo(straight);
  }
}
