package io.linmo.typeface;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.Script;
import io.linmo.outline.Outline;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OpticalKerningTest {

  @Test
  void slantsThatFitTogetherMoveCloser() {
    Map<String, Integer> pairs = pairs('A', 'V', 'T', 'o', 'H');

    assertThat(pairs.get("AV")).isBetween(-150, -15);
    assertThat(pairs.get("To")).isBetween(-150, -15);
    assertThat(Math.abs(pairs.getOrDefault("HH", 0))).isLessThan(10);
    assertThat(Math.abs(pairs.getOrDefault("no", 0))).isLessThan(10);
  }

  @Test
  void lettersWithMarksAreKernedAsThoseWithout() {
    Map<String, Integer> pairs = pairs('A', 'V', 'Ä', 'T', 'o', 'ö');

    assertThat(pairs.get("ÄV")).isEqualTo(pairs.get("AV"));
    assertThat(pairs.get("Tö")).isEqualTo(pairs.get("To"));
  }

  @Test
  void withoutSmallLettersNothingIsKerned() {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN);
    builder.add('A', box(400, 700), 450).add('V', box(400, 700), 450);

    assertThat(builder.kernByShape().build().layout().kerning()).isEmpty();
  }

  @Test
  void aGivenPairStaysAsItIs() {
    TypefaceBuilder builder = alphabet('A', 'V', 'T', 'o', 'H');

    Typeface typeface = builder.kern('A', 'V', 7).kernByShape().build();
    assertThat(names(typeface).get("AV")).isEqualTo(7);
  }

  private static Map<String, Integer> pairs(int... extra) {
    return names(alphabet(extra).kernByShape().build());
  }

  private static Map<String, Integer> names(Typeface typeface) {
    Map<String, String> characters =
        typeface.glyphs().stream()
            .filter(glyph -> !glyph.codePoints().isEmpty())
            .collect(
                Collectors.toMap(
                    TypefaceGlyph::name, glyph -> Character.toString(glyph.codePoints().get(0))));
    return typeface.layout().kerning().stream()
        .collect(
            Collectors.toMap(
                pair -> characters.get(pair.first()) + characters.get(pair.second()),
                KerningPair::units));
  }

  /** Boxes for small letters, and the shapes of some others. */
  private static TypefaceBuilder alphabet(int... extra) {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN);
    for (int c = 'a'; c <= 'z'; c++) {
      builder.add(c, box(400, 450), 450);
    }
    for (int c : extra) {
      builder.add(c, shape(c), 650);
    }
    return builder;
  }

  private static Outline shape(int c) {
    return switch (c) {
      case 'A', 'Ä' -> polygon(20, 0, 300, 700, 350, 700, 630, 0);
      case 'V' -> polygon(20, 700, 630, 700, 350, 0, 300, 0);
      case 'T' -> polygon(20, 700, 630, 700, 630, 640, 350, 640, 350, 0, 300, 0, 300, 640, 20, 640);
      case 'o', 'ö' -> box(600, 450);
      default -> box(600, 700);
    };
  }

  private static Outline polygon(int... coordinates) {
    return new Outline(List.of(PlainShapes.polygon(coordinates)));
  }

  private static Outline box(int right, int top) {
    return PlainShapes.box(50, 0, right, top);
  }
}
