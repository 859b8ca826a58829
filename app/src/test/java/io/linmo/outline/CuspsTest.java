package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class CuspsTest {

  private static List<Segment> uncrossed(String contour) {
    return Cusps.uncrossed(SvgOutline.contour(contour).segments());
  }

  private static void assertUncrossed(String contour, String expected) {
    assertThat(uncrossed(contour)).isEqualTo(SvgOutline.contour(expected).segments());
  }

  @Test
  void theSidesAreBentApartByAUnit() {
    String cusp = "M707 714 Q697 746 684 751 Q707 741 733 731 Z";
    List<Segment> crossed = SvgOutline.contour(cusp).segments();
    assertThat(Cusps.cross(crossed.get(0), crossed.get(1))).isTrue();

    List<Segment> apart = uncrossed(cusp);

    assertThat(Cusps.cross(apart.get(0), apart.get(1))).isFalse();
    for (int i = 0; i < 3; i++) {
      assertThat(apart.get(i).start()).isEqualTo(crossed.get(i).start());
      assertThat(apart.get(i).at(0.5).distanceTo(crossed.get(i).at(0.5))).isLessThan(1);
    }
  }

  @Test
  void aSideThatLeavesSquareToTheOtherIsTurnedByAFewUnits() {
    assertUncrossed(
        "M562 106 Q573 116 584 120 Q584 102 564 81 Z",
        "M562 106 Q573 116 584 120 Q581 103 564 81 Z");
  }

  @Test
  void aSideThatLeavesNearlySquareToTheBoxIsTurnedToo() {
    List<Segment> segments = uncrossed("M462 643 Q455 653 439 673 Q446 672 476 650 Z");

    assertThat(segments)
        .hasSize(3)
        .doesNotContain(SvgOutline.segment("M439 673 Q446 672 476 650"))
        .contains(SvgOutline.segment("M476 650 L462 643"));
  }

  @Test
  void aRunWithoutCuspsIsLeftAlone() {
    String round = "M0 0 Q50 80 100 0 Q50 -80 0 0 Z";
    assertUncrossed(round, round);
  }
}
