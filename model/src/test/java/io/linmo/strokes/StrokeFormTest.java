package io.linmo.strokes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrokeFormTest {

  @Test
  void pointsOfAStraightStrokeLieEvenly() {
    StrokeForm form =
        StrokeForm.of(
            List.of(Stroke.of(new float[] {0, 0.1f, 0.7f}, new float[] {0.5f, 0.5f, 0.5f})));
    for (int k = 0; k < StrokeForm.POINTS; k++) {
      assertThat((double) form.x(0, k)).isCloseTo(0.1 * k, within(1e-6));
    }
  }

  @Test
  void aPointStandsOnEachCorner() {
    float[] x = {0.2f, 0.8f, 0.8f, 0.74f};
    float[] y = {0.2f, 0.2f, 0.9f, 0.84f};
    StrokeForm form = StrokeForm.of(List.of(Stroke.of(x, y)));
    for (int corner = 0; corner < x.length; corner++) {
      double nearest = 1;
      for (int k = 0; k < StrokeForm.POINTS; k++) {
        nearest = Math.min(nearest, Math.hypot(form.x(0, k) - x[corner], form.y(0, k) - y[corner]));
      }
      assertThat(nearest).isLessThan(1e-6);
    }
  }
}
