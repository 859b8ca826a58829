package io.linmo.strokes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PenLineTest {

  @Test
  void aStraightStrokeStaysStraight() {
    List<double[]> line = follow(form(0.1f, 0.5f, 0.8f, 0.5f));
    assertThat(line).allSatisfy(point -> assertThat(point[1]).isCloseTo(0.5, within(1e-6)));
    assertThat(line.get(0)[0]).isCloseTo(0.1, within(1e-6));
    assertThat(line.get(line.size() - 1)[0]).isCloseTo(0.8, within(1e-6));
  }

  @Test
  void pointsLieAboutAStepApart() {
    List<double[]> line = follow(form(0.1f, 0.1f, 0.9f, 0.3f));
    for (int i = 1; i < line.size(); i++) {
      double apart =
          Math.hypot(line.get(i)[0] - line.get(i - 1)[0], line.get(i)[1] - line.get(i - 1)[1]);
      assertThat(apart).isLessThan(0.015);
    }
  }

  /** An arc of a circle of radius .3: the spline bulges out between points as the circle does. */
  @Test
  void aBentStrokeIsRound() {
    float[] x = new float[StrokeForm.POINTS];
    float[] y = new float[StrokeForm.POINTS];
    for (int i = 0; i < x.length; i++) {
      double angle = Math.PI / 2 * i / (x.length - 1);
      x[i] = (float) (0.5 + 0.3 * Math.cos(angle));
      y[i] = (float) (0.5 + 0.3 * Math.sin(angle));
    }
    assertThat(follow(StrokeForm.of(x, y)))
        .allSatisfy(
            point ->
                assertThat(Math.hypot(point[0] - 0.5, point[1] - 0.5))
                    .isCloseTo(0.3, within(1.5e-3)));
  }

  @Test
  void aCornerStaysSharp() {
    float[] x = {0.1f, 0.3f, 0.5f, 0.7f, 0.7f, 0.7f, 0.7f, 0.7f};
    float[] y = {0.2f, 0.2f, 0.2f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f};
    assertThat(follow(StrokeForm.of(x, y)))
        .allSatisfy(
            point -> {
              assertThat(point[0]).isLessThan(0.7 + 1e-6);
              assertThat(point[1]).isGreaterThan(0.2 - 1e-6);
            })
        .anySatisfy(
            point -> assertThat(Math.hypot(point[0] - 0.7, point[1] - 0.2)).isLessThan(1e-6));
  }

  private static StrokeForm form(float x0, float y0, float x1, float y1) {
    float[] x = new float[StrokeForm.POINTS];
    float[] y = new float[StrokeForm.POINTS];
    for (int i = 0; i < x.length; i++) {
      float t = (float) i / (x.length - 1);
      x[i] = x0 + t * (x1 - x0);
      y[i] = y0 + t * (y1 - y0);
    }
    return StrokeForm.of(x, y);
  }

  private static List<double[]> follow(StrokeForm form) {
    List<double[]> line = new ArrayList<>();
    PenLine.follow(form, 0, 0.01, (x, y) -> line.add(new double[] {x, y}));
    return line;
  }
}
