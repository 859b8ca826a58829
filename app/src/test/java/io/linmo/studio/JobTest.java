package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.studio.http.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page shows of a job. */
class JobTest {

  @Test
  void aPageIsCalledByItsOwnNameAndNotByThePlaceOfItsCopy() {
    List<Map<String, Object>> told = new ArrayList<>();
    Job job =
        new Job(
            "1",
            "import",
            "Ada",
            work -> {
              work.describeAs("my page.jpg", words -> words.replace("/tmp/upload-1/", ""));
              work.progress().report(0.2, "reading /tmp/upload-1/my page.jpg");
              return "";
            },
            changed -> told.add(changed.describe()),
            () -> {});
    job.run();
    assertThat(told).extracting(one -> one.get("message")).contains("reading my page.jpg");
    assertThat(told).noneMatch(one -> one.toString().contains("/tmp"));
    assertThat(told.get(told.size() - 1)).containsEntry("about", "my page.jpg");
  }

  @Test
  void workThatWasAskedToStopSaysSo() {
    Job job = new Job("1", "learn", "Ada", work -> work.isStoppedEarly(), changed -> {}, () -> {});
    job.finishNow();
    job.run();
    assertThat(job.describe()).containsEntry("result", true).containsEntry("state", "done");
  }

  @Test
  void workWhoseEndFailsHasFailedAndDoesNotGoOnForEver() {
    Job job =
        new Job(
            "1",
            "learn",
            "Ada",
            work -> "learned",
            changed -> {},
            () -> {
              throw new UncheckedIOException(new IOException("read-only file system"));
            });
    job.run();
    assertThat(job.isUnderWay()).isFalse();
    assertThat(job.describe()).containsEntry("state", "failed").doesNotContainKey("result");
    assertThat(job.describe().get("failure").toString()).contains("read-only file system");
  }

  @Test
  void aRefusalIsToldInItsOwnWords() {
    Job job =
        new Job(
            "1",
            "text",
            "Ada",
            work -> {
              throw new Refusal(Refusal.FAILED, "'Ada' has not been learned yet");
            },
            changed -> {},
            () -> {});
    job.run();
    assertThat(job.describe().get("failure"))
        .isEqualTo(Map.of("message", "'Ada' has not been learned yet"));
  }

  @Test
  void aNumberedNameIsNoLongerThanNamesMayBe() {
    HandName name = new HandName("a".repeat(59) + "b");
    assertThat(name.numbered(2).text()).hasSize(60).endsWith("a 2");
    assertThat(new HandName("Ada").numbered(12).text()).isEqualTo("Ada 12");
  }
}
