package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UntanglerTest {

  private static Contour polygon(int... xy) {
    List<Segment> lines = new ArrayList<>();
    for (int i = 0; i < xy.length; i += 2) {
      Point from = new Point(xy[i], xy[i + 1]);
      Point to = new Point(xy[(i + 2) % xy.length], xy[(i + 3) % xy.length]);
      lines.add(new Line(from, to));
    }
    return new Contour(lines);
  }

  @Test
  void contoursThatKeepClearAreLeftAlone() {
    List<Contour> ring =
        List.of(polygon(0, 0, 0, 100, 100, 100, 100, 0), polygon(20, 20, 80, 20, 80, 80, 20, 80));

    assertThat(Untangler.untangle(ring)).isEqualTo(ring);
  }

  @Test
  void aHoleThatPinchesTheInkIsFilledRatherThanTheInkLost() {
    List<Contour> pinched =
        List.of(polygon(0, 0, 0, 50, 0, 100, 100, 100, 100, 0), polygon(0, 50, 30, 40, 30, 60));

    List<Contour> clear = Untangler.untangle(pinched);

    assertThat(new Outline(clear).area()).isBetween(9_600.0, 10_000.0);
    assertThat(Topology.tangled(clear, Untangler.ACCURACY).isEmpty()).isTrue();
  }

  @Test
  void strokesThatCrossAreUnited() {
    List<Contour> cross =
        List.of(polygon(40, 0, 40, 100, 60, 100, 60, 0), polygon(0, 40, 0, 60, 100, 60, 100, 40));

    List<Contour> clear = Untangler.untangle(cross);

    assertThat(clear).hasSize(1);
    assertThat(new Outline(clear).area()).isEqualTo(3_600);
  }
}
