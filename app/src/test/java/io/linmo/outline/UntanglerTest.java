package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Segment.Quadratic;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contours in font units, outer ones clockwise. */
class UntanglerTest {

  private static List<Contour> untangled(String path) {
    List<Contour> contours = Untangler.untangle(SvgOutline.of(path).contours());
    assertThat(Contacts.of(contours, Untangler.ACCURACY, Untangler.CLEARANCE)).isEmpty();
    return contours;
  }

  private static double area(List<Contour> contours) {
    return contours.stream().mapToDouble(Topology::area).map(Math::abs).sum();
  }

  @Test
  void contoursThatKeepClearAreLeftAlone() {
    String ring = "M0 0 V100 H100 V0 Z M20 20 H80 V80 H20 Z";

    assertThat(untangled(ring)).isEqualTo(SvgOutline.of(ring).contours());
  }

  @Test
  void strokesThatCrossAreUnited() {
    List<Contour> cross = untangled("M40 0 V100 H60 V0 Z M0 40 V60 H100 V40 Z");

    assertThat(cross).hasSize(1);
    assertThat(area(cross)).isBetween(3_400.0, 3_800.0);
    assertThat(cross.get(0).segments()).hasSize(12);
  }

  @Test
  void aHoleThatReachesBeyondTheInkIsOpened() {
    List<Contour> open = untangled("M0 0 V100 H100 V0 Z M60 40 H140 V60 H60 Z");

    assertThat(open).hasSize(1);
    assertThat(area(open)).isBetween(8_900.0, 9_400.0);
  }

  @Test
  void aHoleThatTouchesTheEdgeDrawsBack() {
    List<Contour> clear = untangled("M0 0 V50 V100 H100 V0 Z M0 50 L30 40 V60 Z");

    assertThat(clear).hasSize(2);
    assertThat(area(clear.subList(0, 1))).isBetween(9_600.0, 10_400.0);
    assertThat(area(clear.subList(1, 2))).isBetween(150.0, 300.0);
  }

  @Test
  void holesThatCrossAreOneHole() {
    List<Contour> clear =
        untangled("M0 0 V200 H200 V0 Z M20 20 H120 V120 H20 Z M80 80 H180 V180 H80 Z");

    assertThat(clear).hasSize(2);
    assertThat(area(clear.subList(1, 2))).isBetween(18_000.0, 18_800.0);
  }

  /** Two dots that touch, and a long stroke at the other end of the glyph. */
  @Test
  void whatKeepsClearKeepsItsCurves() {
    String stroke = "M0 500 Q0 600 300 600 Q20 580 0 500 Z";
    List<Contour> clear = untangled("M0 0 V60 H60 V0 Z M60 0 V60 H120 V0 Z " + stroke);

    assertThat(clear).contains(SvgOutline.contour(stroke)).hasSize(2);
  }

  /** The first contour's curve passes the second one's node at a 250th of a unit. */
  @Test
  void aNodeMovesByAUnitWhereCurvesAllButTouch() {
    String left = "M507 643 Q525 660 552 678 Q552 661 546 649 L520 600 Z ";
    String right = "M552 677 Q552 689 554 706 H620 V620 L571 685 Q567 683 552 677 Z";
    List<Contour> near = SvgOutline.of(left + right).contours();
    assertThat(Contacts.of(near, Untangler.ACCURACY, Untangler.CLEARANCE)).isNotEmpty();

    List<Contour> clear = untangled(left + right);

    assertThat(clear).hasSize(2);
    assertThat(curves(clear)).isEqualTo(curves(near));
    assertThat(area(clear)).isCloseTo(area(near), within(40.0));
  }

  private static long curves(List<Contour> contours) {
    return contours.stream()
        .flatMap(contour -> contour.segments().stream())
        .filter(Quadratic.class::isInstance)
        .count();
  }
}
