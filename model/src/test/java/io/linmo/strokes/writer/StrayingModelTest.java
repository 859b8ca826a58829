package io.linmo.strokes.writer;

import static io.linmo.strokes.writer.WriterSamples.CROSS;
import static io.linmo.strokes.writer.WriterSamples.noise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrayingModelTest {

  private static final int NUMBERS = CROSS.strokes() * ReferenceHead.DISPLACEMENT;
  private static final float STEP = 1e-2f;

  private final Random random = new Random(1);
  private final float[] hand = noise(random, WrittenHand.NUMBERS, 1);
  private final List<Writing> writings =
      List.of(
          new Writing(CROSS, noise(random, NUMBERS, 0.05), noise(random, NUMBERS, 0.03), 1),
          new Writing(CROSS, noise(random, NUMBERS, 0.05), new float[NUMBERS], 0));

  @Test
  void correctsNothingBeforeTraining() {
    assertThat(correct(new StrayingModel(1), 1)).containsOnly(0f);
  }

  @Test
  void onlyWritingsThatStrayDependOnChance() throws IOException {
    StrayingModel model = trained();
    float[] one = correct(model, 1);
    float[] two = correct(model, 2);
    assertThat(one[3]).isNotEqualTo(two[3]);
    for (int i = NUMBERS; i < 2 * NUMBERS; i++) {
      assertThat(one[i]).isEqualTo(two[i]).isNotZero();
    }
  }

  @Test
  void gradientsByTheParametersAreThoseOfDifferences() throws IOException {
    StrayingModel model = trained();
    float[] byCorrections = noise(random, 2 * NUMBERS, 1);
    correct(model, 1);
    model.backward(byCorrections);
    float[] found = new float[model.parameters().length];
    model.network().readGradient(found);
    float[] parameters = model.parameters();
    for (int at = 11; at < parameters.length; at += parameters.length / 25) {
      float kept = parameters[at];
      parameters[at] = kept + STEP;
      double above = value(parameters, byCorrections);
      parameters[at] = kept - STEP;
      double below = value(parameters, byCorrections);
      parameters[at] = kept;
      assertThat((double) found[at]).isCloseTo((above - below) / (2 * STEP), within(5e-3));
    }
  }

  @Test
  void aWriterModelKeepsItInItsFile(@TempDir Path folder) throws IOException {
    WriterModel writer = WriterModel.create(1, "test");
    writer.write(folder.resolve("without"));
    assertThat(WriterModel.read(folder.resolve("without")).straying()).isEmpty();
    writer.setStraying(trained());
    writer.write(folder.resolve("with"));
    StrayingModel read = WriterModel.read(folder.resolve("with")).straying().orElseThrow();
    float[] expected = correct(trained(), 1);
    float[] found = correct(read, 1);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], within(1e-3f));
    }
  }

  @Test
  void parametersOfAnotherNumberAreRefused() {
    assertThatThrownBy(() -> StrayingModel.of(new float[7]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("7 parameters of straying, expected");
  }

  private static StrayingModel trained() throws IOException {
    float[] parameters = new StrayingModel(1).parameters();
    Random random = new Random(4);
    for (int i = 0; i < parameters.length; i++) {
      parameters[i] += (float) (0.1 * random.nextGaussian());
    }
    return StrayingModel.of(parameters);
  }

  private float[] correct(StrayingModel model, long seed) {
    Random chance = new Random(seed);
    return model.correct(writings, hand, i -> chance);
  }

  private double value(float[] parameters, float[] byCorrections) throws IOException {
    float[] corrections = correct(StrayingModel.of(parameters), 1);
    double sum = 0;
    for (int i = 0; i < corrections.length; i++) {
      sum += corrections[i] * byCorrections[i];
    }
    return sum;
  }
}
