package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  private static final GeneratorShape SMALL =
      new GeneratorShape(1, 1, 0, 3, 6, 4, 5, 8, new int[] {8, 8, 16, 16});

  private final Random random = new Random(1);

  @AfterEach
  void useOneThreadAgain() {
    Backend.useThreads(1);
  }

  @Test
  void aGradientAddedAtAVertexIsThatOfALossThere() {
    Network network = DenseNetworks.create(3, 2, 5, 4, 1);
    float[] input = noise(3 * 2);
    float[] byHidden = noise(3 * 4);
    network.forward(3, input);
    network.addGradient("layer1", byHidden);
    float[] added = network.backwardToInput(new float[3], DenseNetworks.FIRST);
    for (int i = 0; i < input.length; i++) {
      float kept = input[i];
      input[i] = kept + 1e-2f;
      double above = hidden(network, input, byHidden);
      input[i] = kept - 1e-2f;
      double below = hidden(network, input, byHidden);
      input[i] = kept;
      assertThat((double) added[i]).isCloseTo((above - below) / 2e-2, within(5e-3));
    }
    assertThat(norm(added)).isGreaterThan(0.01);
  }

  @Test
  void anAddedGradientAddsToWhatComesFromAboveAndIsUsedOnce() {
    Network network = DenseNetworks.create(3, 2, 5, 4, 1);
    float[] input = noise(3 * 2);
    float[] byOutput = noise(3);
    float[] byHidden = noise(3 * 4);
    float[] fromAbove = gradient(network, input, byOutput, null);
    float[] fromHidden = gradient(network, input, new float[3], byHidden);
    float[] both = gradient(network, input, byOutput, byHidden);
    for (int i = 0; i < both.length; i++) {
      assertThat(both[i]).isCloseTo(fromAbove[i] + fromHidden[i], within(1e-5f));
    }
    assertThat(gradient(network, input, byOutput, null)).isEqualTo(fromAbove);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 16, 17})
  void aRunOfManySamplesGivesWhatEachGivesAlone(int count) {
    Network network = DenseNetworks.create(3, 2, 5, 4, 1);
    float[] input = noise(count * 2);
    float[] together = network.run(count, input).clone();
    assertThat(together).hasSize(count);
    for (int n = 0; n < count; n++) {
      float[] alone = network.forward(1, new float[] {input[2 * n], input[2 * n + 1]});
      assertThat(together[n]).isCloseTo(alone[0], within(1e-5f));
    }
  }

  @Test
  void aPassWithAnotherBatchInBetweenChangesNothing() {
    Network network = Generators.create(SMALL, 7);
    float[][] inputs = inputs(2);
    float[] output = network.forward(2, inputs);
    float[] byOutput = noise(output.length);
    network.backward(byOutput);
    float[] expected = new float[network.parameterCount()];
    network.readGradient(expected);
    network.forward(3, inputs(3));
    assertThat(network.forward(2, inputs)).isEqualTo(output);
    network.backward(byOutput);
    float[] found = new float[network.parameterCount()];
    network.readGradient(found);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void twoThreadsGiveTheNumbersOfOne() {
    Network generator = Generators.create(SMALL, 7);
    Network discriminator = Discriminators.create(6, 5, 7);
    float[][] drawn = inputs(3);
    float[][] judged = {noise(3 * 16 * 1024), noise(3 * 16 * 1024), noise(3 * 6)};
    float[] byDrawing = noise(3 * 16 * 1024);
    float[] byScores = noise(3 * (Discriminators.PATCHES + 5));
    Backend.useThreads(1);
    float[] one = run(generator, drawn, byDrawing);
    float[] oneJudged = run(discriminator, judged, byScores);
    Backend.useThreads(2);
    assertThat(Backend.threads()).isEqualTo(2);
    assertClose(run(generator, drawn, byDrawing), one);
    assertClose(run(discriminator, judged, byScores), oneJudged);
  }

  @Test
  void rangesCoverAllParametersOnce() {
    Network network = Generators.create(SMALL, 7);
    int end = 0;
    for (Network.Range range : network.ranges().values()) {
      assertThat(range.offset()).isEqualTo(end);
      end += range.length();
    }
    assertThat(end).isEqualTo(network.parameterCount());
    Network.Range codes = network.ranges().get(Generators.STYLE_CODES);
    assertThat(codes.shape()).containsExactly(3, 6);
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    network.forward(2, inputs(2));
    float[] rows = network.activation("styleCodes");
    for (int i = 0; i < 6; i++) {
      assertThat(rows[i]).isEqualTo(parameters[codes.offset() + i]);
      assertThat(rows[6 + i]).isEqualTo(parameters[codes.offset() + 2 * 6 + i]);
    }
  }

  @Test
  void aVariantIsAddedToTheCode() {
    Network network = Generators.create(SMALL, 7);
    float[][] inputs = inputs(2);
    network.forward(2, inputs);
    float[] plain = network.activation("styleCodes");
    inputs[2][7] = 0.25f;
    network.forward(2, inputs);
    plain[7] += 0.25f;
    assertThat(network.activation("styleCodes")).containsExactly(plain);
  }

  @Test
  void theSameSeedGivesTheSameNetwork() {
    assertThat(parameters(Generators.create(SMALL, 7)))
        .isEqualTo(parameters(Generators.create(SMALL, 7)))
        .isNotEqualTo(parameters(Generators.create(SMALL, 8)));
  }

  @Test
  void anUnknownVertexIsNamed() {
    Network network = DenseNetworks.create(1, 2, 2);
    network.forward(1, new float[2]);
    assertThatThrownBy(() -> network.backwardToInput(new float[2], "layer9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no vertex 'layer9', expected one of");
  }

  /** Output, then gradient by the parameters. */
  private static float[] run(Network network, float[][] inputs, float[] byOutput) {
    float[] output = network.forward(3, inputs);
    network.backward(byOutput);
    float[] result = new float[output.length + network.parameterCount()];
    float[] gradient = new float[network.parameterCount()];
    network.readGradient(gradient);
    System.arraycopy(output, 0, result, 0, output.length);
    System.arraycopy(gradient, 0, result, output.length, gradient.length);
    return result;
  }

  private static void assertClose(float[] found, float[] expected) {
    double worst = 0;
    for (int i = 0; i < expected.length; i++) {
      double scale = Math.max(1, Math.abs(expected[i]));
      worst = Math.max(worst, Math.abs(found[i] - expected[i]) / scale);
    }
    assertThat(worst).isLessThan(1e-4);
  }

  private static float[] gradient(
      Network network, float[] input, float[] byOutput, float[] byHidden) {
    network.forward(3, input);
    if (byHidden != null) {
      network.addGradient("layer1", byHidden);
    }
    return network.backwardToInput(byOutput, DenseNetworks.FIRST);
  }

  private static double hidden(Network network, float[] input, float[] weights) {
    network.forward(3, input);
    float[] values = network.activation("layer1");
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * weights[i];
    }
    return sum;
  }

  private static float[] parameters(Network network) {
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    return parameters;
  }

  private static double norm(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  private float[][] inputs(int batch) {
    float[] styles = new float[batch];
    float[] characters = new float[batch];
    for (int n = 0; n < batch; n++) {
      styles[n] = 2 * n % 3;
      characters[n] = n % 4;
    }
    float[] variants = new float[batch * SMALL.styleSize()];
    return new float[][] {
      noise(batch * SMALL.inputChannels() * 1024), styles, variants, characters
    };
  }

  private float[] noise(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian() * 0.5f;
    }
    return values;
  }
}
