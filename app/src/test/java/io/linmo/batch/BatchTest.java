package io.linmo.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.batch.BatchReport.State;
import io.linmo.work.Progress;
import io.linmo.workshop.Consent;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.Installation;
import io.linmo.workshop.InstallationFolders;
import io.linmo.workshop.LearnRequest;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.ReferenceReader;
import io.linmo.workshop.TinyModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchTest {

  @TempDir private Path folder;

  private Installation linmo;
  private Path out;

  @BeforeEach
  void learnTwoHands() throws IOException {
    Path models = Files.createDirectory(folder.resolve("models"));
    TinyModel.write(models.resolve("han.linmo"));
    InstallationFolders found = Installation.find().folders();
    linmo = new Installation(new InstallationFolders(found.home(), models, found.fontCache()), 2);
    out = Files.createDirectory(folder.resolve("out"));
    for (String name : List.of("ada", "bea")) {
      HandWorkshop workshop = new HandWorkshop(linmo);
      workshop.save(
          workshop.learn(
              LearnRequest.of(
                      name,
                      new ReferenceReader(linmo)
                          .font(found.hands().resolve("aoyagi-kouzan-t.ttf"), "天地玄黄"))
                  .withConsent(Consent.OWN_HAND)
                  .withTime(Duration.ofMillis(300))),
          folder.resolve(name + ".style"));
    }
  }

  private BatchPlan plan() {
    return BatchPlan.of(folder, "chars:天地山", List.of("ttf", "svg"), 1);
  }

  private BatchReport run(BatchPlan plan) {
    return new Batch(linmo, out, false).run(plan, Progress.SILENT);
  }

  @Test
  void aJobThatIsDoneIsNotDoneAgain() throws IOException {
    BatchReport first = run(plan());
    assertThat(first.count(State.DONE)).isEqualTo(2);
    String name = first.jobs().get(0).name();
    Path font = out.resolve(name + ".ttf");
    assertThat(font).exists();
    assertThat(out.resolve(name).resolve("U+5C71.svg")).exists();
    byte[] bytes = Files.readAllBytes(font);
    Files.setLastModifiedTime(font, FileTime.fromMillis(1000));

    assertThat(run(plan()).count(State.KEPT)).isEqualTo(2);

    assertThat(Files.getLastModifiedTime(font)).isEqualTo(FileTime.fromMillis(1000));
    Files.writeString(font, "damaged");
    BatchReport mended = run(plan());
    assertThat(mended.count(State.DONE)).isEqualTo(1);
    assertThat(font).hasBinaryContent(bytes);
  }

  @Test
  void aJobOfWhichAnInputChangedIsDoneAgain() throws IOException {
    run(plan());
    Files.copy(
        folder.resolve("ada.style"),
        folder.resolve("bea.style"),
        StandardCopyOption.REPLACE_EXISTING);

    BatchReport again = run(plan());

    assertThat(again.jobs())
        .extracting(BatchReport.Outcome::state)
        .containsExactly(State.KEPT, State.DONE);
  }

  @Test
  void aRunThatIsStoppedContinues() {
    BatchReport stopped = new Batch(linmo, out, false).run(plan(), new StoppedInSecondJob());
    assertThat(stopped.jobs())
        .extracting(BatchReport.Outcome::state)
        .containsExactly(State.DONE, State.OPEN);
    assertThat(stopped.summary()).contains("1 open: run the same command to continue");

    assertThat(run(plan()).jobs())
        .extracting(BatchReport.Outcome::state)
        .containsExactly(State.KEPT, State.DONE);
  }

  /** As when a run is killed after its files are written and before the report says so. */
  @Test
  void filesThatAKilledRunLeftAreItsOwn() throws IOException {
    BatchPlan first = new BatchPlan(plan().jobs().subList(0, 1));
    byte[][] claims = new byte[1][];
    new Batch(linmo, out, false)
        .run(
            first,
            (share, message) -> {
              try {
                claims[0] = Files.readAllBytes(out.resolve(BatchReport.FILE));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    Files.write(out.resolve(BatchReport.FILE), claims[0]);

    assertThat(run(first).jobs()).extracting(BatchReport.Outcome::state).containsOnly(State.DONE);
  }

  private static final class StoppedInSecondJob implements Progress {
    private volatile boolean stopped;

    @Override
    public void report(double share, String message) {
      stopped |= share > 0.5;
    }

    @Override
    public void checkCancelled() {
      if (stopped) {
        throw new CancellationException("stopped");
      }
    }
  }

  @Test
  void aJobThatFailsDoesNotStopTheOthers() throws IOException {
    Files.writeString(folder.resolve("ada.style"), "this is no hand");
    BatchReport report = run(plan());

    assertThat(report.jobs())
        .extracting(BatchReport.Outcome::state)
        .containsExactly(State.FAILED, State.DONE);
    assertThat(report.jobs().get(0).reason()).contains("ada.style", "not a Linmo file");
  }

  @Test
  void aFileOfSomebodyElseIsNotOverwritten() throws IOException {
    BatchPlan plan = BatchPlan.of(folder, "chars:天", List.of("ttf"), 1);
    Path file = Files.writeString(out.resolve(plan.jobs().get(0).name() + ".ttf"), "mine");

    assertThat(run(plan).jobs().get(0).reason()).contains("exists already");
    assertThat(file).hasContent("mine");
    assertThat(new Batch(linmo, out, true).run(plan, Progress.SILENT).jobs().get(0).state())
        .isEqualTo(State.DONE);
  }

  @Test
  void jobsAreReadFromAFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("jobs.json"),
            """
            {"jobs": [
              {"style": "ada.style", "charset": "chars:天", "format": ["woff2"], "family": "A"},
              {"style": "bea.style"}]}
            """);

    List<BatchJob> jobs = BatchPlan.read(file).jobs();

    assertThat(jobs.get(0).formats()).containsExactly("woff2");
    assertThat(jobs.get(0).style()).isEqualTo(folder.toAbsolutePath().resolve("ada.style"));
    assertThat(jobs.get(1).charset()).isEqualTo("ascii");
    assertThat(jobs.get(1).formats()).containsExactly("ttf");
  }

  @Test
  void whatIsNotAListOfJobsIsRefusedInALine() throws IOException {
    for (String[] wrong :
        new String[][] {
          {"[]", "is not a list of jobs"},
          {"{", "is not JSON"},
          {"{\"jobs\": []}", "there is no job"},
          {"{\"jobs\": [{\"charset\": \"ascii\"}]}", "job 1: it names no style"},
          {"{\"jobs\": [{\"style\": \"a\", \"colour\": 1}]}", "unknown field 'colour'"},
          {"{\"jobs\": [{\"style\": \"a\", \"format\": [\"gif\"]}]}", "gif"},
          {"{\"jobs\": [{\"style\": \"a\"}, {\"style\": \"a\"}]}", "two jobs would write a-ascii"}
        }) {
      Path file = Files.writeString(folder.resolve("jobs.json"), wrong[0]);
      assertThatThrownBy(() -> BatchPlan.read(file))
          .as(wrong[0])
          .isInstanceOf(LinmoException.class)
          .hasMessageContaining(wrong[1]);
    }
  }
}
