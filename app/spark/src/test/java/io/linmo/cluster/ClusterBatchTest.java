package io.linmo.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.batch.Batch;
import io.linmo.batch.BatchJob;
import io.linmo.batch.BatchPlan;
import io.linmo.batch.BatchReport;
import io.linmo.batch.BatchReport.Outcome;
import io.linmo.batch.BatchReport.State;
import io.linmo.work.Progress;
import io.linmo.workshop.Consent;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LearnRequest;
import io.linmo.workshop.LinmoException;
import io.linmo.workshop.ReferenceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** On two threads of this process, which Spark serialises for as for a cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterBatchTest {

  private static final String LETTERS = "chars:abcdefg";

  @TempDir private static Path folder;

  private Installation linmo;
  private Path hands;
  private Path local;
  private JavaSparkContext spark;

  @BeforeAll
  void makeHandsAndDoTheBatchOnThisMachine() throws IOException {
    linmo = Installation.find().withThreads(1);
    hands = Files.createDirectory(folder.resolve("hands"));
    Path face = linmo.folders().hands().resolve("patrick-hand.ttf");
    for (String name : List.of("ada", "bea")) {
      String written = name.equals("ada") ? "aceg" : "bdfhn";
      HandWorkshop workshop = new HandWorkshop(linmo);
      workshop.save(
          workshop.learn(
              LearnRequest.of(name, new ReferenceReader(linmo).font(face, written))
                  .withConsent(Consent.OWN_HAND)
                  .withTime(Duration.ofMillis(300))),
          hands.resolve(name + ".style"));
    }
    local = Files.createDirectory(folder.resolve("local"));
    new Batch(linmo, local, false).run(plan(), Progress.SILENT);
    SparkConf settings =
        new SparkConf()
            .setMaster("local[2]")
            .setAppName("test")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.driver.host", "127.0.0.1");
    spark = new JavaSparkContext(settings);
  }

  @AfterAll
  void stop() {
    spark.close();
  }

  private BatchPlan plan() {
    return BatchPlan.of(hands, LETTERS, List.of("ttf", "svg"), 1);
  }

  private BatchReport run(BatchPlan plan, Path out, int range) throws IOException {
    List<ClusterJob> sent = plan.jobs().stream().map(job -> ClusterJob.of(job, hands)).toList();
    return new ClusterBatch(spark, linmo, remote(hands), remote(out), false, range)
        .run(plan.jobs(), sent);
  }

  private RemoteFolder remote(Path path) {
    return RemoteFolder.of(path.toUri().toString(), spark.hadoopConfiguration());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  @Test
  void theFilesAndTheReportAreThoseOfOneMachineAndAreKept() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));

    BatchReport first = run(plan(), out, 3);

    assertThat(first.jobs()).extracting(Outcome::state).containsOnly(State.DONE);
    assertThat(files(out)).isEqualTo(files(local)).hasSizeGreaterThan(16);
    for (Path file : files(out)) {
      assertThat(out.resolve(file)).hasSameBinaryContentAs(local.resolve(file));
    }

    assertThat(run(plan(), out, 3).jobs()).extracting(Outcome::state).containsOnly(State.KEPT);

    Path font = out.resolve(plan().jobs().get(0).name() + ".ttf");
    Files.writeString(font, "damaged");
    assertThat(run(plan(), out, 3).jobs())
        .extracting(Outcome::state)
        .containsExactly(State.DONE, State.KEPT);
    assertThat(font).hasSameBinaryContentAs(local.resolve(out.relativize(font)));
  }

  @Test
  void aJobThatFailsIsReportedAndWhatIsNotOursIsLeft() throws IOException {
    Path out = Files.createDirectory(folder.resolve("second"));
    Files.writeString(hands.resolve("zoe.hand"), "this is no hand");
    BatchJob ada = plan().jobs().get(0);
    BatchJob zoe =
        new BatchJob(hands.resolve("zoe.hand"), "ascii", List.of("ttf"), ada.variants(), 1, "");
    Path mine = Files.writeString(out.resolve(ada.name() + ".ttf"), "mine");

    BatchReport report = run(new BatchPlan(List.of(ada, zoe)), out, 1000);

    assertThat(report.jobs()).extracting(Outcome::state).containsOnly(State.FAILED);
    assertThat(report.jobs().get(0).reason()).contains("exists already");
    assertThat(report.jobs().get(1).reason()).contains("zoe.hand", "not a Linmo file");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    Path missing = folder.resolve("missing");

    assertThatThrownBy(() -> run(plan(), missing, 10))
        .isInstanceOf(LinmoException.class)
        .hasMessageContaining("there is no such folder");
    assertThatThrownBy(() -> remote(missing).names(".style"))
        .isInstanceOf(LinmoException.class)
        .hasMessageContaining("there is no such folder");
  }
}
