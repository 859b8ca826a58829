package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The start scripts for Unix and Windows start the same program in the same way. */
class LauncherTest {

  private static final Path SCRIPTS = Path.of("src", "distribution", "bin");
  private static final Pattern OPTION =
      Pattern.compile("(?<![\\w-])(-X|--|-D)[\\w.:+-]+(=[\\w-]+)?");

  @Test
  void bothHandOverTheSameOptions() throws IOException {
    Set<String> unix = options("linmo");
    Set<String> windows = options("linmo.bat");
    unix.remove("-Dlinmo.terminal"); // asked of the shell, which Windows has not

    assertThat(windows).isEqualTo(unix).contains("-Dlinmo.home", "-Djava.awt.headless=true");
  }

  @Test
  void bothTakeFurtherOptionsAfterTheirOwn() throws IOException {
    for (String script : new String[] {"linmo", "linmo.bat"}) {
      String text = Files.readString(SCRIPTS.resolve(script));

      assertThat(text.lastIndexOf("LINMO_OPTS")).isGreaterThan(text.lastIndexOf("-Xmx2g"));
      assertThat(text).contains("JAVA_HOME").contains(Linmo.class.getName());
    }
  }

  private static Set<String> options(String script) throws IOException {
    String text = Files.readString(SCRIPTS.resolve(script));
    String start = text.substring(text.lastIndexOf("-Xmx2g"));
    Set<String> options = new TreeSet<>();
    for (Matcher found = OPTION.matcher(start); found.find(); ) {
      options.add(found.group());
    }
    return options;
  }
}
