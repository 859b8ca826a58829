package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdamTest {

  @Test
  void theFirstStepIsTheRateAgainstTheGradientsSign() {
    Adam adam = new Adam(2, 0.5, 0.99);
    float[] parameters = {1, -1};
    adam.advance();
    adam.update(parameters, new float[] {20, -0.003f}, 0, 2, 0.1);
    assertThat(parameters[0]).isCloseTo(0.9f, within(1e-5f));
    assertThat(parameters[1]).isCloseTo(-0.9f, within(1e-5f));
  }

  /**
   * By hand, beta1 0.5, beta2 0.75: means 1, 0, 2; mean squares 1, 1, 4.75; corrections of the
   * third step 1 - 0.5^3 = 0.875 and 1 - 0.75^3 = 0.578125.
   */
  @Test
  void laterStepsAreThoseComputedByHand() {
    Adam adam = new Adam(1, 0.5, 0.75);
    float[] parameters = {0};
    float[] gradients = {2, -1, 4};
    double[] expected = new double[3];
    expected[0] = -0.1;
    expected[1] = expected[0];
    double v = 0.75 * (0.75 * 1 + 0.25 * 1) + 0.25 * 16;
    expected[2] = expected[1] - 0.1 * (2 / 0.875) / Math.sqrt(v / (1 - 0.421875));
    for (int i = 0; i < 3; i++) {
      adam.advance();
      adam.update(parameters, new float[] {gradients[i]}, 0, 1, 0.1);
      assertThat(parameters[0]).as("step %d", i + 1).isCloseTo((float) expected[i], within(1e-6f));
    }
  }

  @Test
  void aRateOfZeroLeavesParametersAndState() {
    Adam adam = new Adam(3, 0.5, 0.99);
    float[] parameters = {1, 2, 3};
    adam.advance();
    adam.update(parameters, new float[] {1, 1, 1}, 0, 1, 0);
    adam.update(parameters, new float[] {1, 1, 1}, 1, 1, 0.5);
    assertThat(parameters[0]).isEqualTo(1);
    assertThat(parameters[1]).isCloseTo(1.5f, within(1e-5f));
    assertThat(parameters[2]).isEqualTo(3);
    assertThat(adam.mean()).containsExactly(0, 0.5f, 0);
  }

  @Test
  void aRestoredOptimiserGoesOnAsTheOneItWasTakenFrom() {
    Adam adam = new Adam(2, 0.5, 0.99);
    float[] parameters = {1, 2};
    step(adam, parameters, 3);
    float[] there = parameters.clone();
    Adam other = new Adam(2, 0.5, 0.99);
    other.restore(adam.step(), adam.mean(), adam.square());
    step(adam, parameters, 4);
    step(other, there, 4);
    assertThat(there).isEqualTo(parameters);
    assertThatThrownBy(() -> other.restore(1, new float[1], new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("optimiser state of 1 and 2 values, expected 2");
  }

  @Test
  void aResetOptimiserIsANewOne() {
    Adam adam = new Adam(2, 0.5, 0.99);
    step(adam, new float[2], 5);
    adam.reset();
    float[] parameters = {1, 2};
    float[] fresh = {1, 2};
    step(adam, parameters, 2);
    step(new Adam(2, 0.5, 0.99), fresh, 2);
    assertThat(parameters).isEqualTo(fresh);
  }

  private static void step(Adam adam, float[] parameters, int times) {
    for (int i = 0; i < times; i++) {
      adam.advance();
      adam.update(parameters, new float[] {i + 0.3f, 2 - i}, 0, 2, 0.01);
    }
  }
}
