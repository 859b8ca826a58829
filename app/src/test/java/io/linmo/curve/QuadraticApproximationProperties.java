package io.linmo.curve;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Quadratic;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuadraticApproximationProperties {

  @Property(tries = 100, seed = "1")
  void staysWithinToleranceOfTheCubic(@ForAll("cubics") Cubic cubic) {
    for (double tolerance : new double[] {10, 1, 0.3}) {
      List<Quadratic> curves = QuadraticApproximation.of(cubic, tolerance);
      for (int i = 0; i < curves.size() && curves.size() < 32; i++) {
        for (double t = 0; t <= 1; t += 0.1) {
          assertThat(distance(cubic, curves.get(i).at(t))).isLessThan(1.25 * tolerance);
        }
      }
    }
  }

  @Property(tries = 300, seed = "1")
  void keepsEndsAndRunsOnWithoutGapOrKink(@ForAll("cubics") Cubic cubic) {
    List<Quadratic> curves = QuadraticApproximation.of(cubic, 0.5);
    assertThat(curves.get(0).start()).isEqualTo(cubic.start());
    assertThat(curves.get(curves.size() - 1).end()).isEqualTo(cubic.end());
    for (int i = 1; i < curves.size(); i++) {
      assertThat(curves.get(i).start()).isEqualTo(curves.get(i - 1).end());
      Point before = curves.get(i - 1).derivative(1);
      Point after = curves.get(i).derivative(0);
      assertThat(before.distanceTo(after)).isLessThan(1e-6);
    }
  }

  @Property(tries = 300, seed = "1")
  void tighterToleranceNeverTakesFewerCurves(@ForAll("cubics") Cubic cubic) {
    int loose = QuadraticApproximation.of(cubic, 2).size();
    int tight = QuadraticApproximation.of(cubic, 0.2).size();
    assertThat(tight).isGreaterThanOrEqualTo(loose);
  }

  private static double distance(Cubic cubic, Point point) {
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i <= 2000; i++) {
      best = Math.min(best, cubic.at(i / 2000.0).distanceTo(point));
    }
    return best;
  }

  @Provide
  Arbitrary<Cubic> cubics() {
    Arbitrary<Double> coordinate = Arbitraries.doubles().between(-300, 300);
    Arbitrary<Point> point = Combinators.combine(coordinate, coordinate).as(Point::new);
    return Combinators.combine(point, point, point, point).as(Cubic::new);
  }
}
