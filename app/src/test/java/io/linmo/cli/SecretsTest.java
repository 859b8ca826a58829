package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Passwords stand in no argument and come out nowhere. */
class SecretsTest {

  private static final String SECRET = "Rumpelstilzchen7";

  @TempDir private Path folder;

  @Test
  void noOptionTakesASecret() {
    List<String> names = new ArrayList<>();
    collect(Linmo.commandLine(), names);
    assertThat(names)
        .filteredOn(name -> name.matches("(?i).*(password|secret|pin\\b|token).*"))
        .isNotEmpty()
        .containsOnly("--password-file");
  }

  private static void collect(CommandLine command, List<String> names) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      names.addAll(List.of(option.names()));
    }
    command.getSubcommands().values().forEach(sub -> collect(sub, names));
  }

  @Test
  void noFailureTellsAPassword() throws Exception {
    Path right = Files.writeString(folder.resolve("right"), SECRET + "\n");
    Path wrong = Files.writeString(folder.resolve("wrong"), SECRET + "8\n");
    Path key = folder.resolve("key.p12");
    Run made = Run.of("keystore", "create", key, "--name", "Ada", "--password-file", right);
    Path pdf = Files.write(folder.resolve("a.pdf"), io.linmo.stamping.TestPdfs.ordinary());
    Path font = io.linmo.workshop.TestFont.write(folder.resolve("a.ttf"));

    Run refused = sign(font, pdf, key, wrong);
    Run unreachable =
        sign(font, pdf, key, right, "--tsa", "http://ada:" + SECRET + "@127.0.0.1:1/tsa");

    assertThat(made.exit()).isZero();
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(unreachable.exit()).isEqualTo(1);
    for (Run run : List.of(made, refused, unreachable)) {
      assertThat(run.out() + run.err()).doesNotContain(SECRET);
    }
  }

  private Run sign(Path font, Path pdf, Path key, Path password, String... more) {
    List<Object> words =
        new ArrayList<>(
            List.of("sign", "ada", "--font", font, "--stamp", pdf, "--at", "72,300", "--verbose"));
    words.addAll(List.of("--keystore", key, "--password-file", password));
    words.addAll(List.of("--out", folder.resolve("signed.pdf")));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }
}
