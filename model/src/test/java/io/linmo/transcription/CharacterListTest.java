package io.linmo.transcription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CharacterListTest {

  private static String words(int[] codePoints) {
    return new String(codePoints, 0, codePoints.length);
  }

  @Test
  void anArgumentEndsItsRowsWithBackslashN() {
    CharacterList list = CharacterList.ofLines(CharacterList.lines("abc\\nde"));
    assertThat(list.rows()).extracting(CharacterListTest::words).containsExactly("abc", "de");
  }

  @Test
  void aDoubledBackslashIsACharacter() {
    CharacterList list = CharacterList.ofLines(CharacterList.lines("[\\\\]\\nn"));
    assertThat(list.rows()).extracting(CharacterListTest::words).containsExactly("[\\]", "n");
  }

  @Test
  void spacesAndEmptyLinesDoNotCount() {
    CharacterList list = CharacterList.ofLines("a b\u3000c\r\n\n  \nd\n");
    assertThat(list.rows()).extracting(CharacterListTest::words).containsExactly("abc", "d");
  }

  @Test
  void aBlankLineStandsBetweenPages() {
    assertThat(CharacterList.pages("ab\nc\n\n \nd\n"))
        .extracting(list -> words(list.all()))
        .containsExactly("abc", "d");
  }

  @Test
  void charactersBeyondTheFirstPlaneAreOneEach() {
    assertThat(CharacterList.ofLines("\uD840\uDC00一").all()).containsExactly(0x20000, 0x4E00);
  }

  @Test
  void repeatsAreDistinctOnce() {
    assertThat(CharacterList.ofLines("abcab").distinct()).containsExactly('a', 'b', 'c');
  }

  @Test
  void nothingIsNoList() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CharacterList.ofLines(" \n "))
        .withMessageContaining("expected at least one");
  }
}
