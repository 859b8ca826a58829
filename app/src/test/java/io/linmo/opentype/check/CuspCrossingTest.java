package io.linmo.opentype.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Segment;
import io.linmo.outline.SvgOutline;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CuspCrossingTest {

  private static boolean cross(String path) {
    List<Segment> segments = SvgOutline.segments(path);
    return CuspCrossing.of(segments.get(0), segments.get(1));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        // A tangent that rounding has turned past the other.
        "M707 714 Q697 746 684 751 Q707 741 733 731",
        // Sides that are all but one near the node.
        "M375 283 Q380 283 380 281 L379 289",
        // A curve whose handle lies on the node is a line.
        "M375 283 Q380 283 380 281 Q380 281 379 289",
        // Lines that fold back.
        "M30 0 L0 0 L60 0",
        // A line that a curve runs into almost smoothly counts as longer.
        "M825 104 Q818 93 817 93 L754 92",
        // The same the other way round.
        "M754 92 L817 93 Q818 93 825 104"
      })
  void sidesThatMeetAgain(String path) {
    assertThat(cross(path)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "M707 714 Q697 744 684 751 Q707 741 733 731",
        "M375 283 Q379 281 380 281 L379 289",
        "M375 283 Q379 281 380 281 Q380 281 379 289",
        "M825 104 Q818 94 817 93 L754 92",
        "M-302 -231 Q-254 -180 -213 -180 L966 -176",
        // A wide turn is no cusp.
        "M684 751 Q707 741 733 731 L707 714",
        // Sides that leave in one direction, one of them bent.
        "M30 0 L0 0 Q30 0 60 40",
        // A common end is no crossing.
        "M100 0 Q50 40 0 0 Q50 -40 100 0"
      })
  void sidesThatDoNot(String path) {
    assertThat(cross(path)).isFalse();
  }
}
