package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.conditioning.GeneratorInput;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GeneratorsTest {

  private static final GeneratorShape NARROW =
      new GeneratorShape(1, 0, 0, 3, 6, 0, 0, 8, new int[] {8, 8, 16, 16});
  private static final GeneratorShape WIDE =
      new GeneratorShape(1, 2, 1, 3, 6, 0, 0, 8, new int[] {8, 8, 16, 16});

  private static final float[] BLACK = new float[64 * 64];

  static {
    Arrays.fill(BLACK, 1);
  }

  @Test
  void standardFormsStandBetweenAnalogiesAndNoise() {
    int plane = 32 * 32;
    float[] glyphs = new GeneratorInput(WIDE, 1).setStandards(0, new float[][] {BLACK}).arrays()[0];
    int first = (16 + 4 + 2 * 4) * plane;
    for (int i = 0; i < glyphs.length; i++) {
      assertThat(glyphs[i]).isEqualTo(i >= first && i < first + 4 * plane ? 1 : 0);
    }
    assertThat(glyphs).hasSize(first + 4 * plane + 2 * plane);
    GeneratorInput lacking = new GeneratorInput(WIDE, 1).setStandards(0, new float[1][]);
    assertThat(lacking.arrays()[0]).containsOnly(0);
  }

  @Test
  void aWidenedGeneratorDrawsTheSameAndDoesNotYetHeedTheNewPictures() {
    Network narrow = Generators.create(NARROW, 1);
    Network wide = Generators.create(WIDE, 2);
    Map<String, float[]> weights = weights(narrow);
    weights.computeIfPresent(
        Generators.FIRST_CONVOLUTION, (name, w) -> Generators.widened(w, NARROW, WIDE));
    float[] parameters = new float[wide.parameterCount()];
    wide.ranges()
        .forEach(
            (name, range) ->
                System.arraycopy(weights.get(name), 0, parameters, range.offset(), range.length()));
    wide.writeParameters(parameters);

    float[] drawn = wide.forward(1, input(WIDE).arrays());
    assertThat(drawn).isEqualTo(narrow.forward(1, input(NARROW).arrays()));
  }

  private static Map<String, float[]> weights(Network network) {
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    return network.named(parameters);
  }

  private static GeneratorInput input(GeneratorShape shape) {
    GeneratorInput input = new GeneratorInput(shape, 1);
    Random random = new Random(3);
    input.setContent(0, noise(random, 128 * 128)).setCodes(0, 1, 0);
    if (shape.analogies() > 0) {
      input.setAnalogies(0, new float[][] {noise(random, 64 * 64), noise(random, 64 * 64)});
      input.setStandards(0, new float[][] {BLACK});
    }
    return input;
  }

  private static float[] noise(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }
}
