package io.linmo.typeface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeastBearingsTest {

  @Test
  void aLetterThatLeavesNoRoomBeforeItGetsSome() {
    Map<Integer, DrawnForm> letters = letters(60);
    // Its stem begins 10 units before its origin.
    letters.put((int) 'j', new DrawnForm(PlainShapes.box(-10, -200, 50, 400), 110));

    DrawnForm j = new LeastBearings(letters).widened('j', letters);

    assertThat(UnitBox.of(j.outline()).orElseThrow().xMin()).isEqualTo(36);
    assertThat(j.advance()).isEqualTo(110 + 46);
  }

  @Test
  void aCapitalThatLeavesNoRoomAfterItGetsSome() {
    Map<Integer, DrawnForm> letters = letters(60);
    letters.put((int) 'W', new DrawnForm(PlainShapes.box(60, 0, 800, 700), 800));

    DrawnForm wide = new LeastBearings(letters).widened('W', letters);

    assertThat(UnitBox.of(wide.outline()).orElseThrow().xMin()).isEqualTo(60);
    assertThat(wide.advance()).isEqualTo(836);
  }

  @Test
  void aMarkedLetterMovesWithItsBase() {
    Map<Integer, DrawnForm> letters = letters(60);
    letters.put((int) 'j', new DrawnForm(PlainShapes.box(-10, -200, 50, 400), 110));
    letters.put((int) 'ĵ', new DrawnForm(PlainShapes.box(-80, -200, 120, 700), 110));

    DrawnForm marked = new LeastBearings(letters).widened('ĵ', letters);

    assertThat(UnitBox.of(marked.outline()).orElseThrow().xMin()).isEqualTo(-80 + 46);
    assertThat(marked.advance()).isEqualTo(110 + 46);
  }

  @Test
  void connectedLettersStayAsTheyAre() {
    Map<Integer, DrawnForm> letters = letters(0);
    letters.put((int) 'j', new DrawnForm(PlainShapes.box(-50, -200, 50, 400), 110));

    assertThat(new LeastBearings(letters).widened('j', letters)).isSameAs(letters.get((int) 'j'));
  }

  /** Small letters and capitals with these bearings on both sides. */
  private static Map<Integer, DrawnForm> letters(int bearing) {
    Map<Integer, DrawnForm> letters = new LinkedHashMap<>();
    for (int letter : "aemnouHDE".codePoints().toArray()) {
      int height = Character.isUpperCase(letter) ? 700 : 400;
      letters.put(
          letter,
          new DrawnForm(PlainShapes.box(bearing, 0, bearing + 300, height), 2 * bearing + 300));
    }
    return letters;
  }
}
