package io.linmo.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.outline.SvgOutline;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {

  private static final Segment CUBIC = SvgOutline.segment("M0 0 C10 30 40 -20 50 12");
  private static final List<Segment> ALL =
      List.of(CUBIC, SvgOutline.segment("M3 1 Q20 40 35 -4"), SvgOutline.segment("M1 2 L-7 5"));

  @Test
  void areaIsThatOfAFineFlattening() {
    for (Segment segment : ALL) {
      List<Point> points = new ArrayList<>(List.of(segment.start()));
      for (int i = 1; i <= 20000; i++) {
        points.add(segment.at(i / 20000.0));
      }
      double sum = 0;
      for (int i = 1; i < points.size(); i++) {
        sum += points.get(i - 1).cross(points.get(i)) / 2;
      }
      assertThat(segment.area()).isCloseTo(sum, within(1e-4));
      assertThat(segment.reversed().area()).isCloseTo(-sum, within(1e-4));
    }
  }

  @Test
  void partFollowsTheWhole() {
    for (Segment segment : ALL) {
      Segment part = segment.part(0.2, 0.7);
      for (double t = 0; t <= 1; t += 0.125) {
        Point expected = segment.at(0.2 + 0.5 * t);
        assertThat(part.at(t).distanceTo(expected)).isLessThan(1e-12);
      }
    }
  }

  @Test
  void extremaHaveHorizontalOrVerticalTangents() {
    assertThat(CUBIC.extrema()).hasSize(2);
    for (Segment segment : ALL) {
      for (double t : segment.extrema()) {
        Point tangent = segment.derivative(t);
        assertThat(Math.min(Math.abs(tangent.x()), Math.abs(tangent.y()))).isLessThan(1e-9);
      }
    }
  }

  @Test
  void boundsHoldTheCurveAndTouchIt() {
    assertThat(SvgOutline.segment("M0 0 Q5 10 10 0").box()).isEqualTo(new Box(0, 0, 10, 5));
  }

  @Test
  void chordsOfAFlatteningStayNear() {
    for (double accuracy : new double[] {1, 0.1, 0.01}) {
      for (Segment segment : ALL) {
        List<Point> points = new ArrayList<>(List.of(segment.start()));
        segment.flatten(accuracy, points::add);
        int steps = points.size() - 1;
        for (int i = 0; i < steps; i++) {
          Point middle = points.get(i).lerp(points.get(i + 1), 0.5);
          assertThat(middle.distanceTo(segment.at((i + 0.5) / steps)))
              .isLessThanOrEqualTo(accuracy);
        }
        assertThat(points.get(steps)).isEqualTo(segment.end());
      }
    }
  }
}
