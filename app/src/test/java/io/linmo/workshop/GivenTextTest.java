package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenTextTest {

  @TempDir Path folder;

  @Test
  void aTextThatIsTypedEndsItsLinesByBackslashN() throws IOException {
    assertThat(GivenText.ofFileOrText("one\\ntwo")).isEqualTo("one\ntwo");
    assertThat(GivenText.ofFileOrText("C:\\\\new")).isEqualTo("C:\\new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"twoo.txt", "my letter.TXT", "./page", "/home/ada/page", "pages/one.asc", "页.md"})
  void aFileThatIsNotThereIsNotTakenForTheText(String name) {
    assertThatThrownBy(() -> GivenText.ofFileOrText(name))
        .hasMessageStartingWith(name + ": no such file, expected a text file; check the name");
    assertThatThrownBy(() -> GivenText.requireNoFile(name))
        .hasMessageContaining("'%s' looks like a file, expected characters, or @".formatted(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one",
        "and/or",
        "是/否",
        "The end.",
        "see a.txt or b.txt here.",
        "/",
        "3.14",
        "etc..."
      })
  void whatMayStandOnAPageIsTakenForTheText(String text) throws IOException {
    assertThat(GivenText.ofFileOrText(text)).isEqualTo(text);
    GivenText.requireNoFile(text);
  }

  @Test
  void theNameOfAFileWithAnEndOfLineIsAText() throws IOException {
    assertThat(GivenText.ofFileOrText("twoo.txt\\n")).isEqualTo("twoo.txt\n");
  }

  @Test
  void aFileIsReadAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("page.txt"), "C:\\new\nline");

    assertThat(GivenText.ofFileOrText(file.toString())).isEqualTo("C:\\new\nline");
    assertThat(GivenText.ofFileOrText("@" + file)).isEqualTo("C:\\new\nline");
  }
}
