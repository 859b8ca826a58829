package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatchLayoutTest {

  @Test
  void channelsArePlacesWithinAPatchAndCellsArePatches() {
    float[] image = {
      1, 2, 3, 4,
      5, 6, 7, 8,
      9, 10, 11, 12,
      13, 14, 15, 16
    };
    float[] packed = new float[16];
    new PatchLayout(4, 2).pack(image, packed, 0);
    assertThat(packed).containsExactly(1, 3, 9, 11, 2, 4, 10, 12, 5, 7, 13, 15, 6, 8, 14, 16);
  }

  @Test
  void whatIsPackedAtAnOffsetUnpacksFromThere() {
    float[] image = new float[128 * 128];
    for (int i = 0; i < image.length; i++) {
      image[i] = i;
    }
    float[] packed = new float[3 + image.length + 1];
    PatchLayout layout = new PatchLayout(128, 4);
    layout.pack(image, packed, 3);
    assertThat(layout.unpack(packed, 3)).isEqualTo(image);
    assertThat(packed[2]).isZero();
    assertThat(packed[packed.length - 1]).isZero();
  }
}
