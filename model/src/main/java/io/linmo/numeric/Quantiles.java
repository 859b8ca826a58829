package io.linmo.numeric;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;

/**
 * Order statistics of a sample: sorted values, of which a quantile is the one at rank {@code
 * floor(share * n)}, and the median the upper of the two middle ones where n is even.
 */
public final class Quantiles {

  private final double[] sorted;

  private Quantiles(double[] sorted) {
    this.sorted = sorted;
  }

  /** The statistics of some values, which stay in their order. */
  public static Quantiles of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  public static Quantiles of(DoubleStream values) {
    return new Quantiles(values.sorted().toArray());
  }

  /** The median; throws where there is no value. */
  public static double median(double... values) {
    return of(values).median().orElseThrow();
  }

  /**
   * The bin of a histogram in which the sum of the weights, from the first bin on, reaches a share
   * of all; empty where all weigh nothing.
   *
   * @param weights at least 0
   * @param share in [0, 1]
   */
  public static OptionalInt bin(double[] weights, double share) {
    double all = Arrays.stream(weights).sum();
    double seen = 0;
    for (int i = 0; i < weights.length && all > 0; i++) {
      seen += weights[i];
      if (seen >= share * all) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  public int count() {
    return sorted.length;
  }

  /** The median; empty where there is no value. */
  public OptionalDouble median() {
    return at(0.5);
  }

  /**
   * The value that about the given share of values are less than; empty where there is no value.
   *
   * @param share in [0, 1]
   */
  public OptionalDouble at(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share %s, expected 0 to 1".formatted(share));
    }
    int rank = Math.min(sorted.length - 1, (int) (share * sorted.length));
    return rank < 0 ? OptionalDouble.empty() : OptionalDouble.of(sorted[rank]);
  }

  /**
   * The value at rank {@code floor(share * (n - 1))}, which is the lower of two middle values for
   * one half; empty where there is no value.
   *
   * @param share in [0, 1]
   */
  public OptionalDouble lower(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share %s, expected 0 to 1".formatted(share));
    }
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted[(int) (share * (sorted.length - 1))]);
  }
}
