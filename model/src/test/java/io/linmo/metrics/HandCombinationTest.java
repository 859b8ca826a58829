package io.linmo.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forty known hands with two hidden traits, from which all thirty columns follow. */
class HandCombinationTest {

  private static final int HANDS = 40;
  private static final int COLUMNS = 30;

  private final SplittableRandom random = new SplittableRandom(5);
  private final double[][] loadings = matrix(2, COLUMNS);
  private final double[][] hands = new double[HANDS][];

  HandCombinationTest() {
    for (int h = 0; h < HANDS; h++) {
      hands[h] = hand(random.nextGaussian(), random.nextGaussian());
    }
  }

  private double[][] matrix(int rows, int columns) {
    return IntStream.range(0, rows)
        .mapToObj(
            r -> IntStream.range(0, columns).mapToDouble(c -> random.nextGaussian()).toArray())
        .toArray(double[][]::new);
  }

  private double[] hand(double first, double second) {
    return IntStream.range(0, COLUMNS)
        .mapToDouble(c -> first * loadings[0][c] + second * loadings[1][c])
        .toArray();
  }

  private double[] combine(double[] weights) {
    double[] combined = new double[COLUMNS];
    for (int h = 0; h < HANDS; h++) {
      for (int c = 0; c < COLUMNS; c++) {
        combined[c] += weights[h] * hands[h][c];
      }
    }
    return combined;
  }

  @Test
  void columnsThatWereNotObservedFollowFromAFewThatWere() {
    double[] truth = hand(0.8, -1.2);
    List<Integer> observed = List.of(0, 3, 6, 9, 12, 15);

    double[] combined =
        combine(
            new HandCombination(hands)
                .weights(observed, observed.stream().map(c -> truth[c]).toList()));

    assertThat(combined).containsExactly(truth, within(0.15));
  }

  @Test
  void noiseIsNotFollowedToTheLetter() {
    double[] truth = hand(0.8, -1.2);
    List<Integer> observed = IntStream.range(0, 20).boxed().toList();
    List<Double> noisy =
        observed.stream().map(c -> truth[c] + 0.5 * random.nextGaussian()).toList();

    double[] combined = combine(new HandCombination(hands).weights(observed, noisy));

    double error = 0;
    double noise = 0;
    for (int c : observed) {
      error += Math.pow(combined[c] - truth[c], 2);
      noise += Math.pow(noisy.get(c) - truth[c], 2);
    }
    assertThat(error).isLessThan(noise / 2);
  }

  @Test
  void withoutObservationsNoHandCounts() {
    assertThat(new HandCombination(hands).weights(List.of(), List.of()))
        .hasSize(HANDS)
        .containsOnly(0);
  }

  @Test
  void scoresAreClampedToFiveDeviations() {
    assertThat(HandCombination.clamp(7)).isEqualTo(5);
    assertThat(HandCombination.clamp(-7)).isEqualTo(-5);
    assertThat(HandCombination.clamp(1.5)).isEqualTo(1.5);
  }
}
