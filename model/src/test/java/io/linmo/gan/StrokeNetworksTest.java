package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrokeNetworksTest {

  private static final int FEATURES = 3;
  private static final int OUTPUTS = 2;
  private static final float STEP = 1e-3f;

  private final Random random = new Random(1);
  private final Network network = StrokeNetworks.create(FEATURES, 6, OUTPUTS, 1);
  private final float[] character = {0, 0, 0, 1, 1};
  private final float[] strokes = noise(character.length * FEATURES);

  @Test
  void gradientsAreThoseOfDifferences() {
    float[] byOutput = noise(character.length * OUTPUTS);
    network.forward(character.length, strokes, character);
    network.backward(byOutput);
    float[] found = new float[network.parameterCount()];
    network.readGradient(found);
    float[] parameters = new float[found.length];
    network.readParameters(parameters);
    for (int at = 0; at < parameters.length; at += 37) {
      float kept = parameters[at];
      parameters[at] = kept + STEP;
      double above = value(parameters, byOutput);
      parameters[at] = kept - STEP;
      double below = value(parameters, byOutput);
      parameters[at] = kept;
      assertThat((double) found[at]).isCloseTo((above - below) / (2 * STEP), within(1e-2));
    }
  }

  @Test
  void aStrokeSeesItsOwnCharacterOnly() {
    float[] before = network.forward(character.length, strokes, character);
    Arrays.fill(strokes, 3 * FEATURES, strokes.length, 0.5f);
    float[] after = network.forward(character.length, strokes, character);
    assertThat(Arrays.copyOf(after, 3 * OUTPUTS)).isEqualTo(Arrays.copyOf(before, 3 * OUTPUTS));
    assertThat(Arrays.copyOfRange(after, 3 * OUTPUTS, after.length))
        .isNotEqualTo(Arrays.copyOfRange(before, 3 * OUTPUTS, before.length));
  }

  private double value(float[] parameters, float[] byOutput) {
    network.writeParameters(parameters);
    float[] output = network.forward(character.length, strokes, character);
    double sum = 0;
    for (int i = 0; i < output.length; i++) {
      sum += output[i] * byOutput[i];
    }
    return sum;
  }

  private float[] noise(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
