package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenTextTest {

  @TempDir Path folder;

  @Test
  void aTextThatIsTypedEndsItsLinesByBackslashN() throws IOException {
    assertThat(GivenText.ofFileOrText("one\\ntwo")).isEqualTo("one\ntwo");
    assertThat(GivenText.ofFileOrText("C:\\\\new")).isEqualTo("C:\\new");
  }

  @Test
  void aFileIsReadAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("page.txt"), "C:\\new\nline");

    assertThat(GivenText.ofFileOrText(file.toString())).isEqualTo("C:\\new\nline");
    assertThat(GivenText.ofFileOrText("@" + file)).isEqualTo("C:\\new\nline");
  }
}
