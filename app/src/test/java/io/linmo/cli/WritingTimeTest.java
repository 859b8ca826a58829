package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long writing takes, in processor time, which a busy machine does not change much. */
class WritingTimeTest {

  private static final Path FACES = Path.of("..", "fonts-data");
  private static final Path LATIN = FACES.resolve(Path.of("hands", "patrick-hand.ttf"));
  private static final Path HAN = FACES.resolve(Path.of("hands", "aoyagi-kouzan-t.ttf"));
  private static final Duration MOST = Duration.ofSeconds(2);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"page.svg", "page.png", "page.pdf"})
  void aPageOf500LettersIsWrittenInTwoSeconds(String name) {
    String text = "So the days go by, one like another. ".repeat(14).substring(0, 500);
    assertThat(timeToWrite(text, LATIN, name)).isLessThan(MOST);
  }

  @Test
  void aPageOf500IdeographsIsWrittenInTwoSeconds() {
    String text = "明月松間照清泉石上流白日依山".repeat(36).substring(0, 500);
    assertThat(timeToWrite(text, HAN, "page.pdf")).isLessThan(MOST);
  }

  private Duration timeToWrite(String text, Path font, String name) {
    var clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Run run = Run.of("write", text, "--font", font, "--out", folder.resolve(name));
    Duration taken = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);

    assertThat(run.exit()).describedAs(run.err()).isZero();
    return taken;
  }
}
