package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.Script;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class VariantRotationTest {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCÉé .-";
  private static final LayoutFonts LATIN =
      new LayoutFonts(LayoutFonts.boxes(Script.LATIN, LETTERS, 3).build());
  private static final TestShaper SHAPER = new TestShaper(LATIN.compile());

  private static String shape(String text) {
    return LATIN.names(SHAPER.substitute(LATIN.glyphs(text), "calt", 1));
  }

  @Test
  void repeatedLettersOfAWordDiffer() {
    assertThat(shape("bookkeeper"))
        .isEqualTo("b o.ss01 o.ss02 k k.ss01 e.ss02 e p.ss01 e.ss01 r.ss02");
  }

  @Test
  void lettersTakeTurnsAcrossASpaceAndAHyphen() {
    assertThat(shape("a a-a a")).isEqualTo("a space a.ss01 hyphen a.ss02 space a");
  }

  @Property(tries = 200, seed = "1")
  void aSmallLetterNeverLooksLikeItsLastTwoOccurrencesWithinTheWindow(
      @ForAll @Chars({'a', 'b', 'e', 'z', ' ', 'A', 'é', '.'}) @StringLength(max = 40)
          String text) {
    List<Integer> glyphs = SHAPER.substitute(LATIN.glyphs(text), "calt", 1);

    for (int i = 0; i < text.length(); i++) {
      int seen = 0;
      int window = Character.isLowerCase(text.charAt(i)) && text.charAt(i) < 0x80 ? 8 : 2;
      int from = i;
      for (int j = i - 1; j >= 0 && from - j <= window && seen < 2; j--) {
        if (text.charAt(j) == text.charAt(i) && Character.isLetter(text.charAt(i))) {
          assertThat(glyphs.get(j)).isNotEqualTo(glyphs.get(i));
          seen++;
          from = j;
        }
      }
    }
  }

  @Property(tries = 50, seed = "1")
  void everyFormIsAFormOfItsLetter(
      @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 30) String text) {
    String[] names = shape(text).split(" ");

    for (int i = 0; i < text.length(); i++) {
      assertThat(names[i]).matches(text.charAt(i) + "(\\.ss0[12])?");
    }
  }

  @Test
  void aStylisticSetShowsOneFormThroughout() {
    assertThat(LATIN.names(SHAPER.substitute(LATIN.glyphs("ab.a"), "ss02", 1)))
        .isEqualTo("a.ss02 b.ss02 period a.ss02");
  }

  @Test
  void saltAndAaltOfferEveryForm() {
    assertThat(LATIN.names(SHAPER.substitute(LATIN.glyphs("ab"), "salt", 2)))
        .isEqualTo("a.ss02 b.ss02");
    assertThat(LATIN.names(SHAPER.substitute(LATIN.glyphs("ab"), "aalt", 1)))
        .isEqualTo("a.ss01 b.ss01");
  }

  @Test
  void ideographsTakeTurnsByTheirPlace() {
    LayoutFonts han = new LayoutFonts(LayoutFonts.boxes(Script.HAN, "人森林", 3).build());

    List<Integer> glyphs =
        new TestShaper(han.compile()).substitute(han.glyphs("人人森林森人"), "calt", 1);

    assertThat(han.names(glyphs))
        .isEqualTo("uni4EBA uni4EBA.ss01 uni68EE.ss02 uni6797 uni68EE.ss01 uni4EBA.ss02");
  }

  @Test
  void aLargeFontKeepsItsRulesWithinOneLookup() {
    StringBuilder letters = new StringBuilder();
    for (char c = 'A'; c < 0x600; c++) {
      if (Character.isLetter(c)) {
        letters.append(c);
      }
    }
    LayoutFonts font =
        new LayoutFonts(LayoutFonts.boxes(Script.LATIN, letters.toString(), 4).build());

    List<Integer> glyphs = new TestShaper(font.compile()).substitute(font.glyphs("eee"), "calt", 1);

    assertThat(font.names(glyphs)).isEqualTo("e e.ss01 e.ss02");
  }
}
