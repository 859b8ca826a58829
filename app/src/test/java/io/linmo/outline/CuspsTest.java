package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuspsTest {

  private static final Quadratic ARRIVING = curve(707, 714, 697, 746, 684, 751);
  private static final Quadratic LEAVING = curve(684, 751, 707, 741, 733, 731);
  private static final Line BACK = new Line(new Point(733, 731), new Point(707, 714));

  private static Quadratic curve(int x0, int y0, int x1, int y1, int x2, int y2) {
    return new Quadratic(new Point(x0, y0), new Point(x1, y1), new Point(x2, y2));
  }

  @Test
  void theSidesAreBentApartByAUnit() {
    List<Segment> apart = Cusps.uncrossed(List.of(ARRIVING, LEAVING, BACK));
    assertThat(Cusps.cross(apart.get(0), apart.get(1))).isFalse();
    assertThat(apart).map(Segment::start).containsExactly(at(707, 714), at(684, 751), at(733, 731));
    assertThat(apart.get(0).at(0.5).distanceTo(ARRIVING.at(0.5))).isLessThan(1);
    assertThat(apart.get(1).at(0.5).distanceTo(LEAVING.at(0.5))).isLessThan(1);
  }

  @Test
  void aSideThatLeavesSquareToTheOtherIsTurnedByAFewUnits() {
    Quadratic arriving = curve(562, 106, 573, 116, 584, 120);
    Quadratic leaving = curve(584, 120, 584, 102, 564, 81);
    Line back = new Line(at(564, 81), at(562, 106));

    assertThat(Cusps.cross(arriving, leaving)).isFalse();
    assertThat(Cusps.uncrossed(List.of(arriving, leaving, back)))
        .containsExactly(arriving, curve(584, 120, 581, 103, 564, 81), back);
  }

  @Test
  void aSideThatLeavesNearlySquareToTheBoxIsTurnedToo() {
    Quadratic arriving = curve(462, 643, 455, 653, 439, 673);
    Quadratic leaving = curve(439, 673, 446, 672, 476, 650);
    Line back = new Line(at(476, 650), at(462, 643));

    assertThat(Cusps.uncrossed(List.of(arriving, leaving, back)))
        .hasSize(3)
        .doesNotContain(leaving)
        .contains(back);
  }

  @Test
  void aRunWithoutCuspsIsLeftAlone() {
    List<Segment> round = List.of(curve(0, 0, 50, 80, 100, 0), curve(100, 0, 50, -80, 0, 0));
    assertThat(Cusps.uncrossed(round)).isEqualTo(round);
  }

  private static Point at(int x, int y) {
    return new Point(x, y);
  }
}
