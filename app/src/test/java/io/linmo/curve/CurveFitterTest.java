package io.linmo.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Segment.Line;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurveFitterTest {

  private static Polygon circle(double radius) {
    int n = (int) (4 * Math.PI * radius);
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int i = 0; i < n; i++) {
      xs[i] = 50 + radius * Math.cos(2 * Math.PI * i / n + 0.1);
      ys[i] = 50 + radius * Math.sin(2 * Math.PI * i / n + 0.1);
    }
    return Polygon.of(xs, ys, n);
  }

  private static CurveFitter fitter(double accuracy) {
    return new CurveFitter(new FitScale(accuracy, 1, 1));
  }

  private static double worst(List<Segment> segments, double radius) {
    double worst = 0;
    for (Segment segment : segments) {
      for (double t = 0; t <= 1; t += 0.05) {
        double distance = segment.at(t).distanceTo(new Point(50, 50));
        worst = Math.max(worst, Math.abs(distance - radius));
      }
    }
    return worst;
  }

  @Test
  void circleTakesFourCubicsWithNodesAtItsExtrema() {
    List<Segment> segments = fitter(0.1).fit(circle(40), List.of()).segments();
    assertThat(segments).hasSize(4);
    assertThat(worst(segments, 40)).isLessThan(0.05);
    for (Segment segment : segments) {
      Point node = segment.start().minus(new Point(50, 50));
      assertThat(Math.min(Math.abs(node.x()), Math.abs(node.y()))).isLessThan(1);
    }
  }

  @Test
  void tighterAccuracyNeverWorsensTheError() {
    double previous = Double.POSITIVE_INFINITY;
    for (double accuracy : new double[] {1, 0.3, 0.1, 0.03, 0.01}) {
      double error = worst(fitter(accuracy).fit(circle(40), List.of()).segments(), 40);
      assertThat(error).isLessThanOrEqualTo(Math.min(previous + 1e-9, accuracy + 0.01));
      previous = error;
    }
  }

  @Test
  void segmentsJoinWithoutGapAndSmoothly() {
    List<Segment> segments = fitter(0.01).fit(circle(30), List.of()).segments();
    for (int i = 0; i < segments.size(); i++) {
      Segment next = segments.get((i + 1) % segments.size());
      assertThat(next.start()).isEqualTo(segments.get(i).end());
      Point before = segments.get(i).derivative(1);
      Point after = next.derivative(0);
      double sine = before.cross(after) / before.length() / after.length();
      assertThat(sine).isCloseTo(0, within(1e-6));
    }
  }

  @Test
  void straightSidesBecomeLines() {
    double[] xs = new double[160];
    double[] ys = new double[160];
    for (int i = 0; i < 160; i++) {
      int side = i / 40;
      double t = i % 40 * 0.5;
      xs[i] = side == 0 ? t : side == 1 ? 20 : side == 2 ? 20 - t : 0;
      ys[i] = side == 0 ? 0 : side == 1 ? t : side == 2 ? 20 : 20 - t;
    }
    Polygon square = Polygon.of(xs, ys, 160);
    List<Segment> segments =
        fitter(0.2)
            .fit(square, new CornerDetector(new FitScale(0.2, 1, 1)).detect(square))
            .segments();
    assertThat(segments).hasSize(4).allMatch(Line.class::isInstance);
    assertThat(segments.stream().mapToDouble(Segment::area).sum()).isCloseTo(400, within(1.0));
  }
}
