package io.linmo.strokes.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.strokes.Stroke;
import io.linmo.strokes.StrokeForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AdversarialWriterTrainingTest {

  private static final int CHARACTERS = 150;

  @Test
  void aStepMovesTheCorrectionsAndTheSameSeedGivesTheSameModel() {
    float[] one = trained(3);
    assertThat(trained(3)).isEqualTo(one);
    assertThat(one).isNotEqualTo(new StrayingModel(3).parameters());
    assertThat(trained(4)).isNotEqualTo(one);
  }

  private static float[] trained(long seed) {
    var settings = new AdversarialWriterTraining.Settings(1, 1, 0.1, 1, true, 0.25, false);
    var training =
        new AdversarialWriterTraining(
            WriterModel.create(1, "test"), List.of(face()), settings, seed);
    for (int step = 0; step < 2; step++) {
      var progress = training.step();
      assertThat(progress.written()).isBetween(0.2, 0.8);
      assertThat(progress.firstForms()).isPositive();
    }
    return training.trained().straying().orElseThrow().parameters();
  }

  /** Crosses, each written a little wider and with chance. */
  private static HandForms face() {
    Random random = new Random(1);
    Map<Integer, StrokeForm> standard = new HashMap<>();
    Map<Integer, StrokeForm> written = new HashMap<>();
    for (int i = 0; i < CHARACTERS; i++) {
      float at = 0.3f + 0.4f * random.nextFloat();
      StrokeForm form = cross(0.2f, at);
      standard.put(0x4E00 + i, form);
      written.put(0x4E00 + i, cross(0.15f + 0.02f * random.nextFloat(), at));
    }
    return new HandForms(written, standard);
  }

  private static StrokeForm cross(float left, float at) {
    return StrokeForm.of(
        List.of(
            Stroke.of(new float[] {left, 1 - left}, new float[] {at, at}),
            Stroke.of(new float[] {at, at}, new float[] {0.2f, 0.8f})));
  }
}
