package io.linmo.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdvanceModelTest {

  private static final int CHARACTERS = 20;

  /** Narrow capitals go with wide figures: column j varies by {@code trait * slope(j)}. */
  private static double advance(int column, double trait, double size) {
    return size * (0.3 + 0.02 * column) * Math.exp(trait * (column % 2 == 0 ? 0.2 : -0.2));
  }

  private static double[][] hands(int count) {
    Random random = new Random(5);
    double[][] hands = new double[count][CHARACTERS];
    for (double[] hand : hands) {
      double trait = random.nextGaussian();
      double size = Math.exp(0.3 * random.nextGaussian());
      for (int j = 0; j < CHARACTERS; j++) {
        hand[j] = advance(j, trait, size);
      }
    }
    return hands;
  }

  private static Map<Integer, Double> observed(double trait, double size) {
    return Map.of(
        0, advance(0, trait, size), 1, advance(1, trait, size), 4, advance(4, trait, size));
  }

  @Test
  void whatGoesTogetherInKnownHandsGoesTogetherInANewOne() {
    double[] advances = new AdvanceModel(CHARACTERS, hands(60)).predict(observed(1.5, 1));

    for (int j = 0; j < CHARACTERS; j++) {
      assertThat(advances[j]).isCloseTo(advance(j, 1.5, 1), within(0.02));
    }
  }

  @Test
  void aHandWrittenLargerIsPredictedLargerInProportion() {
    AdvanceModel model = new AdvanceModel(CHARACTERS, hands(60));
    double[] usual = model.predict(observed(0.5, 1));
    double[] large = model.predict(observed(0.5, 3));

    for (int j = 0; j < CHARACTERS; j++) {
      assertThat(large[j]).isCloseTo(3 * usual[j], within(1e-9));
    }
  }

  @Test
  void advancesThatAreUnknownInSomeHandsCountAsAverageThere() {
    double[][] hands = hands(60);
    for (int f = 0; f < 10; f++) {
      hands[f][7] = Double.NaN;
    }
    double[] advances = new AdvanceModel(CHARACTERS, hands).predict(observed(0.5, 1));

    assertThat(advances[7]).isCloseTo(advance(7, 0.5, 1), within(0.04));
  }

  @Test
  void nothingIsPredictedFromNothing() {
    assertThat(new AdvanceModel(CHARACTERS, hands(5)).predict(Map.of())).isEmpty();
  }
}
