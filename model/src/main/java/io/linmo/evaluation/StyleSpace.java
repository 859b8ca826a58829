package io.linmo.evaluation;

import io.linmo.numeric.PositiveDefinite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place for each hand, such that glyphs of one hand fall near each other whatever characters they
 * show; learned from faces, none of which is judged by it.
 *
 * <p>A glyph's place is what its {@link EdgeDirections} differ from the mean of the same character
 * over all faces, a hand's place the mean over its glyphs: {@code [EdgeDirections.SIZE]}. Distance
 * is measured in units of the scatter of one hand's glyphs around its place (Mahalanobis), so that
 * what varies from letter to letter counts little and what a hand keeps up counts much.
 */
final class StyleSpace {

  private static final int SIZE = EdgeDirections.SIZE;

  /** Added to each variance, as a share of their mean: keeps rare directions from deciding. */
  private static final double RIDGE = 0.1;

  private final Map<Integer, double[]> characterMeans;
  private final double[][] inverseScatter;

  private StyleSpace(Map<Integer, double[]> characterMeans, double[][] inverseScatter) {
    this.characterMeans = characterMeans;
    this.inverseScatter = inverseScatter;
  }

  /**
   * Learns from the glyphs of faces.
   *
   * @param faces for each the {@link EdgeDirections} of its glyphs by code point; at least 2
   */
  static StyleSpace of(List<Map<Integer, double[]>> faces) {
    if (faces.size() < 2) {
      throw new IllegalArgumentException(
          "style space: %d faces, expected at least 2".formatted(faces.size()));
    }
    Map<Integer, double[]> means = characterMeans(faces);
    double[][] scatter = new double[SIZE][SIZE];
    int glyphs = 0;
    for (Map<Integer, double[]> face : faces) {
      double[] place = place(face, means);
      for (Map.Entry<Integer, double[]> glyph : face.entrySet()) {
        double[] off = minus(minus(glyph.getValue(), means.get(glyph.getKey())), place);
        for (int i = 0; i < SIZE; i++) {
          for (int j = 0; j < SIZE; j++) {
            scatter[i][j] += off[i] * off[j];
          }
        }
        glyphs++;
      }
    }
    double trace = 0;
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SIZE; j++) {
        scatter[i][j] /= glyphs;
      }
      trace += scatter[i][i];
    }
    for (int i = 0; i < SIZE; i++) {
      scatter[i][i] += RIDGE * trace / SIZE;
    }
    return new StyleSpace(means, PositiveDefinite.ofLower(scatter).inverse());
  }

  private static Map<Integer, double[]> characterMeans(List<Map<Integer, double[]>> faces) {
    Map<Integer, double[]> sums = new HashMap<>();
    Map<Integer, Integer> counts = new HashMap<>();
    for (Map<Integer, double[]> face : faces) {
      face.forEach(
          (codePoint, values) -> {
            double[] sum = sums.computeIfAbsent(codePoint, key -> new double[SIZE]);
            addTo(sum, values);
            counts.merge(codePoint, 1, Integer::sum);
          });
    }
    sums.forEach((codePoint, sum) -> divide(sum, counts.get(codePoint)));
    return sums;
  }

  /** Whether the character was learned. */
  boolean knows(int codePoint) {
    return characterMeans.containsKey(codePoint);
  }

  /** Where a hand with these glyphs stands; all their characters must be known. */
  double[] place(Map<Integer, double[]> glyphs) {
    return place(glyphs, characterMeans);
  }

  private static double[] place(Map<Integer, double[]> glyphs, Map<Integer, double[]> means) {
    double[] sum = new double[SIZE];
    glyphs.forEach((codePoint, values) -> addTo(sum, minus(values, means.get(codePoint))));
    divide(sum, glyphs.size());
    return sum;
  }

  /** The squared distance of two places. */
  double distanceSquared(double[] a, double[] b) {
    double[] difference = minus(a, b);
    double sum = 0;
    for (int i = 0; i < SIZE; i++) {
      double scaled = 0;
      for (int j = 0; j < SIZE; j++) {
        scaled += inverseScatter[i][j] * difference[j];
      }
      sum += difference[i] * scaled;
    }
    return sum;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static void addTo(double[] sum, double[] values) {
    for (int i = 0; i < SIZE; i++) {
      sum[i] += values[i];
    }
  }

  private static void divide(double[] sum, int count) {
    for (int i = 0; i < SIZE; i++) {
      sum[i] /= count;
    }
  }
}
