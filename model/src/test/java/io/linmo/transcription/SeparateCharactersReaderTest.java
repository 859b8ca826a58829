package io.linmo.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.capture.PagePicture;
import io.linmo.capture.hand.CapturedCharacter;
import io.linmo.capture.hand.PageReading;
import io.linmo.capture.hand.UnreadablePageException;
import io.linmo.font.FontFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Order and sizes alone, without a recogniser. */
class SeparateCharactersReaderTest {

  private static FontFile latin;
  private static GlyphReader reader;

  @BeforeAll
  static void openFaces() throws Exception {
    Path content = Path.of("../fonts-data/content");
    latin = FontFile.read(content.resolve("noto-sans.ttf"));
    FontFile han = FontFile.read(content.resolve("lxgw-wenkai.ttf"));
    reader = new GlyphReader(Optional.empty(), Optional.empty(), latin, han);
  }

  @Test
  void inkIsShownBeforeTheNetworksAreAskedFor() throws Exception {
    List<Integer> shown = new ArrayList<>();
    SeparateCharactersReader characters =
        new SeparateCharactersReader(
            CharacterList.pages("abcdefg\nhijklm\nABCDEF"),
            () -> {
              assertThat(shown).containsExactly(19);
              return reader;
            });
    List<PageReading> readings =
        characters.read(alphabet().picture(), ink -> shown.add(ink.size()));
    assertThat(readings.get(0).found()).hasSize(19);
  }

  private static PageReading read(String list, PagePicture picture) throws Exception {
    List<PageReading> readings =
        new SeparateCharactersReader(CharacterList.pages(CharacterList.lines(list)), () -> reader)
            .read(picture);
    assertThat(readings).hasSize(1);
    return readings.get(0);
  }

  private static String found(PageReading reading) {
    return reading.found().stream()
        .map(character -> character.form().character())
        .collect(Collectors.joining());
  }

  private static CapturedCharacter of(PageReading reading, String character) {
    return reading.found().stream()
        .filter(c -> c.form().character().equals(character))
        .findFirst()
        .orElseThrow();
  }

  private static DrawnSheet alphabet() {
    return new DrawnSheet(latin)
        .row("abcdefg", 120, 300, 110)
        .row("hijklm", 120, 480, 110)
        .row("ABCDEF", 120, 660, 110);
  }

  @Test
  void anAlphabetOnPlainPaperIsReadRowByRow() throws Exception {
    PageReading reading = read("abcdefg\\nhijklm\\nABCDEF", alphabet().picture());
    assertThat(found(reading)).isEqualTo("abcdefghijklmABCDEF");
    assertThat(reading.gaps()).isEmpty();
  }

  @Test
  void dotsStayWithTheirLetters() throws Exception {
    PageReading reading = read("abcdefg\\nhijklm\\nABCDEF", alphabet().picture());
    assertThat(of(reading, "i").ink().height()).isGreaterThan(of(reading, "a").ink().height() + 10);
  }

  @Test
  void lettersStandOnTheirBaseline() throws Exception {
    PageReading reading = read("abcdefg\\nhijklm\\nABCDEF", alphabet().picture());
    CapturedCharacter g = of(reading, "g");
    assertThat(g.box().y() + g.baseline()).isCloseTo(300 + margin(g), within(3.0));
    CapturedCharacter a = of(reading, "A");
    assertThat(a.box().y() + a.baseline()).isCloseTo(660 + margin(a), within(3.0));
  }

  private static double margin(CapturedCharacter character) {
    return (character.ink().height() - character.box().height()) / 2.0;
  }

  @Test
  void aPhotographOnATableIsReadToo() throws Exception {
    PageReading reading = read("abcdefg\\nhijklm\\nABCDEF", alphabet().photograph(5));
    assertThat(found(reading)).isEqualTo("abcdefghijklmABCDEF");
  }

  @Test
  void aRowMayBeWrappedWithoutSayingSo() throws Exception {
    PageReading reading = read("abcdefghijklmABCDEF", alphabet().picture());
    assertThat(found(reading)).isEqualTo("abcdefghijklmABCDEF");
  }

  @Test
  void boxesAreReadWithoutFramesLabelsAndGuides() throws Exception {
    DrawnSheet sheet = new DrawnSheet(latin).boxes(2, 5, 100, 150, 120, 150, "vwxyz");
    sheet.row("abcde", 140, 235, 150).row("fghik", 140, 415, 150);
    PageReading reading = read("abcde\\nfghik", sheet.picture());
    assertThat(found(reading)).isEqualTo("abcdefghik");
    assertThat(reading.found()).allMatch(character -> character.cell().isPresent());
    assertThat(reading.found()).allMatch(character -> character.ink().width() < 80);
  }

  @Test
  void anEmptyBoxIsAGap() throws Exception {
    DrawnSheet sheet = new DrawnSheet(latin).boxes(2, 5, 100, 150, 120, 150, "vwxyz");
    sheet.row("ab", 140, 235, 150).row("de", 590, 235, 150).row("fghik", 140, 415, 150);
    PageReading reading = read("abcde\\nfghik", sheet.picture());
    assertThat(found(reading)).isEqualTo("abdefghik");
    assertThat(reading.gaps()).extracting(gap -> gap.form().character()).containsExactly("c");
  }

  @Test
  void aStrokeThatLeavesItsBoxStaysWhole() throws Exception {
    DrawnSheet sheet = new DrawnSheet(latin).boxes(2, 5, 100, 150, 120, 150, "vwxyz");
    sheet.row("abcd", 140, 235, 150).row("fghik", 140, 415, 150);
    sheet.stroke(760, 180, 760, 300, 7);
    PageReading reading = read("abcdl\\nfghik", sheet.picture());
    CapturedCharacter l = of(reading, "l");
    assertThat(l.box().height()).isBetween(125, 129);
    assertThat(l.ink().width()).isLessThan(50);
  }

  @Test
  void repeatsAreForms() throws Exception {
    PageReading reading = read("abab", new DrawnSheet(latin).row("abab", 200, 300, 120).picture());
    assertThat(reading.found())
        .extracting(character -> character.form().fileName())
        .containsExactly("U+0061.png", "U+0062.png", "U+0061-2.png", "U+0062-2.png");
  }

  @Test
  void aBlankPageIsRefusedInWords() {
    assertThatThrownBy(() -> read("abc", new DrawnSheet(latin).picture()))
        .isInstanceOf(UnreadablePageException.class)
        .hasMessageContaining("no ink in this picture");
  }
}
