package io.linmo.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Four round Gaussians of unequal weight at the corners of a square: a distribution whose moments
 * are known in closed form.
 *
 * <p>Points are {@code [N, 2]}, x first.
 */
final class Mixture {

  /** How far moments may be off, in shares of the distribution's own standard deviations. */
  static final double TOLERANCE = 0.1;

  private static final double[][] CENTRES = {{1, 1}, {-1, 1}, {-1, -1}, {1, -1}};
  private static final double[] WEIGHTS = {0.4, 0.25, 0.2, 0.15};
  private static final double DEVIATION = 0.3;
  private static final double REACH = 3 * DEVIATION;

  private Mixture() {}

  static float[] draw(SplittableRandom random, int count) {
    float[] points = new float[2 * count];
    for (int i = 0; i < count; i++) {
      double place = random.nextDouble();
      int mode = 0;
      while (mode < WEIGHTS.length - 1 && place >= WEIGHTS[mode]) {
        place -= WEIGHTS[mode++];
      }
      for (int axis = 0; axis < 2; axis++) {
        points[2 * i + axis] = (float) (CENTRES[mode][axis] + DEVIATION * random.nextGaussian());
      }
    }
    return points;
  }

  /**
   * In what the points differ from the distribution: a mean off by more than {@link #TOLERANCE}
   * standard deviations of its axis; a covariance {@code c[i, j]} off by more than the same share
   * of {@code sqrt(c[i, i] c[j, j])}; a mode with less than half of its weight within three of its
   * deviations.
   */
  static List<String> flaws(float[] points) {
    List<String> flaws = new ArrayList<>();
    double[] mean = mean(points);
    double[] trueMean = trueMean();
    for (int i = 0; i < 2; i++) {
      double deviation = Math.sqrt(trueCovariance(i, i));
      report(flaws, "mean " + "xy".charAt(i), mean[i], trueMean[i], deviation);
      for (int j = i; j < 2; j++) {
        double scale = deviation * Math.sqrt(trueCovariance(j, j));
        String name = "covariance " + "xy".charAt(i) + "xy".charAt(j);
        report(flaws, name, covariance(points, mean, i, j), trueCovariance(i, j), scale);
      }
    }
    for (int mode = 0; mode < WEIGHTS.length; mode++) {
      double share = share(points, CENTRES[mode]);
      if (share < WEIGHTS[mode] / 2) {
        flaws.add(
            "mode %d: %.3f of the points, expected %.3f".formatted(mode, share, WEIGHTS[mode]));
      }
    }
    return flaws;
  }

  private static void report(
      List<String> flaws, String name, double found, double expected, double scale) {
    if (!(Math.abs(found - expected) <= TOLERANCE * scale)) {
      flaws.add(
          "%s: %.3f, expected %.3f ± %.3f".formatted(name, found, expected, TOLERANCE * scale));
    }
  }

  private static double[] trueMean() {
    double[] mean = new double[2];
    for (int mode = 0; mode < WEIGHTS.length; mode++) {
      mean[0] += WEIGHTS[mode] * CENTRES[mode][0];
      mean[1] += WEIGHTS[mode] * CENTRES[mode][1];
    }
    return mean;
  }

  private static double trueCovariance(int i, int j) {
    double[] mean = trueMean();
    double sum = i == j ? DEVIATION * DEVIATION : 0;
    for (int mode = 0; mode < WEIGHTS.length; mode++) {
      sum += WEIGHTS[mode] * (CENTRES[mode][i] - mean[i]) * (CENTRES[mode][j] - mean[j]);
    }
    return sum;
  }

  private static double[] mean(float[] points) {
    double[] sum = new double[2];
    for (int i = 0; i < points.length; i++) {
      sum[i % 2] += points[i];
    }
    return new double[] {2 * sum[0] / points.length, 2 * sum[1] / points.length};
  }

  private static double covariance(float[] points, double[] mean, int i, int j) {
    double sum = 0;
    for (int n = 0; n < points.length; n += 2) {
      sum += (points[n + i] - mean[i]) * (points[n + j] - mean[j]);
    }
    return 2 * sum / points.length;
  }

  private static double share(float[] points, double[] centre) {
    int near = 0;
    for (int n = 0; n < points.length; n += 2) {
      near += Math.hypot(points[n] - centre[0], points[n + 1] - centre[1]) < REACH ? 1 : 0;
    }
    return 2.0 * near / points.length;
  }
}
