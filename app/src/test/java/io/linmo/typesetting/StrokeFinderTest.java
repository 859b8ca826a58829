package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Point;
import io.linmo.font.FontFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds the strokes of the standard faces, whose characters are written as schools teach. */
class StrokeFinderTest {

  private static final Path FACES = Path.of("..", "fonts-data");

  @ParameterizedTest
  @CsvSource({
    "一,1", "十,2", "人,2", "王,4", "木,4", "口,3", "日,4", "中,4", "田,5", "山,3", "水,4", "火,4", "国,8",
    "和,8", "法,8", "回,6", "龍,16"
  })
  void ideographsHaveTheirStrokes(String character, int count) throws Exception {
    assertThat(strokes("content/lxgw-wenkai.ttf", character)).hasSize(count);
  }

  @ParameterizedTest
  @CsvSource({"十,→↓", "木,→↓↙↘", "王,→→↓→", "人,↙↘", "口,↓↘→", "日,↓↘→→", "二,→→", "川,↓↓↓"})
  void ideographsAreWrittenInTheirOrder(String character, String directions) throws Exception {
    StringBuilder found = new StringBuilder();
    for (PenPath stroke : strokes("content/lxgw-wenkai.ttf", character)) {
      found.append(arrow(stroke));
    }
    assertThat(found).hasToString(directions);
  }

  @ParameterizedTest
  @ValueSource(strings = {"i", "j", "t", "f"})
  void dotsAndBarsComeLast(String letter) throws Exception {
    List<PenPath> strokes = strokes("hands/patrick-hand.ttf", letter);

    assertThat(strokes).hasSize(2);
    assertThat(strokes.get(0).length()).isGreaterThan(2 * strokes.get(1).length());
    assertThat(arrow(strokes.get(0))).isIn('↓', '↙');
  }

  @Test
  void roundLettersGoRoundByTheLeft() throws Exception {
    for (String letter : new String[] {"o", "c"}) {
      List<PenPath> strokes = strokes("hands/patrick-hand.ttf", letter);

      assertThat(strokes).hasSize(1);
      List<Point> points = strokes.get(0).points();
      Point left = points.get(0);
      for (Point point : points.subList(0, points.size() / 2)) {
        left = point.x() < left.x() ? point : left;
      }
      assertThat(points.get(0).x() - left.x()).isGreaterThan(0.1);
      assertThat(points.get(0).y()).isGreaterThan(left.y());
    }
  }

  @Test
  void strokesCoverTheInk() throws Exception {
    for (String character : new String[] {"永", "a", "g"}) {
      boolean han = Character.isIdeographic(character.codePointAt(0));
      String face = han ? "content/lxgw-wenkai.ttf" : "hands/patrick-hand.ttf";
      InkedGlyph glyph = glyph(face, character);
      double edge = 0;
      for (PenPath stroke : StrokeFinder.strokes(glyph)) {
        edge += 2 * stroke.length();
      }
      double outline =
          glyph.outline().contours().stream()
              .flatMap(contour -> contour.segments().stream())
              .mapToDouble(segment -> segment.start().distanceTo(segment.end()))
              .sum();
      assertThat(edge).isBetween(0.6 * outline, 1.1 * outline);
    }
  }

  private static char arrow(PenPath stroke) {
    List<Point> points = stroke.points();
    Point along = points.get(points.size() - 1).minus(points.get(0));
    boolean flat = Math.abs(along.y()) < 0.35 * Math.abs(along.x());
    boolean steep = Math.abs(along.x()) < 0.25 * Math.abs(along.y());
    if (flat) {
      return along.x() > 0 ? '→' : '←';
    }
    if (steep) {
      return along.y() < 0 ? '↓' : '↑';
    }
    return along.x() < 0 ? '↙' : '↘';
  }

  private static List<PenPath> strokes(String face, String character) throws IOException {
    return StrokeFinder.strokes(glyph(face, character));
  }

  private static InkedGlyph glyph(String face, String character) throws IOException {
    FontFile font = FontFile.read(FACES.resolve(face));
    return new FontGlyphSource(font).glyph(character.codePointAt(0)).orElseThrow();
  }
}
