package io.linmo.strokes.writer;

import static io.linmo.strokes.writer.WriterSamples.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceHeadTest {

  private static final int REFERENCES = 12;
  private static final int TARGETS = 5;
  private static final float STEP = 2e-2f;

  private final Random random = new Random(1);
  private final float[] parameters = {-0.5f, 0.3f, 0.4f, -0.2f};
  private final float[] described =
      noise(random, (REFERENCES + TARGETS) * ReferenceHead.OUTPUTS, 0.6);
  private final float[] written = noise(random, REFERENCES * ReferenceHead.DISPLACEMENT, 0.05);
  private final float[] loss = noise(random, TARGETS * ReferenceHead.DISPLACEMENT, 1);

  @Test
  void gradientsByTheTargetsAreThoseOfDifferences() {
    ReferenceHead head = new ReferenceHead(parameters, described, written);
    head.predict();
    float[] found = new HeadGradients(head).of(loss).described();
    for (int column : new int[] {0, 7, 16, 40, 79, 80, 95, 111}) {
      int at = REFERENCES * ReferenceHead.OUTPUTS + column;
      assertThat((double) found[at]).isCloseTo(difference(described, at), within(2e-3));
    }
  }

  @Test
  void gradientsByTheHeadsNumbersAreThoseOfDifferences() {
    ReferenceHead head = new ReferenceHead(parameters, described, written);
    head.predict();
    float[] found = new HeadGradients(head).of(loss).parameters();
    for (int i = 1; i < ReferenceHead.PARAMETERS; i++) {
      assertThat((double) found[i]).isCloseTo(difference(parameters, i), within(2e-3));
    }
  }

  /** Without likeness nothing is held constant, so that all gradients can be compared. */
  @Test
  void gradientsThroughTheRegressionAreThoseOfDifferences() {
    parameters[2] = -40;
    ReferenceHead head = new ReferenceHead(parameters, described, written);
    head.predict();
    HeadGradients.Gradients found = new HeadGradients(head).of(loss);
    for (int column : new int[] {0, 7, 16, 40, 79}) {
      int at = 3 * ReferenceHead.OUTPUTS + column;
      assertThat((double) found.described()[at]).isCloseTo(difference(described, at), within(2e-3));
    }
    assertThat((double) found.parameters()[0]).isCloseTo(difference(parameters, 0), within(2e-3));
  }

  @Test
  void followsReferencesThatAllMoveAlike() {
    float[] shifted = new float[written.length];
    Arrays.fill(shifted, 0.03f);
    parameters[0] = -12;
    float[] none = new float[described.length];
    for (float value : new ReferenceHead(parameters, none, shifted).predict()) {
      assertThat(value).isCloseTo(0.03f, within(2e-3f));
    }
  }

  @Test
  void otherTargetsOfTheSameReferencesArePredictedAsByAHeadOfTheirOwn() {
    int cut = (REFERENCES + 2) * ReferenceHead.OUTPUTS;
    float[] two = Arrays.copyOf(described, cut);
    float[] others = Arrays.copyOfRange(described, cut, described.length);
    float[] predicted = new ReferenceHead(parameters, two, written).forTargets(others).predict();
    float[] all = new ReferenceHead(parameters, described, written).predict();
    assertThat(predicted)
        .isEqualTo(Arrays.copyOfRange(all, 2 * ReferenceHead.DISPLACEMENT, all.length));
  }

  private double difference(float[] values, int at) {
    float kept = values[at];
    values[at] = kept + STEP;
    double above = value();
    values[at] = kept - STEP;
    double below = value();
    values[at] = kept;
    return (above - below) / (2 * STEP);
  }

  private double value() {
    float[] predicted = new ReferenceHead(parameters, described, written).predict();
    double sum = 0;
    for (int i = 0; i < predicted.length; i++) {
      sum += predicted[i] * loss[i];
    }
    return sum;
  }
}
