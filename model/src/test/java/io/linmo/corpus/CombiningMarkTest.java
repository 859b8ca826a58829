package io.linmo.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.font.ShippedFonts;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CombiningMarkTest {

  @Test
  void allMarksOfTheLatinSetAreKnown() throws IOException {
    int[] latin = CharacterSets.read(ShippedFonts.FOLDER.resolve("charsets.json")).resolve("latin");

    assertThat(Arrays.stream(latin).mapToObj(Character::toString))
        .map(letter -> Normalizer.normalize(letter, Normalizer.Form.NFD))
        .filteredOn(parts -> parts.length() == 2)
        .hasSizeGreaterThan(100)
        .allMatch(parts -> CombiningMark.of(parts.charAt(1)).isPresent());
  }

  @Test
  void eachMarkHasASpacingCharacterOfItsOwn() {
    assertThat(CombiningMark.values()).extracting(CombiningMark::spacing).doesNotHaveDuplicates();
    assertThat(CombiningMark.of('a')).isEmpty();
  }
}
