package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DecimalsProperties {

  @Property(seed = "1")
  void aNumberReadsBackWithinHalfAUnitOfItsLastDecimal(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double value,
      @ForAll @IntRange(max = 5) int places) {
    String text = Decimals.format(value, places);

    assertThat(text).matches("-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");
    assertThat(Double.parseDouble(text))
        .isCloseTo(value, within(0.5000001 * Math.pow(10, -places)));
  }

  @Example
  void zeroHasNoSign() {
    assertThat(Decimals.format(-0.0004, 3)).isEqualTo("0");
  }

  @Example
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> Decimals.format(Double.NaN, 3)).hasMessageContaining("NaN");
  }
}
