package io.linmo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CharacterChoiceTest {

  private final CharacterChoice choice = new CharacterChoice(Map.of("digits", () -> "0123"));

  @Test
  void aSetIsKnownByItsName() throws Exception {
    assertThat(choice.parse("digits")).containsExactly(0x30, 0x31, 0x32, 0x33);
  }

  @Test
  void charactersStandForThemselvesEachOnceWithoutSpaces() throws Exception {
    assertThat(choice.parse("B a\tB漢")).containsExactly((int) 'B', (int) 'a', 0x6F22);
    assertThat(choice.parse("ab")).containsExactly((int) 'a', (int) 'b');
    assertThat(choice.parse("@")).containsExactly((int) '@');
  }

  @Test
  void aMistypedNameIsRefusedButMayBeMeantAsLetters() throws Exception {
    assertThatThrownBy(() -> choice.parse("digit"))
        .hasMessageContaining("unknown charset 'digit', expected digits, @FILE");
    assertThat(choice.parse("=dig")).containsExactly((int) 'd', (int) 'i', (int) 'g');
  }

  @Test
  void aFileHoldsTheCharacters(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("chars.txt"), "\uFEFFab\nc e\u0301\n");

    assertThat(choice.parse("@" + file)).containsExactly((int) 'a', (int) 'b', (int) 'c', 0xE9);
  }

  @Test
  void aFileThatIsMissingEmptyOrNoTextIsRefused(@TempDir Path folder) throws Exception {
    Path binary = Files.write(folder.resolve("x.bin"), new byte[] {(byte) 0xC3, 0x28});
    Path empty = Files.writeString(folder.resolve("empty.txt"), "\n");

    assertThatThrownBy(() -> choice.parse("@" + folder.resolve("none.txt")))
        .hasMessageContaining("no such file");
    assertThatThrownBy(() -> choice.parse("@" + binary)).hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> choice.parse("@" + empty)).hasMessageContaining("no characters");
  }
}
