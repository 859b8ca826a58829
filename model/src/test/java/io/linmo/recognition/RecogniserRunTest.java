package io.linmo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.font.FontFile;
import io.linmo.image.Script;
import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecogniserRunTest {

  private static final Duration SELDOM = Duration.ofHours(1);
  private static final Path FONTS = Path.of("..", "fonts-data");

  private static RecognitionData data;

  @TempDir private Path folder;

  @BeforeAll
  static void openFace() throws IOException {
    FontFile face = FontFile.read(FONTS.resolve("content/lxgw-wenkai.ttf"));
    int[] characters = {'一'};
    data = new RecognitionData(Script.HAN, List.of(), List.of(face), face, characters, characters);
  }

  private static RecogniserTraining training() {
    return new RecogniserTraining(data, 1);
  }

  @Test
  void aRunEndsWhenItsImagesHaveBeenShownAndReportsOnTheWay() throws IOException {
    List<Long> reported = new ArrayList<>();
    RecogniserTraining training = training();
    RecogniserRun run =
        new RecogniserRun(
            folder,
            training,
            (images, share, loss) -> {
              reported.add(images);
              assertThat(share).isBetween(0.0, 1.0);
              assertThat(loss).isNotNaN();
            });

    run.train(60, SELDOM);

    assertThat(training.images()).isEqualTo(60);
    assertThat(reported).containsExactly(50L);
    assertThat(Files.readAllLines(folder.resolve("statistics.jsonl")))
        .singleElement()
        .asString()
        .startsWith("{\"images\":50,\"loss\":");
  }

  @Test
  void aRunThatIsEndedEarlyIsSaved() throws IOException {
    RecogniserTraining training = training();
    Progress enough = stopped(() -> {}, () -> training.images() >= 3);

    new RecogniserRun(folder, training, (i, s, l) -> {}).train(60, SELDOM, enough);

    assertThat(training.images()).isEqualTo(3);
    RecogniserTraining resumed = training();
    new RecogniserRun(folder, resumed, (i, s, l) -> {}).resume();
    assertThat(resumed.images()).isEqualTo(3);
  }

  @Test
  void aCancelledRunKeepsItsLastCheckpoint() throws IOException {
    new RecogniserRun(folder, training(), (i, s, l) -> {}).train(2, SELDOM);
    RecogniserTraining training = training();
    RecogniserRun run = new RecogniserRun(folder, training, (i, s, l) -> {});
    run.resume();
    Runnable cancelAtFour =
        () -> {
          if (training.images() >= 4) {
            throw new CancellationException();
          }
        };

    assertThatThrownBy(() -> run.train(60, SELDOM, stopped(cancelAtFour, () -> false)))
        .isInstanceOf(CancellationException.class);

    RecogniserTraining resumed = training();
    new RecogniserRun(folder, resumed, (i, s, l) -> {}).resume();
    assertThat(resumed.images()).isEqualTo(2);
  }

  private static Progress stopped(Runnable check, BooleanSupplier enough) {
    return new Progress() {
      @Override
      public void report(double share, String message) {}

      @Override
      public void checkCancelled() {
        check.run();
      }

      @Override
      public boolean isEnough() {
        return enough.getAsBoolean();
      }
    };
  }

  @Test
  void aRunContinuesFromItsCheckpoint() throws IOException {
    assertThat(new RecogniserRun(folder, training(), (i, s, l) -> {}).resume()).isFalse();
    new RecogniserRun(folder, training(), (i, s, l) -> {}).train(2, SELDOM);
    RecogniserTraining resumed = training();

    assertThat(new RecogniserRun(folder, resumed, (i, s, l) -> {}).resume()).isTrue();

    assertThat(resumed.images()).isEqualTo(2);
  }

  @Test
  void aCheckpointOfTheOtherScriptIsRefused() throws IOException {
    new RecogniserRun(folder, training(), (i, s, l) -> {}).train(1, SELDOM);
    int[] letters = {'a'};
    RecognitionData latin =
        new RecognitionData(
            Script.LATIN, List.of(), data.fonts(), data.content(), letters, letters);
    RecogniserRun run =
        new RecogniserRun(folder, new RecogniserTraining(latin, 1), (i, s, l) -> {});

    assertThatThrownBy(run::resume)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another script's run");
  }
}
