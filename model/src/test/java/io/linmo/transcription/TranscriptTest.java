package io.linmo.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TranscriptTest {

  @Test
  void spacesBeginWords() {
    Transcript.Line line = Transcript.of(" to  be\n").lines().get(0);
    assertThat(line.codePoints()).containsExactly('t', 'o', 'b', 'e');
    assertThat(line.startsWord()).containsExactly(false, false, true, false);
  }

  @Test
  void marksAreComposedAndEmptyLinesDoNotCount() {
    Transcript text = Transcript.of("e\u0301\n\n  \nb");
    assertThat(text.lines()).hasSize(2);
    assertThat(text.distinct()).containsExactly(0xE9, 'b');
  }

  @Test
  void nothingIsNoText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Transcript.of(" \n"))
        .withMessageContaining("expected what the page says");
  }
}
