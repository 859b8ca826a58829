package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;
import io.linmo.image.Script;
import io.linmo.image.TypicalMetrics;
import io.linmo.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The line that the characters of a row stand on: y = offset + slope * x, in pixels.
 *
 * <p>Each character shows where it is: letters and digits that stand on the line by their lower
 * edge, others, and Han characters, by the middle of their ink and where that usually lies. The
 * slope is the median of those between characters half a row apart, the offset the median after
 * that.
 */
record RowLine(double offset, double slope) {

  /** A character stands on the line if its usual lower edge is no farther from it, in em. */
  private static final double STANDING = 0.04;

  private static final int FEWEST = 3;
  private static final int FEWEST_FOR_SLOPE = 5;
  private static final double MOST_SLOPE = 0.08;

  double at(double x) {
    return offset + slope * x;
  }

  /** The line of a row; empty where none of its characters shows it. */
  static Optional<RowLine> of(List<Match> row, SizeModel sizes) {
    List<double[]> standing = new ArrayList<>();
    List<double[]> all = new ArrayList<>();
    for (Match match : row) {
      Optional<TypicalMetrics.Metrics> usual = sizes.reader().metrics(match.codePoint());
      if (match.ink().isEmpty() || usual.isEmpty()) {
        continue;
      }
      InkGroup ink = match.ink().get();
      double middle = (usual.get().top() + usual.get().bottom()) / 2;
      all.add(new double[] {ink.centerX(), ink.centerY() + middle * sizes.em()});
      if (stands(match.codePoint(), usual.get())) {
        standing.add(new double[] {ink.centerX(), ink.bottom()});
      }
    }
    List<double[]> points = standing.size() >= FEWEST ? standing : all;
    return points.isEmpty() ? Optional.empty() : Optional.of(through(points));
  }

  /** Whether a character's lower edge is on the line. */
  static boolean stands(int codePoint, TypicalMetrics.Metrics usual) {
    return Script.of(codePoint) == Script.LATIN
        && Character.isLetterOrDigit(codePoint)
        && Math.abs(usual.bottom()) < STANDING;
  }

  private static RowLine through(List<double[]> points) {
    List<double[]> sorted = new ArrayList<>(points);
    sorted.sort((a, b) -> Double.compare(a[0], b[0]));
    int half = sorted.size() / 2;
    double slope = 0;
    if (sorted.size() >= FEWEST_FOR_SLOPE) {
      double[] slopes = new double[half];
      for (int i = 0; i < half; i++) {
        double[] from = sorted.get(i);
        double[] to = sorted.get(i + sorted.size() - half);
        slopes[i] = (to[1] - from[1]) / Math.max(1, to[0] - from[0]);
      }
      slope = Math.max(-MOST_SLOPE, Math.min(MOST_SLOPE, Quantiles.median(slopes)));
    }
    double steepness = slope;
    double[] offsets = sorted.stream().mapToDouble(p -> p[1] - steepness * p[0]).toArray();
    Arrays.sort(offsets);
    return new RowLine((offsets[half] + offsets[(offsets.length - 1) / 2]) / 2, slope);
  }
}
