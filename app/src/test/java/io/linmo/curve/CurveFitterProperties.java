package io.linmo.curve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class CurveFitterProperties {

  private static final int VERTICES = 240;

  /** A factor of two leaves the digits of a number alone: the curves are equal, not only near. */
  @Property(tries = 60, seed = "1")
  void aFitCommutesWithScaling(
      @ForAll Random random,
      @ForAll @IntRange(min = 0, max = 5) int corners,
      @ForAll @DoubleRange(min = 0.05, max = 2) double accuracy,
      @ForAll @DoubleRange(min = 1, max = 4) double edgeWidth,
      @ForAll @IntRange(min = -12, max = 12) int powerOfTwo) {
    double factor = Math.scalb(1, powerOfTwo);
    Polygon line = blob(random, corners);

    List<Segment> curves = fit(line, new FitScale(accuracy, edgeWidth, 1));
    List<Segment> scaled =
        fit(times(line, factor), new FitScale(factor * accuracy, factor * edgeWidth, factor));

    assertThat(curves).isNotEmpty();
    assertThat(scaled).isEqualTo(curves.stream().map(s -> s.map(p -> p.times(factor))).toList());
  }

  private static List<Segment> fit(Polygon line, FitScale scale) {
    return new CurveFitter(scale).fit(line, new CornerDetector(scale).detect(line)).segments();
  }

  /** A round shape of uneven radius, flattened on some sides, which gives it corners. */
  private static Polygon blob(Random random, int corners) {
    double[] xs = new double[VERTICES];
    double[] ys = new double[VERTICES];
    double[] phases = {random.nextDouble() * 6, random.nextDouble() * 6, random.nextDouble() * 6};
    double[] cuts = random.doubles(corners, 0, 2 * Math.PI).toArray();
    for (int i = 0; i < VERTICES; i++) {
      double turn = 2 * Math.PI * i / VERTICES;
      double radius = 20;
      for (int k = 0; k < phases.length; k++) {
        radius += 2.5 * Math.sin((k + 2) * turn + phases[k]);
      }
      for (double cut : cuts) {
        double ahead = Math.cos(turn - cut);
        radius = ahead > 0 ? Math.min(radius, 15 / ahead) : radius;
      }
      xs[i] = 40 + radius * Math.cos(turn);
      ys[i] = 40 + radius * Math.sin(turn);
    }
    return Polygon.of(xs, ys, VERTICES).resampled(0.5);
  }

  private static Polygon times(Polygon line, double factor) {
    double[] xs = new double[line.size()];
    double[] ys = new double[line.size()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = factor * line.x(i);
      ys[i] = factor * line.y(i);
    }
    return Polygon.of(xs, ys, xs.length);
  }
}
