package io.linmo.conditioning;

import io.linmo.numeric.PositiveDefinite;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Predicts the similarity of two hands at one character from their similarity at others.
 *
 * <p>The similarities of two hands, one number a character, are taken as normally distributed over
 * pairs of hands, with the mean and covariance of random pairs of known ones. Then the expected
 * similarity at a character given those at the references r is {@code m[c] + C[c, r] (C[r, r] +
 * lambda I)^-1 (x - m[r])}: a reference counts more the more it has in common with the character,
 * as n has with h.
 */
final class SimilarityModel {

  private static final int PAIRS = 4000;
  private static final int SEED = 1;
  private static final double RIDGE = 1e-3;

  private final double[] mean;
  private final double[][] covariance;

  private SimilarityModel(double[] mean, double[][] covariance) {
    this.mean = mean;
    this.covariance = covariance;
  }

  /** Similarity of two hands at a character, by their places; NaN where unknown. */
  @FunctionalInterface
  interface Pairs {
    double similarity(int hand, int other, int character);
  }

  static SimilarityModel estimate(int hands, int characters, Pairs pairs) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[][] chosen = new int[hands < 2 ? 0 : PAIRS][];
    for (int i = 0; i < chosen.length; i++) {
      int hand = random.nextInt(hands);
      chosen[i] = new int[] {hand, (hand + 1 + random.nextInt(hands - 1)) % hands};
    }
    double[][] samples =
        Arrays.stream(chosen)
            .parallel()
            .map(
                pair ->
                    IntStream.range(0, characters)
                        .mapToDouble(c -> pairs.similarity(pair[0], pair[1], c))
                        .toArray())
            .toArray(double[][]::new);
    double[] mean = new double[characters];
    for (int c = 0; c < characters; c++) {
      int column = c;
      mean[c] =
          Arrays.stream(samples)
              .mapToDouble(row -> row[column])
              .filter(Double::isFinite)
              .average()
              .orElse(0);
    }
    return new SimilarityModel(mean, covariance(samples, mean));
  }

  private static double[][] covariance(double[][] samples, double[] mean) {
    int n = mean.length;
    double[][] result = new double[n][n];
    for (double[] row : samples) {
      double[] centred = new double[n];
      for (int c = 0; c < n; c++) {
        centred[c] = Double.isFinite(row[c]) ? row[c] - mean[c] : 0;
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          result[i][j] += centred[i] * centred[j] / samples.length;
        }
      }
    }
    return result;
  }

  /**
   * Expected similarity of every hand at a character.
   *
   * @param references characters that were compared, by their places
   * @param similarity {@code [references][hands]}, NaN where unknown
   */
  double[] expected(int character, int[] references, double[][] similarity) {
    double[] weights = weights(character, references);
    int hands = similarity[0].length;
    double[] result = new double[hands];
    for (int h = 0; h < hands; h++) {
      double known = 0;
      int count = 0;
      for (int r = 0; r < references.length; r++) {
        if (Double.isFinite(similarity[r][h])) {
          known += similarity[r][h] - mean[references[r]];
          count++;
        }
      }
      double usual = count == 0 ? 0 : known / count;
      result[h] = mean[character];
      for (int r = 0; r < references.length; r++) {
        double value = similarity[r][h] - mean[references[r]];
        result[h] += weights[r] * (Double.isFinite(value) ? value : usual);
      }
    }
    return result;
  }

  /** Solves {@code (C[r, r] + lambda I) w = C[r, c]}. */
  private double[] weights(int character, int[] references) {
    int n = references.length;
    double[][] lower = new double[n][n];
    double[] right = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        lower[i][j] = covariance[references[i]][references[j]] + (i == j ? RIDGE : 0);
      }
      right[i] = covariance[references[i]][character];
    }
    return PositiveDefinite.ofLower(lower).solve(right);
  }
}
