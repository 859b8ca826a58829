package io.linmo.typeface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.outline.Outline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A hand whose letters are boxes; what it wrote stands 40 after its start and 60 before its end.
 */
class LetterBearingsTest {

  private static final Map<Integer, DrawnForm> WRITTEN =
      Map.of((int) 'a', box(300), (int) 'u', box(350), (int) 'o', box(320), (int) 'n', box(340));

  private final Map<Integer, DrawnForm> forms = new HashMap<>(WRITTEN);
  private final LetterBearings bearings = new LetterBearings(WRITTEN);

  private static DrawnForm box(int width) {
    return new DrawnForm(PlainShapes.box(40, 0, 40 + width, 400), 40 + width + 60);
  }

  private static UnitBox ink(DrawnForm drawing) {
    return UnitBox.of(drawing.outline()).orElseThrow();
  }

  @Test
  void aLetterDrawnAsideIsPutWhereItsRelativesStand() {
    forms.put((int) 'd', new DrawnForm(PlainShapes.box(100, 0, 400, 700), 400));

    DrawnForm spaced = bearings.spaced('d', forms);

    assertThat(ink(spaced).xMin()).isEqualTo(40);
    assertThat(spaced.advance()).isEqualTo(400);
  }

  @Test
  void halfOfWhatTheAdvanceLacksIsAdded() {
    forms.put((int) 'd', new DrawnForm(PlainShapes.box(0, 0, 300, 700), 300));

    DrawnForm spaced = bearings.spaced('d', forms);

    assertThat(spaced.advance()).isEqualTo(350);
    assertThat(ink(spaced).xMin()).isEqualTo(15);
  }

  @Test
  void anAscenderThatLeansOutDoesNotCount() {
    Outline leaning =
        new Outline(
            List.of(
                PlainShapes.polygon(
                    40, 0, 40, 400, 240, 400, 340, 700, 380, 700, 340, 400, 340, 0)));
    forms.put((int) 'd', new DrawnForm(leaning, 400));

    DrawnForm spaced = bearings.spaced('d', forms);

    assertThat(ink(spaced).xMin()).isCloseTo(40, within(3));
    assertThat(spaced.advance()).isCloseTo(400, within(6));
  }

  @Test
  void anAccentedLetterMovesWithItsBaseLetter() {
    forms.put((int) 'd', new DrawnForm(PlainShapes.box(100, 0, 400, 700), 400));
    forms.put((int) 'ḍ', new DrawnForm(PlainShapes.box(90, -200, 410, 700), 400));

    assertThat(ink(bearings.spaced('ḍ', forms)).xMin()).isEqualTo(30);
  }

  @Test
  void writtenLettersCapitalsAndThoseWithoutRelativesStay() {
    forms.put((int) 'D', box(500));
    forms.put((int) 'w', box(500));
    forms.put((int) 'ä', box(310));

    for (int code : new int[] {'a', 'D', 'w', 'ä'}) {
      assertThat(bearings.spaced(code, forms)).isEqualTo(forms.get(code));
    }
  }
}
