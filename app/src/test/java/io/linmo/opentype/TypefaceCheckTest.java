package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.linmo.curve.Point;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.TypefaceGlyph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a font cannot hold is refused by name. */
class TypefaceCheckTest {

  @Test
  void aCoordinateOutOfRangeIsNamed() {
    assertThatThrownBy(
            () -> FontCompiler.compile(Typefaces.withGlyph(PlainShapes.box(0, 0, 20000, 10), 500)))
        .hasMessage("glyph 'A': contour 1 has the point (20000, 10), expected -16383 to 16383");
  }

  @Test
  void aBrokenCoordinateIsNamed() {
    Outline half = PlainShapes.box(0, 0, 100, 10).map(p -> new Point(p.x() + 0.5, p.y()));

    assertThatThrownBy(() -> FontCompiler.compile(Typefaces.withGlyph(half, 500)))
        .hasMessage("glyph 'A': contour 1 has the point (0.5, 0), expected whole units");
  }

  @Test
  void aContourOfTwoPointsIsNamed() {
    Outline flat = new Outline(List.of(PlainShapes.polygon(0, 0, 100, 0)));

    assertThatThrownBy(() -> FontCompiler.compile(Typefaces.withGlyph(flat, 500)))
        .hasMessage("glyph 'A': contour 1 has 2 points, expected at least 3");
  }

  @Test
  void anOpenContourIsNamed() {
    Point a = new Point(0, 0);
    Point b = new Point(9, 9);
    Point c = new Point(9, 0);
    Outline open =
        new Outline(List.of(new Contour(List.of(new Line(a, b), new Line(b, c), new Line(c, b)))));

    assertThatThrownBy(() -> FontCompiler.compile(Typefaces.withGlyph(open, 500)))
        .hasMessage("glyph 'A': contour 1 begins a segment at (0, 0), expected (9, 9)");
  }

  @Test
  void aCubicCurveIsNamed() {
    Point a = new Point(0, 0);
    Point b = new Point(9, 9);
    Outline cubic =
        new Outline(List.of(new Contour(List.of(new Cubic(a, b, b, a), new Line(a, a)))));

    assertThatThrownBy(() -> FontCompiler.compile(Typefaces.withGlyph(cubic, 500)))
        .hasMessageStartingWith("glyph 'A': contour 1 has a cubic curve at (0, 0)");
  }

  @Test
  void aCharacterMappedTwiceIsNamed() {
    Outline box = PlainShapes.box(0, 0, 10, 10);
    List<TypefaceGlyph> twice =
        List.of(
            new TypefaceGlyph("A", List.of(0x41), box, 20),
            new TypefaceGlyph("B", List.of(0x42, 0x41), box, 20));

    assertThatThrownBy(() -> FontCompiler.compile(Typefaces.withGlyphs(twice)))
        .hasMessage("glyph 'B': character U+0041, which glyph 'A' has already");
  }

  @Test
  void moreGlyphsThanAFontHoldsAreRefusedAndAsManyAreNot() {
    Outline triangle = new Outline(List.of(PlainShapes.polygon(0, 0, 0, 9, 9, 0)));
    List<TypefaceGlyph> most = new ArrayList<>();
    most.add(new TypefaceGlyph("A", List.of(0x41), triangle, 20));
    for (int i = 2; i < 65_535; i++) {
      most.add(new TypefaceGlyph("A." + i, List.of(), triangle, 20));
    }
    List<TypefaceGlyph> tooMany = new ArrayList<>(most);
    tooMany.add(new TypefaceGlyph("B", List.of(0x42), triangle, 20));

    assertThat(
            ReadBack.tables(FontCompiler.compile(Typefaces.withGlyphs(most)))
                .get("maxp")
                .getShort(4))
        .isEqualTo((short) 65_535);
    assertThatThrownBy(() -> FontCompiler.compile(Typefaces.withGlyphs(tooMany)))
        .hasMessageContaining("65536 glyphs, a font holds at most 65535");
  }
}
