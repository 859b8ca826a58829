package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Box;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypesetterTest {

  private final GlyphSource letters = new BlockLetters();

  @Test
  void eachGlyphBeginsWhereTheOneBeforeEnds() throws Exception {
    TextLine line = new Typesetter(letters).set("a漢b").lines().get(0);

    assertThat(line.glyphs()).extracting(PlacedGlyph::x).containsExactly(0.0, 0.5, 1.5);
    assertThat(line.width()).isEqualTo(2);
  }

  @Test
  void linesAreSetBelowEachOther() throws Exception {
    TextBlock block = new Typesetter(letters).set("ab\n\nc");

    assertThat(block.lines()).extracting(TextLine::text).containsExactly("ab", "", "c");
    double third = block.lines().get(2).glyphs().get(0).y();
    assertThat(third).isCloseTo(-2 * block.lineHeight(), within(1e-9));
  }

  @Test
  void aLineBreaksAtTheLastSpaceThatFits() throws Exception {
    TextBlock block =
        new Typesetter(letters, TextLayout.broken(4), Liveliness.NONE).set("one two three");

    assertThat(block.lines()).extracting(TextLine::text).containsExactly("one two", "three");
  }

  @Test
  void aWordWiderThanTheLineIsBroken() throws Exception {
    TextBlock block =
        new Typesetter(letters, TextLayout.broken(2), Liveliness.NONE).set("abcdefghij");

    assertThat(block.lines()).extracting(TextLine::text).containsExactly("abcd", "efgh", "ij");
    assertThat(block.tooWide()).containsExactly("abcdefghij");
  }

  @Test
  void eachWordThatIsBrokenAnywhereIsNamedOnce() throws Exception {
    TextLayout justified =
        new TextLayout(2, TextLayout.Alignment.JUSTIFY, 1, false, Optional.empty());
    String text = "ab abcdef-gh abcde abcdef-gh ab\nabcde";

    for (TextLayout layout : List.of(TextLayout.broken(2), justified)) {
      assertThat(new Typesetter(letters, layout, Liveliness.NONE).set(text).moved(1, 1).tooWide())
          .containsExactly("abcdef-", "abcde");
    }
    assertThat(new Typesetter(letters, TextLayout.broken(4), Liveliness.NONE).set(text).tooWide())
        .isEmpty();
  }

  @Test
  void hanBreaksAnywhereButNeverBeforeClosingPunctuation() throws Exception {
    TextBlock block = new Typesetter(letters, TextLayout.broken(4), Liveliness.NONE).set("天地玄黃.宇宙");

    assertThat(block.lines()).extracting(TextLine::text).containsExactly("天地玄", "黃.宇宙");
  }

  @Test
  void noCharacterIsLostByBreaking() throws Exception {
    String text = "the quick brown fox jumps over the lazy dog";
    TextBlock block = new Typesetter(letters, TextLayout.broken(3.3), Liveliness.NONE).set(text);

    assertThat(block.text().replaceAll("\\s", "")).isEqualTo(text.replace(" ", ""));
    assertThat(block.lines()).allMatch(line -> line.width() <= 3.3);
  }

  @Test
  void missingCharactersAreAllNamedOnce() {
    assertThatThrownBy(() -> new Typesetter(letters).set("aßaßé"))
        .isInstanceOf(MissingGlyphsException.class)
        .hasMessage("no glyph for 'ß' (U+00DF), 'é' (U+00E9)");
  }

  @Test
  void decomposedLettersAreComposedFirst() {
    assertThatThrownBy(() -> new Typesetter(letters).set("e\u0301")).hasMessageContaining("U+00E9");
  }

  @Test
  void decomposedTextIsSetAsComposedTextIs() throws Exception {
    String hangul = "각";
    String apart = Normalizer.normalize(hangul, Normalizer.Form.NFD);
    GlyphSource any = new AnyLetters();

    assertThat(new Typesetter(any).set("e\u0301x" + apart))
        .isEqualTo(new Typesetter(any).set("éx" + hangul));
  }

  @Test
  void aSoftHyphenIsSeenOnlyWhereALineIsBroken() throws Exception {
    assertThat(lines("in co\u00ADoperation", 20)).containsExactly("in cooperation");
    assertThat(lines("in co\u00ADoperation", 3)).containsExactly("in co-", "operat", "ion");
    assertThat(lines("in co\u00ADoperation", 2.5)).containsExactly("in", "co-", "opera", "tion");
  }

  @Test
  void joinersSelectorsAndDirectionMarksHaveNoGlyph() throws Exception {
    String text = "a\u200Db\u200Cc\uFE0Fd\u200Ee\u202Cf天\uDB40\uDD00\uFEFF";

    TextLine line = new Typesetter(letters).set(text).lines().get(0);

    assertThat(line.text()).isEqualTo("abcdef天");
    assertThat(line.glyphs()).hasSize(7);
  }

  @Test
  void aZeroWidthSpaceIsAPlaceToBreakAndNothingElse() throws Exception {
    assertThat(lines("over\u200Bflow", 3)).containsExactly("over", "flow");
    assertThat(lines("over\u200Bflow", 9)).containsExactly("overflow");
  }

  @Test
  void noBreakSpacesHoldAndAreNotDropped() throws Exception {
    assertThat(lines("a b\u00A0c\u202Fd", 2)).containsExactly("a", "b\u00A0c\u202Fd");
    assertThat(lines("ab 1\u20072", 2)).containsExactly("ab", "1\u20072");
  }

  @Test
  void spacesThatTheSourceLacksAreAsWideAsUnicodeSays() throws Exception {
    TextLine line = new Typesetter(letters).set("a\u2003a\u2009a\u2007a").lines().get(0);

    assertThat(line.width()).isCloseTo(4 * 0.5 + 1 + 0.2 + 0.5, within(1e-9));
  }

  @Test
  void allLineSeparatorsBeginALine() throws Exception {
    assertThat(new Typesetter(letters).set("a\u2028b\u2029c\u0085d\ff").lines()).hasSize(5);
  }

  private List<String> lines(String text, double measure) throws Exception {
    return new Typesetter(letters, TextLayout.broken(measure), Liveliness.NONE)
        .set(text).lines().stream().map(TextLine::text).toList();
  }

  /** A source that has every character. */
  private static final class AnyLetters implements GlyphSource {

    @Override
    public Optional<InkedGlyph> glyph(int codePoint) {
      return Optional.of(InkedGlyph.blank(codePoint, 0.5));
    }
  }

  @Test
  void aTurnedBlockKeepsItsDistances() throws Exception {
    TextBlock turned = new Typesetter(letters).set("abc").turned(Math.PI / 2);
    PlacedGlyph last = turned.glyphs().get(2);

    assertThat(last.x()).isCloseTo(0, within(1e-12));
    assertThat(last.y()).isCloseTo(1, within(1e-12));
    assertThat(last.turn()).isEqualTo(Math.PI / 2);
  }

  @Test
  void aFlourishLiesUnderTheInkAndIsTheSameForTheSameSeed() {
    Box ink = new Box(0, 0, 4, 1);

    assertThat(Flourish.under(ink, 0.05, 7).box().top()).isLessThan(0.35);
    assertThat(Flourish.under(ink, 0.05, 7)).isEqualTo(Flourish.under(ink, 0.05, 7));
    assertThat(Flourish.under(ink, 0.05, 7)).isNotEqualTo(Flourish.under(ink, 0.05, 8));
  }
}
