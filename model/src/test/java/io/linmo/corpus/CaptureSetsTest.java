package io.linmo.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.capture.hand.CharacterForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaptureSetsTest {

  private static CharacterSets sets;

  @BeforeAll
  static void read() throws IOException {
    sets = CharacterSets.read(Path.of("..", "fonts-data", "charsets.json"));
  }

  @Test
  void hanziSetsAreBeginningsOfOneListOfCommonCharacters() {
    int[] all = sets.named("hanzi-775");
    assertThat(all).hasSize(775).doesNotHaveDuplicates();
    assertThat(sets.named("hanzi-64")).isEqualTo(Arrays.copyOf(all, 64));
    assertThat(sets.named("hanzi-200")).isEqualTo(Arrays.copyOf(all, 200));
    int[] common = sets.named("gb2312-1");
    assertThat(Arrays.stream(all))
        .allMatch(c -> IntStream.of(common).anyMatch(known -> known == c));
  }

  @Test
  void frequentLettersHaveTwoBoxes() {
    var forms = new CaptureSets(sets).named("Minimal").orElseThrow();

    assertThat(forms.boxes())
        .contains(new CharacterForm('e', 2))
        .doesNotContain(new CharacterForm('q', 2));
    assertThat(forms.boxes().size()).isLessThanOrEqualTo(100);
    assertThat(new CaptureSets(sets).named("nonsense")).isEmpty();
  }
}
