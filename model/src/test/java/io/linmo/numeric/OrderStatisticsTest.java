package io.linmo.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderStatisticsTest {

  /** Values of few kinds, as pictures have, and of many. */
  private static float[] values(Random random) {
    float[] values = new float[1 + random.nextInt(60)];
    boolean few = random.nextBoolean();
    for (int i = 0; i < values.length; i++) {
      values[i] = few ? random.nextInt(4) : random.nextFloat();
    }
    return values;
  }

  @Test
  void selectFindsWhatSortingFindsWithinTheRange() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      float[] values = values(random);
      int from = random.nextInt(values.length);
      int to = from + 1 + random.nextInt(values.length - from);
      int rank = from + random.nextInt(to - from);
      float[] sorted = values.clone();
      Arrays.sort(sorted, from, to);
      assertThat(OrderStatistics.select(values, from, to, rank)).isEqualTo(sorted[rank]);
      Arrays.sort(values, from, to);
      assertThat(values).isEqualTo(sorted);
    }
  }

  @Test
  void splitMovesSmallValuesToTheFront() {
    float[] values = {3, 1, 2, 5, 2, 4};
    assertThat(OrderStatistics.split(values, 2)).isEqualTo(3);
    assertThat(Arrays.copyOf(values, 3)).containsOnly(1, 2);
    assertThat(Arrays.copyOfRange(values, 3, 6)).containsExactlyInAnyOrder(3, 4, 5);
  }
}
