package io.linmo.metrics;

import io.linmo.numeric.PositiveDefinite;
import java.util.List;

/**
 * Explains a hand as a combination of known ones.
 *
 * <p>With X the standard scores of known hands, {@code x = X w} explains the observed entries o
 * with the least ridge penalty: {@code w = Xo' (Xo Xo' + lambda I)^-1 r}; the other entries follow.
 * Lambda is the one of a few with the least leave-one-out error on the observed entries, which has
 * a closed form.
 */
final class HandCombination {

  private static final double[] RIDGES = {0.03, 0.1, 0.3, 1, 3};

  private static final double FARTHEST = 5;

  private final double[][] hands;

  /** {@code hands: [hand][column]}, 0 where a score is unknown. */
  HandCombination(double[][] hands) {
    this.hands = hands;
  }

  /** A score no farther from the mean than it can be trusted. */
  static double clamp(double standardScore) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, standardScore));
  }

  /**
   * Weights of the known hands, given some columns' scores in a new one; 0 where there are none.
   */
  double[] weights(List<Integer> columns, List<Double> observed) {
    int n = columns.size();
    if (n == 0) {
      return new double[hands.length];
    }
    double[][] gram = new double[n][n];
    double trace = 0;
    for (int a = 0; a < n; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (double[] hand : hands) {
          sum += hand[columns.get(a)] * hand[columns.get(b)];
        }
        gram[a][b] = sum;
        gram[b][a] = sum;
      }
      trace += gram[a][a];
    }
    double[] best = duals(gram, trace / n, observed);
    double[] weights = new double[hands.length];
    for (int f = 0; f < hands.length; f++) {
      for (int a = 0; a < n; a++) {
        weights[f] += hands[f][columns.get(a)] * best[a];
      }
    }
    return weights;
  }

  private static double[] duals(double[][] gram, double scale, List<Double> observed) {
    int n = gram.length;
    double[] best = new double[n];
    double least = Double.POSITIVE_INFINITY;
    for (double ridge : RIDGES) {
      double[][] inverse = inverse(gram, ridge * scale);
      double[] alpha = new double[n];
      double error = 0;
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          alpha[a] += inverse[a][b] * observed.get(b);
        }
        double leaveOneOut = alpha[a] / inverse[a][a];
        error += leaveOneOut * leaveOneOut;
      }
      if (error < least) {
        least = error;
        best = alpha;
      }
    }
    return best;
  }

  /** Inverse of {@code gram + ridge I}. */
  private static double[][] inverse(double[][] gram, double ridge) {
    double[][] matrix = new double[gram.length][];
    for (int i = 0; i < gram.length; i++) {
      matrix[i] = gram[i].clone();
      matrix[i][i] += ridge + 1e-9;
    }
    return PositiveDefinite.ofLower(matrix).inverse();
  }
}
