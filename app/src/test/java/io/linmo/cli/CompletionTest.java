package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

  @TempDir private Path folder;

  @Test
  void bashCompletesCommandsAndTheirOptions() throws Exception {
    assumeThat(Path.of("/bin/bash")).exists();
    Path script = folder.resolve("linmo-completion");
    Run run = Run.of("completion");
    Files.writeString(script, run.out());

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(completions(script, "linmo", "spec")).containsExactly("specimen");
    assertThat(completions(script, "linmo", "font", "--fam")).containsExactly("--family");
    assertThat(completions(script, "linmo", "fonts", "fe")).containsExactly("fetch");
  }

  private static List<String> completions(Path script, String... words)
      throws IOException, InterruptedException {
    String typed = String.join("' '", words);
    String commands =
        ("source %s; COMP_WORDS=('%s'); COMP_CWORD=%d; COMP_LINE='%s'; _complete_linmo; "
                + "printf '%%s\\n' \"${COMPREPLY[@]}\"")
            .formatted(script, typed, words.length - 1, String.join(" ", words));
    Process bash = new ProcessBuilder("/bin/bash", "-c", commands).start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return out.lines().map(String::strip).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "wirte, write",
    "gylphs, glyphs",
    "fonts ftech, fetch",
    "write --fnot x --out a.svg, --font",
    "write hello --otu a.svg, --out",
    "sign --keystroe x, --keystore",
    "font --chraset=latin, --charset",
    "spceimen, specimen"
  })
  void aMistypedCommandOrOptionIsAnsweredWithTheLikeliest(String typed, String meant) {
    Run run = Run.of((Object[]) typed.split(" "));

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.errorLines()).hasSize(1);
    assertThat(run.err()).contains("did you mean %s?".formatted(meant));
  }

  @Test
  void slipsAreLettersMissingTooManyWrongOrSwapped() {
    assertThat(UnknownWords.slips("write", "write")).isZero();
    assertThat(UnknownWords.slips("wite", "write")).isEqualTo(1);
    assertThat(UnknownWords.slips("writte", "write")).isEqualTo(1);
    assertThat(UnknownWords.slips("wrote", "write")).isEqualTo(1);
    assertThat(UnknownWords.slips("wirte", "write")).isEqualTo(1);
    assertThat(UnknownWords.slips("", "sign")).isEqualTo(4);
  }

  @Test
  void whatIsLikeNothingIsAnsweredWithNoGuess() {
    Run run = Run.of("inspect", "--zzz");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).doesNotContain("did you mean");
  }
}
