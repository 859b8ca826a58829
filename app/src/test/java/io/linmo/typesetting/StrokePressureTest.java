package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Point;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrokePressureTest {

  private static final PenPath DOWN =
      new PenPath(List.of(new Point(0.2, 0.8), new Point(0.2, 0)), 0.06);
  private static final PenPath ACROSS =
      new PenPath(List.of(new Point(0.4, 0.4), new Point(0.9, 0.4)), 0.06);

  @Test
  void thePenSetsDownGentlyPressesAndFliesOff() {
    for (int seed = 1; seed <= 20; seed++) {
      StrokePressure pressure = pressure(seed, DOWN);
      double middle = pressure.at(new Point(0.22, 0.4));
      double start = pressure.at(new Point(0.22, 0.79));
      double end = pressure.at(new Point(0.22, 0.02));
      assertThat(start).isLessThan(middle - 0.4);
      assertThat(end).isLessThan(start);
    }
  }

  @Test
  void itPressesMostOnStrokesThatGoDown() {
    PenPath up = new PenPath(List.of(new Point(1.2, 0), new Point(1.2, 0.8)), 0.06);
    double down = mean(new Point(0.2, 0.4), DOWN, ACROSS, up);
    double across = mean(new Point(0.65, 0.4), DOWN, ACROSS, up);
    assertThat(down).isGreaterThan(across + 0.3);
    assertThat(across).isGreaterThan(mean(new Point(1.2, 0.4), DOWN, ACROSS, up) + 0.3);
  }

  @Test
  void itChangesSmoothlyWhereStrokesCross() {
    StrokePressure pressure =
        pressure(3, DOWN, new PenPath(List.of(new Point(-0.3, 0.4), new Point(0.7, 0.4)), 0.06));
    double last = pressure.at(new Point(-0.3, 0.43));
    for (double x = -0.299; x < 0.7; x += 0.001) {
      double next = pressure.at(new Point(x, 0.43));
      assertThat(Math.abs(next - last)).isLessThan(0.05);
      last = next;
    }
  }

  @Test
  void aFineStrokeKeepsHalfOfItsThickness() {
    PenPath hair = new PenPath(DOWN.points(), 0.004);
    Point end = new Point(0.202, 0);
    assertThat(pressure(1, hair).outwards(end, 0.016)).isCloseTo(-0.001, within(1e-9));
    assertThat(pressure(1, hair).outwards(new Point(0.202, 0.41), 0.016)).isPositive();
    assertThat(pressure(1, DOWN).outwards(new Point(0.23, 0.01), 0.016)).isLessThan(-0.012);
  }

  @Test
  void farFromAllStrokesThereIsNone() {
    assertThat(pressure(1, DOWN).at(new Point(0.9, 0.5))).isZero();
    assertThat(pressure(1).at(new Point(0.2, 0.4))).isZero();
  }

  private static double mean(Point at, PenPath... strokes) {
    double sum = 0;
    for (int seed = 1; seed <= 40; seed++) {
      sum += pressure(seed, strokes).at(at) / 40;
    }
    return sum;
  }

  private static StrokePressure pressure(int seed, PenPath... strokes) {
    return new StrokePressure(List.of(strokes), new SplittableRandom(seed));
  }
}
