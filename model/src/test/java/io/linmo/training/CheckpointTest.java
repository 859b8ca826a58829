package io.linmo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.gan.DenseNetworks;
import io.linmo.gan.Network;
import io.linmo.storage.SectionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class CheckpointTest {

  @TempDir Path folder;

  @Test
  void aResumedTrainingGoesOnWithTheSameNumbers() throws IOException {
    Path file = folder.resolve("checkpoint.linmo");
    Players whole = SmallTraining.players();
    AdversarialTraining straight = training(whole);
    steps(straight, 6);

    AdversarialTraining first = training(SmallTraining.players());
    steps(first, 3);
    first.save(file);
    Players resumed = SmallTraining.players();
    AdversarialTraining second = training(resumed);
    second.load(file);
    assertThat(second.steps()).isEqualTo(3);
    assertThat(second.images()).isEqualTo(3 * SmallTraining.BATCH);
    List<StepStatistics> last = steps(second, 3);

    assertThat(parameters(resumed.generator())).isEqualTo(parameters(whole.generator()));
    assertThat(parameters(resumed.discriminator())).isEqualTo(parameters(whole.discriminator()));
    assertThat(second.averaged()).isEqualTo(straight.averaged());
    assertThat(last).allMatch(StepStatistics::isFinite);
    assertThat(bytes(second)).isEqualTo(bytes(straight));
  }

  @Test
  void nothingOfATrainingThatWentWrongOutlivesTheReturnToItsCheckpoint() throws IOException {
    Path file = folder.resolve("checkpoint.linmo");
    boolean[] poison = {false};
    AdversarialTraining training =
        new AdversarialTraining(
            SmallTraining.players(),
            SmallTraining.options(),
            step -> {
              Batch batch = SmallTraining.batch(step);
              if (poison[0]) {
                Arrays.fill(batch.real(), Float.NaN);
              }
              return batch;
            });
    steps(training, 2);
    training.save(file);
    poison[0] = true;
    steps(training, 2);
    assertThat(training.isFinite()).isFalse();
    poison[0] = false;
    training.load(file);
    steps(training, 2);
    AdversarialTraining straight = training(SmallTraining.players());
    steps(straight, 4);
    assertThat(bytes(training)).isEqualTo(bytes(straight));
  }

  @Test
  void trainingMovesBothPlayersAndLookingDoesNot() {
    Players players = SmallTraining.players();
    AdversarialTraining training = training(players);
    float[] generator = parameters(players.generator());
    float[] discriminator = parameters(players.discriminator());
    steps(training, 1);
    float[] trained = parameters(players.generator());
    assertThat(trained).isNotEqualTo(generator);
    assertThat(parameters(players.discriminator())).isNotEqualTo(discriminator);
    training.withAveraged(
        () -> {
          assertThat(parameters(players.generator())).isEqualTo(training.averaged());
          players.generator().forward(3, SmallTraining.batch(9, 3).generatorInputs());
        });
    assertThat(parameters(players.generator()))
        .isEqualTo(trained)
        .isNotEqualTo(training.averaged());
  }

  @Test
  void theDiscriminatorStaysOutUntilItsTime() {
    Players players = SmallTraining.players();
    float[] before = parameters(players.discriminator());
    TrainingOptions late =
        new TrainingOptions(
            SmallTraining.BATCH,
            8e-4,
            4e-4,
            4,
            1,
            2 * SmallTraining.BATCH,
            0.9,
            LossWeights.DEFAULT,
            1);
    AdversarialTraining training = new AdversarialTraining(players, late, SmallTraining::batch);
    List<StepStatistics> alone = steps(training, 2);
    assertThat(parameters(players.discriminator())).isEqualTo(before);
    assertThat(alone).extracting(StepStatistics::adversarial).containsOnly(Double.NaN);
    assertThat(alone).extracting(StepStatistics::crossEntropy).allMatch(Double::isFinite);
    assertThat(steps(training, 1))
        .extracting(StepStatistics::beliefReal)
        .allMatch(Double::isFinite);
    assertThat(parameters(players.discriminator())).isNotEqualTo(before);
  }

  @Test
  void aCheckpointOfOtherNetworksIsRefusedAndChangesNothing() throws IOException {
    Path file = folder.resolve("checkpoint.linmo");
    AdversarialTraining other = points(5);
    other.save(file);
    AdversarialTraining training = points(6);
    float[] before = training.averaged();
    assertThatThrownBy(() -> training.load(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the options differ from the run's")
        .hasMessageStartingWith(file.toString());
    assertThat(training.averaged()).isEqualTo(before);
    points(5).load(file);
  }

  @Test
  void aCheckpointWithoutSpectralDirectionsCanBeResumed() throws IOException {
    Path file = folder.resolve("checkpoint.linmo");
    AdversarialTraining training = training(SmallTraining.players());
    steps(training, 1);
    training.save(file);
    SectionFile all = SectionFile.read(file, TrainingState.KIND);
    SectionFile older = new SectionFile(TrainingState.KIND);
    for (String name : all.names()) {
      if (!name.startsWith("spectral/")) {
        older.put(name, all.bytes(name));
      }
    }
    assertThat(older.names()).hasSizeLessThan(all.names().size());
    older.write(file);
    AdversarialTraining resumed = training(SmallTraining.players());
    resumed.load(file);
    assertThat(resumed.averaged()).isEqualTo(training.averaged());
  }

  @Test
  void aCheckpointIsWholeWhateverAKilledWriterLeft() throws IOException {
    Path file = folder.resolve("checkpoint.linmo");
    AdversarialTraining training = points(5);
    training.save(file);
    byte[] whole = Files.readAllBytes(file);
    Path part = folder.resolve(".checkpoint.linmo-0a1b2c3d.part");
    Files.write(part, Arrays.copyOf(whole, whole.length / 2));
    points(5).load(file);
    training.save(file);
    points(5).load(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> training.load(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  private static AdversarialTraining training(Players players) {
    return new AdversarialTraining(players, SmallTraining.options(), SmallTraining::batch);
  }

  /** A training whose generator makes points through a layer of the given width. */
  private static AdversarialTraining points(int width) {
    Players players =
        new Players(
            DenseNetworks.create(1, 2, width, 2),
            DenseNetworks.create(2, 2, 3, 1),
            1,
            0,
            0,
            List.of(),
            DenseNetworks.FIRST,
            null,
            false);
    return new AdversarialTraining(players, SmallTraining.options(), step -> null);
  }

  private static List<StepStatistics> steps(AdversarialTraining training, int count) {
    return java.util.stream.Stream.generate(training::next).limit(count).toList();
  }

  private byte[] bytes(AdversarialTraining training) throws IOException {
    Path file = folder.resolve("state.linmo");
    training.save(file);
    return Files.readAllBytes(file);
  }

  private static float[] parameters(Network network) {
    float[] parameters = new float[network.parameterCount()];
    network.readParameters(parameters);
    return parameters;
  }
}
