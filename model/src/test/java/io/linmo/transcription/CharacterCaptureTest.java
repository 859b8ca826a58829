package io.linmo.transcription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterCaptureTest {

  /** An f with a descender is not lifted; one that floats, or a letter that sank, stands. */
  @ParameterizedTest
  @CsvSource({
    "f, 0.2, false",
    "f, 0.05, true",
    "f, -0.2, true",
    "J, 0.15, false",
    "a, 0.2, true",
    "a, 0.4, false",
    "7, 0.25, false"
  })
  void descendersOfSomeHandsStandOnTheRowsLine(char letter, double below, boolean own) {
    assertThat(CharacterCapture.isOwnLine(letter, below)).isEqualTo(own);
  }
}
