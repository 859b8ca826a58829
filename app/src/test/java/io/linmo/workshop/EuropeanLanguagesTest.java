package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import io.linmo.corpus.CharacterSets;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The characters that CLDR says a language is written with are all in {@code latin}. */
class EuropeanLanguagesTest {

  /** Combining acute and dot above, of which fonts have glyphs whatever the set. */
  private static final UnicodeSet MARKS = new UnicodeSet("[\\u0301\\u0307]");

  /** Tironian et, commercial minus and signs of mathematics: no Latin hand has them. */
  private static final UnicodeSet RARE = new UnicodeSet("[\\u204A\\u2052\\u22C5\\u27E8\\u27E9]");

  private static UnicodeSet latin;

  @BeforeAll
  static void read() throws IOException {
    CharacterSets sets = CharacterSets.read(Path.of("../fonts-data/charsets.json"));
    latin = new UnicodeSet(MARKS).add(' ');
    for (int codePoint : sets.resolve("latin")) {
      latin.add(codePoint);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sq", "eu", "bs", "br", "ca", "hr", "cs", "da", "nl", "en", "eo", "et", "fo", "fi", "fr",
        "fy", "fur", "gl", "de", "hu", "is", "ga", "it", "kl", "lv", "lb", "lt", "dsb", "mt", "nb",
        "nn", "oc", "pl", "pt", "rm", "ro", "se", "smn", "sc", "gd", "sr-Latn", "sk", "sl", "es",
        "sv", "tr", "hsb", "vi", "cy"
      })
  void latinHasAllOf(String language) {
    ULocale locale = new ULocale(language);
    UnicodeSet wanted = new UnicodeSet();
    for (int kind :
        new int[] {LocaleData.ES_STANDARD, LocaleData.ES_INDEX, LocaleData.ES_PUNCTUATION}) {
      for (String character : LocaleData.getExemplarSet(locale, 0, kind)) {
        wanted.addAll(character);
        wanted.addAll(character.toUpperCase(locale.toLocale()));
      }
    }
    wanted.removeAll(RARE);

    assertThat(wanted.size()).isGreaterThan(30);
    assertThat(new UnicodeSet(wanted).removeAll(latin).toPattern(true)).isEqualTo("[]");
  }
}
