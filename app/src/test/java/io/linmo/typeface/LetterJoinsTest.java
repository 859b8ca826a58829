package io.linmo.typeface;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphSample;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterJoinsTest {

  private final List<GlyphSample> traced = new ArrayList<>();

  private Typeface build(TypefaceBuilder builder) {
    return builder
        .join(
            sample -> {
              traced.add(sample);
              return PlainShapes.box(20, 0, 300, 400);
            })
        .build();
  }

  private static Optional<Integer> kerning(Typeface typeface, String first, String second) {
    return typeface.layout().kerning().stream()
        .filter(pair -> pair.first().equals(first) && pair.second().equals(second))
        .map(KerningPair::units)
        .findFirst();
  }

  @Test
  void lettersThatMeetStayWhereTheyAre() {
    Typeface typeface = build(ConnectedLetters.alphabet());

    assertThat(kerning(typeface, "n", "i")).hasValue(0);
    assertThat(traced).isEmpty();
  }

  @Test
  void aStrokeThatFallsShortIsMetByTheNextLetter() {
    Outline late = ConnectedLetters.moved(ConnectedLetters.stem(320), 50);
    Typeface typeface = build(ConnectedLetters.alphabet().add('e', late, 290));

    assertThat(kerning(typeface, "n", "e").orElseThrow()).isBetween(-66, -30);
    assertThat(kerning(typeface, "e", "n")).hasValue(0);
  }

  @Test
  void aFormIsJoinedByItsOwnShape() {
    Outline late = ConnectedLetters.moved(ConnectedLetters.stem(320), 50);
    Typeface typeface = build(ConnectedLetters.alphabet().addVariant('e', late, 290));

    assertThat(kerning(typeface, "n", "e")).hasValue(0);
    assertThat(kerning(typeface, "n", "e.ss01").orElseThrow()).isBetween(-66, -30);
  }

  @Test
  void lettersWithMarksAreJoinedAsThoseWithout() {
    Outline late = ConnectedLetters.moved(ConnectedLetters.stem(320), 50);
    Typeface typeface = build(ConnectedLetters.alphabet().add('e', late, 290).add('é', late, 290));

    assertThat(kerning(typeface, "n", "eacute")).isEqualTo(kerning(typeface, "n", "e"));
  }

  @Test
  void aCommonPairThatIsTooFarApartIsDrawnAsOne() {
    Outline far = ConnectedLetters.moved(ConnectedLetters.stem(320), 160);
    Typeface typeface = build(ConnectedLetters.alphabet().add('x', far, 400));

    assertThat(typeface.layout().ligatures()).containsExactly(new Ligature("e_x", "e", "x"));
    assertThat(traced).hasSize(1);
    assertThat(typeface.glyphs())
        .anySatisfy(
            glyph -> {
              assertThat(glyph.name()).isEqualTo("e_x");
              assertThat(glyph.advance()).isBetween(560, 680);
            });
  }

  @Test
  void aLetterThatEndsInAStemIsNotJoined() {
    Outline far = ConnectedLetters.moved(ConnectedLetters.stem(320), 160);
    TypefaceBuilder builder =
        ConnectedLetters.alphabet().add('e', ConnectedLetters.bareStem(), 100).add('x', far, 400);

    assertThat(build(builder).layout().ligatures()).isEmpty();
  }

  @Test
  void theStrokeIsDrawnFromOneLetterToTheOther() {
    Outline far = ConnectedLetters.moved(ConnectedLetters.stem(320), 160);
    build(ConnectedLetters.alphabet().add('x', far, 400));

    GlyphSample both = traced.get(0);
    int pieces = 0;
    boolean ink = false;
    int row = (int) ((both.frame().top() - 0.19) / both.frame().pixelSize());
    for (int x = 0; x < both.image().width(); x++) {
      boolean now = both.image().at(x, row) > 0.5;
      pieces += now && !ink ? 1 : 0;
      ink = now;
    }
    // The first stem and, without a gap, the stroke, the second stem and its own stroke.
    assertThat(pieces).isEqualTo(3);
  }

  @Test
  void aHandThatStandsApartIsNotConnected() {
    TypefaceBuilder apart = ConnectedLetters.alphabet();
    for (int c = 'a'; c <= 'z'; c++) {
      apart.add(c, ConnectedLetters.stem(320), 380);
    }

    assertThat(build(apart).layout().ligatures()).isEmpty();
    assertThat(kerning(build(apart), "n", "i").orElse(0)).isBetween(-5, 5);
  }
}
