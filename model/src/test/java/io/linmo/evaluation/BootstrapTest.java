package io.linmo.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final List<double[]> SCORES =
      List.of(new double[] {0.2, 0.4, 0.6}, new double[] {0.5, 0.7}, new double[] {0.1, 0.3, 0.2});

  @Test
  void theSameSeedGivesTheSameInterval() {
    assertThat(new Bootstrap(500, 0.95, 7).mean(SCORES))
        .isEqualTo(new Bootstrap(500, 0.95, 7).mean(SCORES));
    assertThat(new Bootstrap(500, 0.95, 7).mean(SCORES))
        .isNotEqualTo(new Bootstrap(500, 0.95, 8).mean(SCORES));
  }

  @Test
  void theIntervalSurroundsTheMeanOfTheFaceMeans() {
    double mean = (0.4 + 0.6 + 0.2) / 3;
    Interval interval = Bootstrap.standard().mean(SCORES);

    assertThat(interval.low()).isBetween(0.1, mean - 0.05);
    assertThat(interval.high()).isBetween(mean + 0.05, 0.7);
  }

  @Test
  void aConstantDifferenceHasAnIntervalOfNoWidth() {
    List<double[]> better =
        SCORES.stream()
            .map(face -> Arrays.stream(face).map(value -> value + 0.25).toArray())
            .toList();
    Interval interval = Bootstrap.standard().difference(better, SCORES);

    assertThat(interval.low()).isCloseTo(0.25, within(1e-12));
    assertThat(interval.high()).isCloseTo(0.25, within(1e-12));
  }

  @Test
  void aConstantRatioHasAnIntervalOfNoWidth() {
    List<double[]> twice =
        SCORES.stream().map(face -> Arrays.stream(face).map(value -> value * 2).toArray()).toList();
    Interval interval = Bootstrap.standard().ratio(twice, SCORES);

    assertThat(interval.low()).isCloseTo(2, within(1e-12));
    assertThat(interval.high()).isCloseTo(2, within(1e-12));
  }

  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheTrueMean() {
    Random random = new Random(3);
    int held = 0;
    for (int trial = 0; trial < 200; trial++) {
      List<double[]> faces =
          IntStream.range(0, 20)
              .mapToObj(face -> 0.5 + 0.1 * random.nextGaussian())
              .map(level -> random.doubles(10, level - 0.2, level + 0.2).toArray())
              .toList();
      Interval interval = new Bootstrap(300, 0.95, trial).mean(faces);
      if (interval.low() <= 0.5 && 0.5 <= interval.high()) {
        held++;
      }
    }

    assertThat(held).isBetween(178, 199);
  }

  @Test
  void unpairedScoresAreRefused() {
    assertThatThrownBy(() -> Bootstrap.standard().difference(SCORES, SCORES.subList(0, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("different faces or glyphs");
  }

  @Test
  void theIntervalOfAMedianLeavesOutWhatIsRare() {
    double[] values = {1, 1, 1, 1, 1, 1, 1, 1, 1, 50};

    assertThat(Bootstrap.standard().median(values)).isEqualTo(new Interval(1, 1));
    assertThat(Bootstrap.standard().median(new double[0]).low()).isNaN();
  }
}
