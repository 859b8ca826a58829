package io.linmo.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.font.FontFile;
import io.linmo.font.ShippedFonts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterSetsTest {

  private final CharacterSets sets;

  CharacterSetsTest() throws IOException {
    sets = CharacterSets.read(ShippedFonts.FOLDER.resolve("charsets.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "ascii, 94",
    "gb2312, 6763",
    "gb2312-1, 3755",
    "8105, 8105",
    "8105-1, 3500",
    "jis-1, 2965",
    "big5-1, 5401",
    "common-han, 1746",
    "han-unseen, 300",
    "kana, 177",
    "han-punctuation, 28",
    "latin, 511",
    "pinyin, 60",
    "vietnamese, 134",
    "latin-extended, 671"
  })
  void namedSetsHaveTheirSizes(String name, int size) throws IOException {
    assertThat(sets.resolve(name)).hasSize(size).doesNotHaveDuplicates();
  }

  @Test
  void theFirstLevelHoldsTheCharactersInCommonUse() throws IOException {
    assertThat(sets.resolve("8105-1")).startsWith("一乙二".codePoints().toArray()).endsWith('罐', '矗');
  }

  @Test
  void latinHoldsWhatALatinTextNeeds() throws IOException {
    assertThat(sets.resolve("latin"))
        .contains("Aa~¡ßÿĀſŒ€–—‘’“”„…•ȘțẞŁ−ẁǻặỹǚ".codePoints().toArray())
        .doesNotContain(' ', 0xA0, 0xAD, 0x7F);
  }

  @Test
  void contentFacesDrawEveryCharacterOfTheSets() throws IOException {
    assertThat(missing(ShippedFonts.NOTO_SANS, "ascii+latin-extended")).isEmpty();
    assertThat(missing(ShippedFonts.WENKAI, "gb2312+8105+kana+han-punctuation")).isEmpty();
  }

  private int[] missing(Path file, String names) throws IOException {
    FontFile font = FontFile.read(file);
    return IntStream.of(sets.resolve(names)).filter(c -> !font.covers(c)).toArray();
  }

  @Test
  void unseenHanAreSomeOfTheCommonOnes() throws IOException {
    assertThat(sets.named("common-han")).contains(sets.named("han-unseen"));
  }

  @Test
  void namesMayBeJoinedAndWrittenInUpperCase() throws IOException {
    assertThat(sets.resolve("ASCII+GB2312")).hasSize(94 + 6763).startsWith('!').contains(0x554A);
  }

  @Test
  void namesMayBeFollowedByCharacters() throws IOException {
    assertThat(sets.resolve("ascii+chars:人+a")).hasSize(94 + 1).endsWith(0x4EBA);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gb2313", "hanzi", "kanji", "ascii+klingon", "utf-8"})
  void unknownWordIsAnErrorThatListsTheNames(String request) {
    assertThatThrownBy(() -> sets.resolve(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("character set '")
        .hasMessageContainingAll("is unknown, expected one of 8105, ", "ascii, ", "gb2312, ");
  }

  @Test
  void textThatIsNoNameStandsForItsCharacters() throws IOException {
    assertThat(sets.resolve("永和九年，永")).isEqualTo("永和九年，".codePoints().toArray());
    assertThat(sets.resolve("Hello, world!")).isEqualTo("Helo,wrd!".codePoints().toArray());
    assertThat(sets.resolve("Hamburgefonts")).startsWith("Hamburge".codePoints().toArray());
    assertThat(sets.resolve("abc")).isEqualTo("abc".codePoints().toArray());
    assertThat(sets.isPlainWord("abc")).isTrue();
    assertThat(sets.isPlainWord("Latin")).isFalse();
    assertThat(sets.resolve("chars:ascii")).isEqualTo("asci".codePoints().toArray());
    assertThat(sets.resolve("𠮷野")).containsExactly(0x20BB7, 0x91CE);
    assertThat(CharacterSets.given("Hamburg")).isEqualTo("Hamburg".codePoints().toArray());
  }

  @Test
  void fileOfCharactersIsReadAsUtf8(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("poem.txt");
    Files.writeString(file, "\uFEFF床前明月光\r\n疑是地上霜\n");
    assertThat(sets.resolve("@" + file)).isEqualTo("床前明月光疑是地上霜".codePoints().toArray());

    Files.write(file, "床前".getBytes(StandardCharsets.UTF_16LE));
    assertThatThrownBy(() -> sets.resolve("@" + file)).hasMessage(file + ": not UTF-8 text");
    Files.writeString(file, " \n\t");
    assertThatThrownBy(() -> sets.resolve("@" + file))
        .hasMessage(file + ": no characters to draw in it, expected at least one");
    assertThatThrownBy(() -> sets.resolve("@absent.txt"))
        .hasMessage("absent.txt: no such file of characters");
    assertThatThrownBy(() -> sets.resolve("")).isInstanceOf(IOException.class);
  }
}
