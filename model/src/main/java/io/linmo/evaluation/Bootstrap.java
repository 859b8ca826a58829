package io.linmo.evaluation;

import io.linmo.numeric.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Confidence intervals by resampling faces, and within each face its glyphs.
 *
 * <p>One draw takes as many faces as there are, with replacement, and from each as many glyphs as
 * it has, with replacement; its figure is the mean over those faces of the mean over those glyphs.
 * The interval is that between the percentiles of all draws. Paired figures draw the same glyphs
 * for both sides. The same seed gives the same interval.
 */
public final class Bootstrap {

  private static final int DRAWS = 2000;
  private static final double CONFIDENCE = 0.95;

  private final int draws;
  private final double confidence;
  private final long seed;

  /**
   * @param draws how many samples are drawn
   * @param confidence share of the draws inside the interval, in (0, 1)
   */
  public Bootstrap(int draws, double confidence, long seed) {
    if (draws < 1 || !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "bootstrap: %d draws at confidence %s, expected 1 or more draws and a confidence in (0, 1)"
              .formatted(draws, confidence));
    }
    this.draws = draws;
    this.confidence = confidence;
    this.seed = seed;
  }

  /** 2,000 draws, 95 percent. */
  public static Bootstrap standard() {
    return new Bootstrap(DRAWS, CONFIDENCE, 0);
  }

  /** The statistic computed from the two means of one resample. */
  @FunctionalInterface
  interface Figure {
    double of(double first, double second);
  }

  /**
   * The interval of the mean.
   *
   * @param faces for each face, one value a glyph
   */
  public Interval mean(List<double[]> faces) {
    return interval(faces, faces, (first, second) -> first);
  }

  /** The interval of the first mean less the second; both lists hold the same glyphs. */
  public Interval difference(List<double[]> first, List<double[]> second) {
    return interval(first, second, (a, b) -> a - b);
  }

  /** The interval of the first mean divided by the second; both lists hold the same glyphs. */
  public Interval ratio(List<double[]> first, List<double[]> second) {
    return interval(first, second, (a, b) -> a / b);
  }

  /** The interval of a median; NaN to NaN where there is no value. */
  public Interval median(double[] values) {
    if (values.length == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    Random random = new Random(seed);
    double[] figures = new double[draws];
    double[] drawn = new double[values.length];
    for (int draw = 0; draw < draws; draw++) {
      Arrays.setAll(drawn, i -> values[random.nextInt(values.length)]);
      figures[draw] = Quantiles.median(drawn);
    }
    return ofSorted(figures);
  }

  private Interval ofSorted(double[] figures) {
    Arrays.sort(figures);
    double tail = (1 - confidence) / 2;
    return new Interval(percentile(figures, tail), percentile(figures, 1 - tail));
  }

  private Interval interval(List<double[]> first, List<double[]> second, Figure figure) {
    requirePaired(first, second);
    Random random = new Random(seed);
    double[] figures = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      double sumA = 0;
      double sumB = 0;
      for (int i = 0; i < first.size(); i++) {
        int face = random.nextInt(first.size());
        double[] a = first.get(face);
        double[] b = second.get(face);
        double glyphsA = 0;
        double glyphsB = 0;
        for (int j = 0; j < a.length; j++) {
          int glyph = random.nextInt(a.length);
          glyphsA += a[glyph];
          glyphsB += b[glyph];
        }
        sumA += glyphsA / a.length;
        sumB += glyphsB / b.length;
      }
      figures[draw] = figure.of(sumA / first.size(), sumB / first.size());
    }
    return ofSorted(figures);
  }

  private static void requirePaired(List<double[]> first, List<double[]> second) {
    boolean paired = !first.isEmpty() && first.size() == second.size();
    for (int i = 0; paired && i < first.size(); i++) {
      paired = first.get(i).length > 0 && first.get(i).length == second.get(i).length;
    }
    if (!paired) {
      throw new IllegalArgumentException(
          "bootstrap: the two sides have different faces or glyphs, expected the same and some");
    }
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
