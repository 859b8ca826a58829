package io.linmo.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the page is told of work. */
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
              work.isAbout("my page.jpg", words -> words.replace("/tmp/upload-1/", ""));
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
}
