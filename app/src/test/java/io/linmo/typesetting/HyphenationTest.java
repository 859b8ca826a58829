package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HyphenationTest {

  /** As the languages' dictionaries have them. */
  @ParameterizedTest
  @CsvSource({
    "en, hyphenation, hy-phen-ation",
    "en, typography, ty-pog-ra-phy",
    "en, associate, as-so-ciate",
    "en-gb, typography, ty-po-graphy",
    "de, Silbentrennung, Sil-ben-tren-nung",
    "de, Schriftsätze, Schrift-sät-ze",
    "fr, bibliothèque, bi-blio-thèque",
    "es, caligrafía, ca-li-gra-fía",
    "it, scrittura, scrit-tu-ra",
    "pt, caligrafia, ca-li-gra-fia",
    "nl, handschrift, hand-schrift",
    "pl, kaligrafia, ka-li-gra-fia",
    "nb, skriveblokk, skrive-blokk",
    "sv, handstil, hand-stil"
  })
  void dividesWords(String language, String word, String divided) {
    assertThat(softened(language, word)).isEqualTo(divided);
  }

  @ParameterizedTest
  @MethodSource("io.linmo.typesetting.Hyphenation#languages")
  void everyLanguageDividesSomeWordAndKeepsItsEnds(String language) {
    String words = softened(language, "administration international material information");

    assertThat(words).contains("-");
    assertThat(words.split(" ")).allSatisfy(w -> assertThat(w).matches("..[^ ]*[^-]{2}"));
  }

  @ParameterizedTest
  @CsvSource({"de-AT, de", "en_US, en", "EN-GB, en-gb", "nb-NO, nb", "no, nb", "pt-BR, pt"})
  void takesTheLanguageOfALongerTag(String tag, String language) {
    String text = "administration typography organisation";

    assertThat(softened(tag, text)).isEqualTo(softened(language, text));
  }

  @Test
  void keepsWhatTheWriterDivided() {
    assertThat(softened("en", "hyphen\u00ADation, typography")).startsWith("hyphen-ation, ty-");
  }

  @Test
  void keepsAbbreviationsFiguresAndOtherScripts() {
    String text = "UNESCO 1234567890 手写体字库 a I";

    assertThat(softened("en", text)).isEqualTo(text);
  }

  @Test
  void keepsAddresses() {
    String text =
        "www.typography.example typography@example.com c:\\typography typography/typography";

    assertThat(softened("en", text)).isEqualTo(text);
    assertThat(softened("en", "(typography), typography. Typography: \"typography\""))
        .isEqualTo("(ty-pog-ra-phy), ty-pog-ra-phy. Ty-pog-ra-phy: \"ty-pog-ra-phy\"");
  }

  @Test
  void softenedTwiceIsSoftenedOnce() {
    Hyphenation english = Hyphenation.of("en").orElseThrow();
    String once = english.softened("A conditional hyphenation of typography");

    assertThat(english.softened(once)).isEqualTo(once);
  }

  @Test
  void otherLanguagesHaveNone() {
    assertThat(Hyphenation.of("xx")).isEmpty();
  }

  private static String softened(String language, String text) {
    return Hyphenation.of(language).orElseThrow().softened(text).replace('\u00AD', '-');
  }
}
