package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {

  /** Greek and Cyrillic on the left. */
  @ParameterizedTest
  @CsvSource({
    "Α, A", "Η, H", "Ρ, P", "ο, o", "В, B", "Н, H", "р, p", "С, C", "у, y", "Х, X", "ј, j", "ẞ, ß"
  })
  void lettersOfOneFormAreWrittenAlike(String letter, String latin) {
    assertThat(LookAlikes.of(letter.codePointAt(0))).hasValue(latin.codePointAt(0));
    assertThat(letter).isNotEqualTo(latin);
  }

  @Test
  void lettersOfTheirOwnAreNot() {
    "ΓΔΘΛΞΠΣΦΨΩБГДЖЗИЛПФЦЧШЩЪЫЬЭЮЯабвABC1"
        .replace("а", "")
        .codePoints()
        .forEach(c -> assertThat(LookAlikes.of(c)).as("U+%04X", c).isEqualTo(OptionalInt.empty()));
  }

  @Test
  void theirAccentedLettersComeApartIntoThem() {
    for (String letter : "Ё Ї ѐ ё ї Ά ό".split(" ")) {
      String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);

      assertThat(Accents.of(letter.codePointAt(0))).as(letter).isPresent();
      assertThat(LookAlikes.of(parts.codePointAt(0))).as(letter).isPresent();
    }
  }
}
