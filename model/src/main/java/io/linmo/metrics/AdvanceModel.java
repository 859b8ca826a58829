package io.linmo.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Predicts advances of characters from those of others in the same hand.
 *
 * <p>Advances count in proportion to the hand's own: with s the geometric mean of the observed
 * characters' advances, each known hand is the vector of {@code log (advance / s)}, s taken over
 * the same characters, standardised over hands; a new one is a {@link HandCombination} of these. So
 * a hand that is written larger than any known one is still understood.
 */
final class AdvanceModel {

  /** Less is taken as this, in em: marks and hairlines. */
  private static final double LEAST = 0.02;

  private static final double LEAST_DEVIATION = 1e-3;

  private final int width;

  /** Logarithms by hand and column; NaN where unknown. */
  private final double[][] logarithms;

  /**
   * @param width how many characters there are
   * @param advances [hand][character] in em, NaN where unknown
   */
  AdvanceModel(int width, double[][] advances) {
    this.width = width;
    logarithms =
        Arrays.stream(advances)
            .map(hand -> Arrays.stream(hand).map(AdvanceModel::logarithm).toArray())
            .toArray(double[][]::new);
  }

  private static double logarithm(double advance) {
    return Double.isNaN(advance) ? advance : Math.log(Math.max(LEAST, advance));
  }

  /** All advances in em, given some by column; none where none is given. */
  double[] predict(Map<Integer, Double> observed) {
    if (observed.isEmpty()) {
      return new double[0];
    }
    List<Integer> columns = List.copyOf(observed.keySet());
    double[][] hands = new double[logarithms.length][];
    for (int f = 0; f < hands.length; f++) {
      double size = size(logarithms[f], columns);
      hands[f] = Arrays.stream(logarithms[f]).map(value -> value - size).toArray();
    }
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (int j = 0; j < width; j++) {
      standardise(hands, j, mean, deviation);
    }
    double[] own = new double[width];
    observed.forEach((column, advance) -> own[column] = logarithm(advance));
    double size = size(own, columns);
    List<Double> scores = new ArrayList<>();
    columns.forEach(
        j -> scores.add(HandCombination.clamp((own[j] - size - mean[j]) / deviation[j])));
    double[] weights = new HandCombination(hands).weights(columns, scores);
    double[] advances = new double[width];
    for (int j = 0; j < width; j++) {
      double score = 0;
      for (int f = 0; f < hands.length; f++) {
        score += weights[f] * hands[f][j];
      }
      advances[j] = Math.exp(mean[j] + deviation[j] * score + size);
    }
    return advances;
  }

  /** Logarithm of the geometric mean of the columns that are known. */
  private static double size(double[] hand, Collection<Integer> columns) {
    return columns.stream()
        .mapToDouble(column -> hand[column])
        .filter(Double::isFinite)
        .average()
        .orElse(Double.NaN);
  }

  /** Makes standard scores of a column, 0 where unknown. */
  private static void standardise(double[][] hands, int j, double[] mean, double[] deviation) {
    double[] known =
        Arrays.stream(hands).mapToDouble(hand -> hand[j]).filter(Double::isFinite).toArray();
    double average = Arrays.stream(known).average().orElse(0);
    double variance = Arrays.stream(known).map(v -> (v - average) * (v - average)).sum();
    mean[j] = average;
    deviation[j] = Math.sqrt(variance / Math.max(1, known.length)) + LEAST_DEVIATION;
    for (double[] hand : hands) {
      hand[j] =
          Double.isFinite(hand[j]) ? HandCombination.clamp((hand[j] - average) / deviation[j]) : 0;
    }
  }
}
