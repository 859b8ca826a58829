package io.linmo.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class TrainingRunTest {

  private static final Duration LONG = Duration.ofHours(1);

  @TempDir Path folder;

  private final List<String> messages = new ArrayList<>();

  @Test
  void aRunLeavesItsOptionsStatisticsGridChartAndCheckpoint() throws IOException {
    AdversarialTraining training = train(SmallTraining::lightBatch, 4);
    assertThat(training.images()).isEqualTo(4);
    assertThat(folder.resolve("run.json"))
        .content()
        .contains("\"generatorRate\" : 8.0E-4", "\"faces\" : \"bars\"", "\"crossEntropy\" : 2.0");
    assertThat(folder.resolve("chart.svg")).content().contains("<svg", "beliefGenerated");
    assertThat(folder.resolve("grids/000000004.png")).isNotEmptyFile();
    assertThat(new StatisticsLog(folder.resolve("statistics.jsonl")).read())
        .anySatisfy(line -> assertThat(line.get("heldOutIou").asDouble()).isBetween(0.0, 1.0))
        .allSatisfy(line -> assertThat(line.get("images").asLong()).isEqualTo(4));
    assertThat(messages).anyMatch(line -> line.startsWith("held-out IoU"));
  }

  @Test
  void aRunGoesOnFromItsCheckpointAsIfItHadNeverStopped() throws IOException {
    train(SmallTraining::lightBatch, 4);
    AdversarialTraining resumed = train(SmallTraining::lightBatch, 8);
    AdversarialTraining straight =
        new AdversarialTraining(
            SmallTraining.lightPlayers(), SmallTraining.options(), SmallTraining::lightBatch);
    Stream.generate(straight::next).limit(4).forEach(statistics -> {});
    assertThat(resumed.averaged()).isEqualTo(straight.averaged());
  }

  @Test
  void numbersThatFailTakeTheRunBackToItsCheckpointAtALowerRate() throws IOException {
    train(SmallTraining::lightBatch, 4);
    boolean[] poisoned = {false};
    AdversarialTraining training =
        train(
            step -> {
              Batch batch = SmallTraining.lightBatch(step);
              if (step == 3 && !poisoned[0]) {
                poisoned[0] = true;
                Arrays.fill(batch.real(), Float.NaN);
              }
              return batch;
            },
            12);
    assertThat(poisoned[0]).isTrue();
    assertThat(training.images()).isEqualTo(12);
    assertThat(training.rateFactor()).isEqualTo(0.5);
    assertThat(training.isFinite()).isTrue();
    assertThat(messages)
        .anyMatch(
            line ->
                line.matches(
                    "training went wrong \\(.+ not .+\\): back at 4 images, rates now 0\\.500 .+"));
    AdversarialTraining after = train(SmallTraining::lightBatch, 12);
    assertThat(after.rateFactor()).isEqualTo(0.5);
    assertThat(after.isFinite()).isTrue();
  }

  @Test
  void aRunThatCannotBeRescuedStopsAndKeepsItsGoodCheckpoint() throws IOException {
    train(SmallTraining::lightBatch, 4);
    BatchSource poisonous =
        step -> {
          Batch batch = SmallTraining.lightBatch(step);
          Arrays.fill(batch.generatorInputs()[0], Float.NaN);
          return batch;
        };
    assertThatThrownBy(() -> train(poisonous, 40))
        .isInstanceOf(IOException.class)
        .hasMessageMatching("training stopped at \\d+ images: .+, 6 times; lower the rates .+");
    assertThat(messages).filteredOn(line -> line.startsWith("training went wrong")).hasSize(5);
    AdversarialTraining after = train(SmallTraining::lightBatch, 6);
    assertThat(after.images()).isEqualTo(6);
    assertThat(after.isFinite()).isTrue();
  }

  @Test
  void aLineThatAKilledRunLeftHalfWrittenDoesNotStopTheNext() throws IOException {
    train(SmallTraining::lightBatch, 2);
    Path statistics = folder.resolve("statistics.jsonl");
    Files.writeString(statistics, "{\"images\":3,\"crossEn", StandardOpenOption.APPEND);
    train(SmallTraining::lightBatch, 4);
    train(SmallTraining::lightBatch, 6);
    assertThat(new StatisticsLog(statistics).read())
        .extracting(line -> line.get("images").asLong())
        .contains(2L, 6L);
  }

  @Test
  void aRunsOptionsCanBeReadAgain() throws IOException {
    train(SmallTraining::lightBatch, 2);
    assertThat(TrainingRun.options(folder)).isEqualTo(SmallTraining.options());
    Path description = folder.resolve("run.json");
    for (String damaged : List.of("{}", "{\"options\": {", "{\"options\": {\"batch\": \"x\"}}")) {
      Files.writeString(description, damaged);
      assertThatThrownBy(() -> TrainingRun.options(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("run.json: damaged");
    }
  }

  /** Opens the run, resumes where there is a checkpoint, and trains. */
  private AdversarialTraining train(BatchSource source, long images) throws IOException {
    Players players = SmallTraining.lightPlayers();
    AdversarialTraining training =
        new AdversarialTraining(players, SmallTraining.options(), source);
    TrainingRun run =
        new TrainingRun(folder, training, players, SmallTraining.batch(99, 4), listener());
    run.describe(SmallTraining.options(), Map.of("faces", "bars"));
    run.resume();
    run.train(images, LONG, LONG);
    return training;
  }

  private TrainingRun.Listener listener() {
    return new TrainingRun.Listener() {
      @Override
      public void progress(long images, double imagesPerSecond, String figures) {
        messages.add(figures);
      }

      @Override
      public void message(String line) {
        messages.add(line);
      }
    };
  }
}
