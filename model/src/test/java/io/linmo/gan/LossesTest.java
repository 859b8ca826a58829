package io.linmo.gan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LossesTest {

  private static final int BATCH = 3;
  private static final int PATCHES = 4;
  private static final int WIDTH = 9;
  private static final double WEIGHT = 0.7;

  private final Random random = new Random(1);

  /** A loss as a function of the values that its gradient is by. */
  @FunctionalInterface
  private interface Loss {
    double of(float[] values, double weight, float[] gradient);
  }

  @Test
  void crossEntropysGradientIsByTheLogits() {
    float[] target = coverage(BATCH * WIDTH);
    checkGradient(
        noise(BATCH * WIDTH),
        (logits, weight, gradient) ->
            Losses.crossEntropy(logits, Losses.sigmoid(logits), target, weight, gradient));
  }

  @Test
  void dicesGradientIsByTheLogits() {
    float[] target = coverage(BATCH * WIDTH);
    checkGradient(
        noise(BATCH * WIDTH),
        (logits, weight, gradient) ->
            Losses.dice(Losses.sigmoid(logits), target, BATCH, weight, gradient));
  }

  @Test
  void theHingeLossesHaveTheirGradients() {
    for (boolean real : new boolean[] {true, false}) {
      checkGradient(
          noise(BATCH * WIDTH),
          (scores, weight, gradient) ->
              Losses.hinge(scores, BATCH, PATCHES, real, weight, gradient));
    }
  }

  @Test
  void theGeneratorsScoreHasItsGradient() {
    checkGradient(
        noise(BATCH * WIDTH),
        (scores, weight, gradient) -> Losses.adversarial(scores, BATCH, PATCHES, weight, gradient));
  }

  @Test
  void driftHasItsGradient() {
    checkGradient(
        noise(BATCH * WIDTH),
        (scores, weight, gradient) -> Losses.drift(scores, BATCH, PATCHES, weight, gradient));
  }

  @Test
  void classificationHasItsGradient() {
    checkGradient(
        noise(BATCH * WIDTH),
        (output, weight, gradient) ->
            Losses.classification(
                output, BATCH, PATCHES, WIDTH, new int[] {0, 4, 2}, weight, gradient));
  }

  @Test
  void featureMatchingHasItsGradient() {
    float[] target = noise(BATCH * WIDTH);
    checkGradient(
        noise(BATCH * WIDTH),
        (features, weight, gradient) -> Losses.featureMatching(features, target, weight, gradient));
  }

  @Test
  void theLossesHaveTheValuesOfTheirFormulas() {
    float[] none = new float[2];
    float[] half = {0, 0};
    float[] ink = {1, 0};
    assertThat(Losses.crossEntropy(half, new float[] {0.5f, 0.5f}, ink, 1, none))
        .isCloseTo(Math.log(2), within(1e-6));
    assertThat(Losses.dice(ink, ink, 1, 1, none)).isZero();
    assertThat(Losses.dice(new float[] {0, 1}, ink, 1, 1, none))
        .isCloseTo(1 - 1 / 3.0, within(1e-6));
    float[] scores = {-2, 0.5f};
    assertThat(Losses.hinge(scores, 2, 1, true, 1, none)).isCloseTo((3 + 0.5) / 2, within(1e-6));
    assertThat(Losses.hinge(scores, 2, 1, false, 1, none)).isCloseTo((0 + 1.5) / 2, within(1e-6));
    assertThat(Losses.adversarial(scores, 2, 1, 1, none)).isCloseTo(0.75, within(1e-6));
    assertThat(Losses.drift(scores, 2, 1, 1, none)).isCloseTo(4.25 / 2, within(1e-6));
    assertThat(Losses.meanBelief(half, 2, 1)).isCloseTo(0.5, within(1e-6));
    assertThat(Losses.classification(half, 1, 0, 2, new int[] {1}, 1, none))
        .isCloseTo(Math.log(2), within(1e-6));
  }

  @Test
  void lossesStayNumbersWhereLogitsAreHuge() {
    float[] logits = {-1e4f, 1e4f};
    float[] gradient = new float[2];
    float[] coverage = Losses.sigmoid(logits);
    double wrong = Losses.crossEntropy(logits, coverage, new float[] {1, 0}, 1, gradient);
    assertThat(wrong).isCloseTo(1e4, within(1.0));
    assertThat(Losses.classification(logits, 1, 0, 2, new int[] {0}, 1, gradient))
        .isCloseTo(2e4, within(1.0));
    assertThat(gradient[0]).isFinite();
    assertThat(gradient[1]).isFinite();
  }

  /** Gradients are added to what is there, and agree with central differences. */
  private void checkGradient(float[] values, Loss loss) {
    float[] gradient = new float[values.length];
    java.util.Arrays.fill(gradient, 10);
    loss.of(values, WEIGHT, gradient);
    double largest = 0;
    for (int i = 0; i < values.length; i++) {
      float kept = values[i];
      float above = kept + 1e-3f;
      float below = kept - 1e-3f;
      values[i] = above;
      double upper = loss.of(values, 0, new float[values.length]);
      values[i] = below;
      double lower = loss.of(values, 0, new float[values.length]);
      values[i] = kept;
      double numeric = WEIGHT * (upper - lower) / (above - below);
      assertThat(gradient[i] - 10.0).as("value %d", i).isCloseTo(numeric, within(2e-4));
      largest = Math.max(largest, Math.abs(numeric));
    }
    assertThat(largest).isGreaterThan(5e-3);
  }

  private float[] noise(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextGaussian() * 1.5f;
    }
    return values;
  }

  private float[] coverage(int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = random.nextInt(3) / 2f;
    }
    return values;
  }
}
