package io.linmo.typeface;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Point;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContourStartTest {

  private static Point start(int... corners) {
    Outline outline = new Outline(List.of(PlainShapes.polygon(corners)));
    Contour contour = ContourStart.begunSmoothly(outline).contours().get(0);
    return contour.segments().get(0).start();
  }

  @Test
  void aContourThatBeginsInACuspBeginsAtItsNextNode() {
    assertThat(start(500, 10, 0, 0, 0, 100)).isEqualTo(new Point(0, 0));
  }

  @Test
  void aContourThatBeginsAtACornerStaysAsItIs() {
    assertThat(start(0, 0, 0, 100, 100, 100, 100, 0)).isEqualTo(new Point(0, 0));
  }

  @Test
  void aContourOfCuspsStaysAsItIs() {
    assertThat(start(0, 0, 50, 87, 100, 0)).isEqualTo(new Point(0, 0));
  }
}
