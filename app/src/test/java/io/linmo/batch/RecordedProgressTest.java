package io.linmo.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.style.Hand;
import io.linmo.work.Progress;
import io.linmo.workshop.Consent;
import io.linmo.workshop.FontRequest;
import io.linmo.workshop.HandWorkshop;
import io.linmo.workshop.Installation;
import io.linmo.workshop.LearnRequest;
import io.linmo.workshop.ReferenceReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Progress of long work goes forwards only, and the time left that follows from it is right. */
@Tag("slow")
class RecordedProgressTest {

  /** The time left may be wrong by this share of the whole time. */
  private static final double MOST_ERROR = 0.3;

  /** Before this share of the work the time left is a guess. */
  private static final double FIRST_SHARE = 0.2;

  @TempDir private static Path folder;

  private static Installation linmo;
  private static HandWorkshop workshop;
  private static Hand hand;
  private static Recorded learning;

  private record Report(double seconds, double share, String message) {}

  /** The processor's time: other work on the machine does not count. */
  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static final class Recorded implements Progress {
    private final long start = cpu();
    private final List<Report> reports = new ArrayList<>();

    @Override
    public synchronized void report(double share, String message) {
      reports.add(new Report((cpu() - start) / 1e9, share, message));
    }

    void requireForwards() {
      assertThat(reports).hasSizeGreaterThan(1);
      assertThat(reports).extracting(Report::share).isSorted();
    }

    /**
     * Looks at the worst error of the time left, as a share of the whole time, where {@code
     * -Dlinmo.timing=true} says that the machine does nothing else: times differ from machine to
     * machine.
     */
    void requireRightTimeLeft() {
      if (!Boolean.getBoolean("linmo.timing")) {
        return;
      }
      double whole = (cpu() - start) / 1e9;
      double worst = worstError(whole);
      assertThat(worst).as("of %.1f s; %s", whole, reports).isLessThan(MOST_ERROR);
    }

    private double worstError(double whole) {
      return reports.stream()
          .filter(report -> report.share() >= FIRST_SHARE)
          .mapToDouble(report -> Math.abs(report.seconds() / report.share() - whole) / whole)
          .max()
          .orElseThrow();
    }
  }

  @BeforeAll
  static void learnAHand() throws Exception {
    linmo = Installation.find().withThreads(1);
    workshop = new HandWorkshop(linmo);
    Path face = linmo.folders().hands().resolve("patrick-hand.ttf");
    LearnRequest request =
        LearnRequest.of("ada", new ReferenceReader(linmo).font(face, "abcdefghij"))
            .withConsent(Consent.OWN_HAND)
            .withTime(Duration.ofSeconds(12));
    learning = new Recorded();
    hand = workshop.learn(request, learning);
    for (String name : List.of("ada", "bea", "cyd")) {
      workshop.save(hand, folder.resolve(name + ".style"));
    }
  }

  @Test
  void learningGoesForwards() {
    learning.requireForwards();
    assertThat(learning.reports).as("time left is said at each step").hasSizeGreaterThan(4);
  }

  @Test
  void aFontTakesTheTimeThatIsSaid() {
    Recorded progress = new Recorded();
    workshop.open(hand).font(FontRequest.of(letters()), progress);
    progress.requireForwards();
    progress.requireRightTimeLeft();
  }

  @Test
  void aBatchOfWhichSomeIsDoneTakesTheTimeThatIsSaid() throws Exception {
    Path out = Files.createDirectory(folder.resolve("out"));
    BatchPlan plan = BatchPlan.of(folder, "chars:klmnopqrst", List.of("ttf"), 1);
    new Batch(linmo, out, false).run(new BatchPlan(plan.jobs().subList(0, 1)), Progress.SILENT);
    Recorded progress = new Recorded();

    new Batch(linmo, out, false).run(plan, progress);

    progress.requireForwards();
    progress.requireRightTimeLeft();
  }

  private static List<Integer> letters() {
    return IntStream.rangeClosed('a', 'z').boxed().toList();
  }
}
