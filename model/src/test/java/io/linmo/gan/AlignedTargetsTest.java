package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AlignedTargetsTest {

  private static final int IMAGE = GeneratorShape.IMAGE * GeneratorShape.IMAGE;

  /** Four glyphs, each one upright stroke. */
  private static float[] packed(int left) {
    float[] image = new float[IMAGE];
    for (int y = 16; y < 112; y++) {
      Arrays.fill(image, y * 128 + left, y * 128 + left + 8, 1);
    }
    float[] batch = new float[4 * IMAGE];
    for (int n = 0; n < 4; n++) {
      GeneratorShape.LAYOUT.pack(image, batch, n * IMAGE);
    }
    return batch;
  }

  @Test
  void onlyTheFirstSamplesAreMoved() {
    float[] real = packed(60);
    float[] kept = real.clone();
    float[] targets = AlignedTargets.of(real, packed(63), 0.5);
    assertThat(real).isEqualTo(kept);
    assertThat(Arrays.copyOfRange(targets, 2 * IMAGE, 4 * IMAGE))
        .isEqualTo(Arrays.copyOfRange(real, 2 * IMAGE, 4 * IMAGE));
    for (int n = 0; n < 2; n++) {
      float[] image = GeneratorShape.LAYOUT.unpack(targets, n * IMAGE);
      assertThat(image[64 * 128 + 60]).as("left edge has moved").isLessThan(0.5f);
      assertThat(image[64 * 128 + 69]).as("right edge has moved").isGreaterThan(0.5f);
    }
  }
}
