package io.linmo.opentype;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceGlyph;
import io.linmo.typeface.VerticalMetrics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;

class FontCompilerProperties {

  private static Typeface typeface(List<TypefaceGlyph> glyphs) {
    List<TypefaceGlyph> all = new ArrayList<>();
    all.add(new TypefaceGlyph(".notdef", List.of(), Outline.EMPTY, 500));
    all.addAll(glyphs);
    return new Typeface(PlainShapes.NAMES, new VerticalMetrics(900, -250, 400, 700), 1000, all);
  }

  @Property(tries = 150, seed = "1")
  void outlinesAndAdvancesSurviveTheRoundTrip(
      @ForAll("outlines") Outline outline, @ForAll("advances") int advance) throws IOException {
    TypefaceGlyph glyph = new TypefaceGlyph("A", List.of(0x41), outline, advance);
    TypefaceGlyph second = new TypefaceGlyph("B", List.of(0x42), outline, advance);

    TrueTypeFont font = ReadBack.font(FontCompiler.compile(typeface(List.of(glyph, second))));

    assertThat(ReadBack.outline(font, 1)).isEqualTo(outline);
    assertThat(ReadBack.outline(font, 2)).isEqualTo(outline);
    assertThat(font.getAdvanceWidth(2)).isEqualTo(advance);
  }

  @Property(tries = 150, seed = "1")
  void everyCharacterFindsItsGlyphAndNoOtherDoes(
      @ForAll("codePoints") List<Integer> codePoints, @ForAll boolean backwards)
      throws IOException {
    SortedMap<Integer, Integer> expected = new TreeMap<>();
    List<TypefaceGlyph> glyphs = new ArrayList<>();
    Outline box = PlainShapes.box(0, 0, 10, 10);
    for (int i = 0; i < codePoints.size(); i++) {
      int code = codePoints.get(backwards ? codePoints.size() - 1 - i : i);
      glyphs.add(new TypefaceGlyph("g" + i, List.of(code), box, 20));
      expected.put(code, i + 1);
    }

    CmapLookup cmap = ReadBack.font(FontCompiler.compile(typeface(glyphs))).getUnicodeCmapLookup();

    for (int code : codePoints) {
      assertThat(cmap.getGlyphId(code)).isEqualTo(expected.get(code));
      assertThat(cmap.getGlyphId(code + 1)).isEqualTo(expected.getOrDefault(code + 1, 0));
    }
  }

  /** As fontbox finds them in format 4 alone, without the full table that it prefers. */
  @Property(tries = 150, seed = "1")
  void theBasicPlaneTableAloneFindsTheSameGlyphs(@ForAll("codePoints") List<Integer> codePoints) {
    SortedMap<Integer, Integer> characters = new TreeMap<>();
    for (int code : codePoints) {
      if (code < 0xFFFF) {
        characters.put(code, 1 + code % 97 * 31);
      }
    }

    byte[] table = CmapSegments.encode(characters);

    for (int code : codePoints) {
      for (int near = Math.max(0, code - 1); near <= Math.min(code + 1, 0xFFFE); near++) {
        assertThat(Format4.glyph(table, near)).isEqualTo(characters.getOrDefault(near, 0));
      }
    }
  }

  @Provide
  Arbitrary<Integer> advances() {
    return Arbitraries.integers().between(0, 16383);
  }

  @Provide
  Arbitrary<List<Integer>> codePoints() {
    Arbitrary<Integer> dense = Arbitraries.integers().between(0x4E00, 0x4E00 + 80);
    Arbitrary<Integer> basicPlane = Arbitraries.integers().between(0, 0xD7FF);
    Arbitrary<Integer> last = Arbitraries.integers().between(0xFFF0, 0xFFFD);
    Arbitrary<Integer> beyond = Arbitraries.integers().between(0x20000, 0x20040);
    return Arbitraries.oneOf(dense, dense, basicPlane, last, beyond)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(120);
  }

  @Provide
  Arbitrary<Outline> outlines() {
    return contours().list().ofMinSize(1).ofMaxSize(5).map(Outline::new);
  }

  private static Arbitrary<Contour> contours() {
    return Combinators.combine(
            points().list().uniqueElements().ofMinSize(3).ofMaxSize(24),
            Arbitraries.integers().between(0, 3).list().ofSize(24))
        .as(FontCompilerProperties::contour);
  }

  private static Arbitrary<Point> points() {
    Arbitrary<Integer> near = Arbitraries.integers().between(-8, 8);
    Arbitrary<Integer> glyphSized = Arbitraries.integers().between(-300, 1000);
    Arbitrary<Integer> any = Arbitraries.integers().between(-16383, 16383);
    Arbitrary<Integer> coordinate = Arbitraries.oneOf(near, glyphSized, any);
    return Combinators.combine(coordinate, coordinate).as((x, y) -> new Point(x, y));
  }

  /** A contour through the points; where the kind says so, a curve bent by the next point. */
  private static Contour contour(List<Point> points, List<Integer> kinds) {
    List<Segment> segments = new ArrayList<>();
    Point at = points.get(0);
    for (int i = 1; i < points.size(); i++) {
      boolean curved = kinds.get(i) > 0 && i + 1 < points.size();
      Point end = points.get(curved ? i + 1 : i);
      segments.add(curved ? new Quadratic(at, points.get(i), end) : new Line(at, end));
      i += curved ? 1 : 0;
      at = end;
    }
    segments.add(new Line(at, points.get(0)));
    return new Contour(segments);
  }
}
