package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.linmo.style.Hand;
import io.linmo.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long work ends when it is told to, and leaves nothing half done. */
@Tag("slow")
class StoppingTest {

  /** Long enough that a test which is not stopped fails by its time. */
  private static final Duration LONG = Duration.ofHours(1);

  @TempDir private static Path models;
  @TempDir private Path folder;

  private static Installation linmo;
  private static References written;

  @BeforeAll
  static void read() throws IOException {
    linmo = TinyModel.install(models);
    Path face = linmo.folders().hands().resolve("aoyagi-kouzan-t.ttf");
    written = new ReferenceReader(linmo).font(face, "天地玄黄宇宙");
  }

  @Test
  void cancelledLearningGivesNoHandAndLeavesNoFile() throws IOException {
    HandWorkshop workshop = new HandWorkshop(linmo);
    StoppableProgress progress = stoppedAfter(1, StoppableProgress::cancel);
    Path file = folder.resolve("hand.style");

    LinmoException cancelled =
        catchThrowableOfType(
            LinmoException.class,
            () -> {
              try (OutputFile output = OutputFile.claim(file, false)) {
                workshop.save(
                    workshop.learn(LearnRequest.of("x", written).withTime(LONG), progress), output);
              }
            });

    assertThat(cancelled.kind()).isEqualTo(LinmoException.Kind.CANCELLED);
    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  void learningThatIsEndedEarlyKeepsWhatItHas() {
    StoppableProgress progress = stoppedAfter(2, StoppableProgress::finishNow);

    Hand hand =
        new HandWorkshop(linmo).learn(LearnRequest.of("x", written).withTime(LONG), progress);

    assertThat(hand.references()).hasSize(6);
    assertThat(hand.styles()).hasSize(1);
  }

  @Test
  void aCancelledFontIsNotThere() throws IOException {
    HandWorkshop workshop = new HandWorkshop(linmo);
    Hand hand =
        workshop.learn(
            LearnRequest.of("x", written), stoppedAfter(1, StoppableProgress::finishNow));
    OpenHand open = workshop.open(hand);
    List<Integer> characters = linmo.characters("天地玄黄我你他");

    LinmoException ofFont =
        catchThrowableOfType(
            LinmoException.class,
            () -> {
              try (OutputFile output = OutputFile.claim(folder.resolve("x.ttf"), false)) {
                FontRequest request = FontRequest.of(characters);
                output.write(open.font(request, cancelled()).encode(FontFileFormat.TTF));
              }
            });
    assertThat(ofFont.kind()).isEqualTo(LinmoException.Kind.CANCELLED);
    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  void progressOfAFontRisesFromTheBeginningToTheEnd() {
    HandWorkshop workshop = new HandWorkshop(linmo);
    Hand hand =
        workshop.learn(
            LearnRequest.of("x", written), stoppedAfter(1, StoppableProgress::finishNow));
    List<Double> shares = Collections.synchronizedList(new ArrayList<>());

    workshop
        .open(hand)
        .font(FontRequest.of(linmo.characters("天我")), (share, message) -> shares.add(share));

    assertThat(shares).isSorted().allMatch(share -> share >= 0 && share <= 1);
    assertThat(shares.get(shares.size() - 1)).isEqualTo(1);
  }

  private static StoppableProgress cancelled() {
    StoppableProgress progress = new StoppableProgress(Progress.SILENT);
    progress.cancel();
    return progress;
  }

  /** Progress that is stopped when it has been reported a number of times. */
  private static StoppableProgress stoppedAfter(
      int reports, java.util.function.Consumer<StoppableProgress> stop) {
    StoppableProgress[] self = new StoppableProgress[1];
    int[] count = {0};
    self[0] =
        new StoppableProgress(
            (share, message) -> {
              if (++count[0] == reports) {
                stop.accept(self[0]);
              }
            });
    return self[0];
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
