package io.linmo.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantilesTest {

  @Test
  void theMedianIsTheUpperOfTwoMiddleValues() {
    assertThat(Quantiles.median(3, 1, 2)).isEqualTo(2);
    assertThat(Quantiles.median(4, 1, 3, 2)).isEqualTo(3);
  }

  @Test
  void aQuantileIsAValueOfTheSample() {
    Quantiles tens = Quantiles.of(50, 10, 40, 20, 30);

    assertThat(tens.at(0)).hasValue(10);
    assertThat(tens.at(0.39)).hasValue(20);
    assertThat(tens.at(0.4)).hasValue(30);
    assertThat(tens.at(1)).hasValue(50);
  }

  @Test
  void aLowerQuantileIsTheLowerOfTwoMiddleValues() {
    assertThat(Quantiles.of(4, 1, 3, 2).lower(0.5)).hasValue(2);
    assertThat(Quantiles.of(4, 1, 3, 2).lower(0.9)).hasValue(3);
    assertThat(Quantiles.of(4, 1, 3, 2).lower(1)).hasValue(4);
  }

  @Test
  void anEmptySampleHasNone() {
    assertThat(Quantiles.of().lower(0.5)).isEmpty();
    assertThat(Quantiles.of().median()).isEmpty();
    assertThat(Quantiles.of().at(1)).isEmpty();
  }

  @Test
  void aBinIsFoundByTheWeightUpToIt() {
    assertThat(Quantiles.bin(new double[] {1, 0, 3, 4}, 0.5)).hasValue(2);
    assertThat(Quantiles.bin(new double[] {1, 0, 3, 4}, 0.51)).hasValue(3);
    assertThat(Quantiles.bin(new double[] {0, 2}, 0)).hasValue(0);
    assertThat(Quantiles.bin(new double[] {0, 0}, 0.5)).isEmpty();
    assertThat(Quantiles.bin(new double[0], 0.5)).isEmpty();
  }

  @Test
  void valuesStayInTheirOrder() {
    double[] values = {2, 1};
    Quantiles.of(values);

    assertThat(values).containsExactly(2, 1);
  }

  @Test
  void sharesBeyondOneAreRefused() {
    assertThatThrownBy(() -> Quantiles.of(1).at(1.1)).hasMessage("share 1.1, expected 0 to 1");
  }
}
