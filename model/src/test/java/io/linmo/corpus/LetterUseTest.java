package io.linmo.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LetterUseTest {

  static List<String> languages() {
    return LetterUse.names();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyLanguageKnowsEachBasicLetterAndItsOwn(String language) {
    LetterUse use = LetterUse.of(language);

    for (char letter = 'a'; letter <= 'z'; letter++) {
      assertThat(use.of(letter)).as("%s %s", language, letter).isPositive();
    }
    assertThat(use.letters().codePoints()).allMatch(Character::isLowerCase);
    assertThat(use.letters().codePoints().limit(5)).allMatch(c -> use.of(c) > 0.8);
  }

  @Test
  void lettersOfAnotherLanguageAreForeign() {
    assertThat(LetterUse.of("de").needs('ß')).isTrue();
    assertThat(LetterUse.of("en").needs('ß')).isFalse();
    assertThat("ZzQ7,".codePoints()).allMatch(LetterUse.of("en")::needs);
    assertThat("|~\\@é".codePoints()).noneMatch(LetterUse.of("en")::needs);
    assertThat(LetterUse.of("de-AT")).isEqualTo(LetterUse.of("DE"));
    assertThat(LetterUse.of("pt_BR")).isEqualTo(LetterUse.of("pt"));
    assertThat(LetterUse.of("nb")).isEqualTo(LetterUse.of("no"));
    assertThat(LetterUse.of("tlh")).isEqualTo(LetterUse.of("en"));
  }

  @Test
  void exoticSignsComeLast() {
    int[] ordered = LetterUse.of("en").ordered("|A1~e\\.za".codePoints().toArray());

    assertThat(new String(ordered, 0, ordered.length)).isEqualTo("aezA1.|~\\");
  }

  @Test
  void lettersOfSeveralFormsComeBeforeOthersOfTheirUse() {
    int[] ordered = LetterUse.of("en").ordered("ntsahirg".codePoints().toArray());

    assertThat(new String(ordered, 0, ordered.length)).startsWith("tasr").endsWith("h");
  }
}
