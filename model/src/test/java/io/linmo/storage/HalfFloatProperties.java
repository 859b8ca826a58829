package io.linmo.storage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HalfFloatProperties {

  /** Bits of 2^-14 and of 65504, the least and the largest normal half. */
  private static final int LEAST = 0x38800000;

  private static final int LARGEST = 0x477FE000;

  @Property(seed = "1")
  void normalValuesKeepElevenBits(@ForAll @IntRange(min = LEAST, max = LARGEST) int bits) {
    float value = Float.intBitsToFloat(bits);
    assertThat(Math.abs(there(value) - value)).isLessThanOrEqualTo(value * 0x1p-11f);
    assertThat(there(-value)).isEqualTo(-there(value));
  }

  @Property(seed = "1")
  void smallValuesAreOffByHalfTheLeastStep(@ForAll @IntRange(min = 0, max = LEAST) int bits) {
    float value = Float.intBitsToFloat(bits);
    assertThat(Math.abs(there(value) - value)).isLessThanOrEqualTo(0x1p-25f);
  }

  @Property(seed = "1")
  void everyHalfIsItsOwnNearestHalf(@ForAll short half) {
    float value = HalfFloat.toFloat(half);
    if (!Float.isNaN(value)) {
      assertThat(HalfFloat.of(value)).isEqualTo(half);
    }
  }

  @Example
  void tiesGoToTheEvenHalf() {
    assertThat(there(1 + 0x1p-11f)).isEqualTo(1);
    assertThat(there(1 + 3 * 0x1p-11f)).isEqualTo(1 + 4 * 0x1p-11f);
    assertThat(there(0x1p-25f)).isZero();
    assertThat(there(3 * 0x1p-25f)).isEqualTo(4 * 0x1p-25f);
    assertThat(there(5 * 0x1p-25f)).isEqualTo(4 * 0x1p-25f);
  }

  @Example
  void whatIsTooLargeBecomesInfiniteAndWhatIsNoNumberStaysNone() {
    assertThat(there(65504)).isEqualTo(65504);
    assertThat(there(65519.99f)).isEqualTo(65504);
    assertThat(there(65520)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(there(Float.NEGATIVE_INFINITY)).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(there(Float.NaN)).isNaN();
    assertThat(HalfFloat.of(-0f)).isEqualTo((short) 0x8000);
  }

  private static float there(float value) {
    return HalfFloat.toFloat(HalfFloat.of(value));
  }
}
