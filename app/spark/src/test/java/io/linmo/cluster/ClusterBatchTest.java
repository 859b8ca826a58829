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
    save("ada", "patrick-hand.ttf", "aceg", hands);
    save("bea", "patrick-hand.ttf", "bdfhn", hands);
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

  private void save(String name, String face, String written, Path styles) {
    Path font = linmo.folders().hands().resolve(face);
    HandWorkshop workshop = new HandWorkshop(linmo);
    workshop.save(
        workshop.learn(
            LearnRequest.of(name, new ReferenceReader(linmo).font(font, written))
                .withConsent(Consent.OWN_HAND)
                .withTime(Duration.ofMillis(300))),
        styles.resolve(name + ".style"));
  }

  @AfterAll
  void stop() {
    spark.close();
  }

  private BatchPlan plan() {
    return BatchPlan.of(hands, LETTERS, List.of("ttf", "svg"), 1);
  }

  private BatchReport run(BatchPlan plan, Path out, int range) throws IOException {
    return run(plan, hands, out, range);
  }

  private BatchReport run(BatchPlan plan, Path styles, Path out, int range) throws IOException {
    List<ClusterJob> sent = plan.jobs().stream().map(job -> ClusterJob.of(job, styles)).toList();
    return new ClusterBatch(spark, linmo, remote(styles), remote(out), false, range)
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

  /** A brush, which the network draws: its glyphs' last bits depend on those drawn with them. */
  @Test
  void rangesOfIdeographsGiveTheFilesOfOneMachine() throws IOException {
    Path brushes = Files.createDirectory(folder.resolve("brushes"));
    save("mo", "aoyagi-kouzan-t.ttf", "永字八法天地玄黄", brushes);
    BatchPlan plan = BatchPlan.of(brushes, "hanzi-200", List.of("ttf"), 1);
    Path here = Files.createDirectory(folder.resolve("here"));
    Path there = Files.createDirectory(folder.resolve("there"));
    new Batch(linmo, here, false).run(plan, Progress.SILENT);

    BatchReport report = run(plan, brushes, there, 1);

    assertThat(report.jobs()).extracting(Outcome::state).containsExactly(State.DONE);
    assertThat(there.resolve("mo-hanzi-200.ttf"))
        .hasSameBinaryContentAs(here.resolve("mo-hanzi-200.ttf"));
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
