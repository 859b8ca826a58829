package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

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

  /** Java 17 crashes at the end of a first {@code sign} that leaves its classes. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void classesAreLeftByWritingNotBySigning(@TempDir Path home) throws Exception {
    Files.createDirectory(home.resolve("bin"));
    Files.createFile(Files.createDirectory(home.resolve("lib")).resolve("linmo-app.jar"));
    Path linmo = Files.copy(SCRIPTS.resolve("linmo"), home.resolve("bin/linmo"));
    Path java = Files.createDirectories(home.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho \"$@\"\n");
    java.toFile().setExecutable(true);
    Files.writeString(home.resolve("java/release"), "JAVA_VERSION=\"17.0.1\"\n");

    assertThat(started(home, linmo, "sign")).doesNotContain(".jsa");
    String first = started(home, linmo, "write");
    assertThat(first).contains("-XX:ArchiveClassesAtExit=");
    Files.createFile(Path.of(first.replaceAll("(?s).*AtExit=(\\S+).*", "$1")));
    assertThat(started(home, linmo, "sign")).contains("-XX:SharedArchiveFile=");
  }

  private static String started(Path home, Path linmo, String command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", linmo.toString(), command);
    builder.environment().put("JAVA_HOME", home.resolve("java").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return printed;
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
