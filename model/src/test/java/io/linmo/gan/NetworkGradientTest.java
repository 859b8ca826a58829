package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkGradientTest {

  private static final GeneratorShape SMALL =
      new GeneratorShape(1, 1, 1, 3, 6, 4, 5, 8, new int[] {8, 8, 16, 16});

  @Test
  void theGeneratorsGradientsAgreeWithDifferencesOfItsLoss() {
    Network network = Generators.create(SMALL, 7);
    Random random = new Random(1);
    float[] glyphs = noise(random, 2 * SMALL.inputChannels() * 32 * 32);
    float[][] inputs = {glyphs, {0, 2}, noise(random, 2 * SMALL.styleSize()), {3, 1}};
    checkParameterGradients(network, random, inputs, 2);
  }

  @Test
  void theDiscriminatorsGradientsAgreeWithDifferencesOfItsLoss() {
    Network network = Discriminators.create(6, 5, 7);
    Random random = new Random(2);
    float[][] inputs = {
      noise(random, 2 * 16 * 1024), noise(random, 2 * 16 * 1024), noise(random, 2 * 6)
    };
    checkParameterGradients(network, random, inputs, 2);
    float[] weights = noise(random, network.forward(2, inputs).length);
    network.forward(2, inputs);
    float[] byInput = network.backwardToInput(weights, Discriminators.FIRST);
    for (int i = 100; i < byInput.length; i += byInput.length / 7) {
      float kept = inputs[0][i];
      inputs[0][i] = kept + 1e-2f;
      double above = dot(network.forward(2, inputs), weights);
      inputs[0][i] = kept - 1e-2f;
      double below = dot(network.forward(2, inputs), weights);
      inputs[0][i] = kept;
      assertAgrees("input " + i, byInput[i], (above - below) / 2e-2);
    }
  }

  private static void checkParameterGradients(
      Network network, Random random, float[][] inputs, int batch) {
    float[] weights = noise(random, network.forward(batch, inputs).length);
    network.forward(batch, inputs);
    network.backward(weights);
    float[] gradient = new float[network.parameterCount()];
    network.readGradient(gradient);
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    for (Map.Entry<String, Network.Range> entry : network.ranges().entrySet()) {
      Network.Range range = entry.getValue();
      int largest = range.offset();
      for (int i = range.offset(); i < range.offset() + range.length(); i++) {
        largest = Math.abs(gradient[i]) > Math.abs(gradient[largest]) ? i : largest;
      }
      float kept = parameters[largest];
      parameters[largest] = kept + 2e-3f;
      network.writeParameters(parameters);
      double above = dot(network.forward(batch, inputs), weights);
      parameters[largest] = kept - 2e-3f;
      network.writeParameters(parameters);
      double below = dot(network.forward(batch, inputs), weights);
      parameters[largest] = kept;
      network.writeParameters(parameters);
      assertAgrees(entry.getKey(), gradient[largest], (above - below) / 4e-3);
    }
  }

  private static void assertAgrees(String what, double analytic, double numeric) {
    assertThat(analytic)
        .as(what)
        .isCloseTo(
            numeric, org.assertj.core.api.Assertions.within(0.05 * Math.abs(numeric) + 0.02));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  private static float[] noise(Random random, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian() * 0.5f;
    }
    return values;
  }
}
