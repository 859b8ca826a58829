package io.linmo.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassHeadTest {

  private static final int[] ASCII = "!0Oo1Il|a".codePoints().toArray();

  private final ClassHead head = new ClassHead(ASCII);

  private Reading read(int meant, float[] logits) {
    GlyphImage blank = GlyphImage.of(1, 1, new float[1]);
    return head.read(logits, List.of(new GlyphSample(meant, blank, EmBox.frame(1, 1)))).get(0);
  }

  private static float[] logits(Object... characterThenLogit) {
    float[] logits = new float[LatinForms.COUNT];
    java.util.Arrays.fill(logits, -100);
    for (int i = 0; i < characterThenLogit.length; i += 2) {
      logits[(Character) characterThenLogit[i] - LatinForms.FIRST] =
          ((Number) characterThenLogit[i + 1]).floatValue();
    }
    return logits;
  }

  @Test
  void theCharacterWithTheGreatestLogitIsRead() {
    Reading reading = read('a', logits('a', Math.log(3), '!', 0));

    assertThat(reading.best()).isEqualTo('a');
    assertThat(reading.right()).isTrue();
    assertThat(reading.confidence()).isCloseTo(0.75, within(1e-6));
  }

  @Test
  void charactersOfTheSameFormShareTheirConfidence() {
    Reading reading = read('0', logits('O', 0, 'o', 0, '0', 0, 'a', 0));

    assertThat(reading.confidence()).isCloseTo(0.75, within(1e-6));
    assertThat(reading.right()).isTrue();
  }

  @Test
  void anotherFormIsNotRight() {
    Reading reading = read('a', logits('O', 5, 'a', 0));

    assertThat(reading.best()).isEqualTo('O');
    assertThat(reading.right()).isFalse();
    assertThat(reading.confidence()).isLessThan(0.01);
  }

  @Test
  void onlyTrainedCharactersAreKnown() {
    assertThat(head.knows('a')).isTrue();
    assertThat(head.knows('b')).isFalse();
  }
}
