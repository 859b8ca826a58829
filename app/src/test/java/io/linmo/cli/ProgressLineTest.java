package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

  private final StringWriter shown = new StringWriter();
  private final AtomicLong nanos = new AtomicLong();

  @Test
  void withoutATerminalALineIsPrintedEveryTenSeconds() {
    ProgressLine progress = progress(false, false);
    for (int second = 0; second <= 25; second++) {
      nanos.set(second * 1_000_000_000L);
      progress.report(second / 100.0, "tuning");
    }

    assertThat(shown.toString().lines())
        .containsExactly("learn:  10 %  tuning, 1:30 left", "learn:  20 %  tuning, 1:20 left");
  }

  @Test
  void onATerminalTheLineIsWrittenOverAndClearedAtTheEnd() {
    try (ProgressLine progress = progress(false, true)) {
      progress.report(0.5, "a long message");
      nanos.set(1_000_000_000L);
      progress.report(1, "done");
    }

    assertThat(shown.toString())
        .doesNotContain("\n")
        .endsWith("\r")
        .contains("\rlearn: 100 %  done");
  }

  @Test
  void quietProgressSaysNothing() {
    nanos.set(0);
    ProgressLine progress = progress(true, true);
    nanos.set(60_000_000_000L);
    progress.report(0.5, "tuning");

    assertThat(shown.toString()).isEmpty();
  }

  @Test
  void durationsAreShort() {
    assertThat(ProgressLine.duration(7.4)).isEqualTo("0:07");
    assertThat(ProgressLine.duration(750)).isEqualTo("12:30");
    assertThat(ProgressLine.duration(11_100)).isEqualTo("3:05:00");
  }

  private ProgressLine progress(boolean quiet, boolean terminal) {
    return new ProgressLine(new PrintWriter(shown), "learn", quiet, terminal, nanos::get);
  }
}
