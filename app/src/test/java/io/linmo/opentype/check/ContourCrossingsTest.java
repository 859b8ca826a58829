package io.linmo.opentype.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContourCrossingsTest {

  private static final double ACCURACY = 0.002;

  /** A shape whose left side is bent: 0.009 right of x = 613 where y is 472. */
  private static final Contour BENT =
      new Contour(
          List.of(
              new Quadratic(new Point(613, 470), new Point(613, 491), new Point(617, 497)),
              new Line(new Point(617, 497), new Point(640, 470)),
              new Line(new Point(640, 470), new Point(613, 470))));

  private static Contour triangle(int tipX, int tipY) {
    Point[] corners = {new Point(tipX, tipY), new Point(582, 454), new Point(587, 475)};
    List<Segment> lines = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      lines.add(new Line(corners[i], corners[(i + 1) % 3]));
    }
    return new Contour(lines);
  }

  private static boolean meet(int tipX, int tipY) {
    return new ContourCrossings(List.of(BENT, triangle(tipX, tipY)), ACCURACY).any();
  }

  @Test
  void aCornerAHundredthOfAUnitFromACurveTouchesIt() {
    assertThat(meet(613, 472)).isTrue();
  }

  @Test
  void aCornerAUnitFromACurveKeepsClear() {
    assertThat(meet(612, 472)).isFalse();
  }

  @Test
  void aCornerBeyondACurveCrossesIt() {
    assertThat(meet(615, 476)).isTrue();
  }

  /**
   * A side from (0, 0) to (40, 0) and, above it, a notch whose tip lies on its middle or higher.
   */
  private static boolean meetsItself(int tipY) {
    List<Segment> segments = new ArrayList<>();
    segments.add(new Quadratic(new Point(0, 0), new Point(20, 10), new Point(40, 0)));
    Point[] corners = {new Point(40, 0), new Point(40, 40), new Point(20, tipY), new Point(0, 40)};
    for (int i = 0; i < corners.length; i++) {
      Point to = i + 1 < corners.length ? corners[i + 1] : new Point(0, 0);
      segments.add(new Line(corners[i], to));
    }
    return new ContourCrossings(List.of(new Contour(segments)), ACCURACY).any();
  }

  @Test
  void aContourMayTouchItselfBetweenTheEndsOfChords() {
    assertThat(meetsItself(5)).isTrue();
  }

  @Test
  void aContourMayComeWithinAUnitOfItself() {
    assertThat(meetsItself(6)).isFalse();
  }
}
