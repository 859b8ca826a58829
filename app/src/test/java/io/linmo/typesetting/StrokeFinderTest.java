package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Point;
import io.linmo.font.FontFile;
import io.linmo.outline.Outline;
import io.linmo.outline.ShapeOutline;
import io.linmo.outline.SvgOutline;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds the strokes of the standard faces, whose characters are written as schools teach. */
class StrokeFinderTest {

  /** Java's pen rounds to parts of its unit, which it takes for a pixel. */
  private static final double PEN = 1000;

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

  /** As the animation shows them: each stroke uncovers the ink within its width. */
  @ParameterizedTest
  @ValueSource(strings = {"永", "国", "龍", "a", "g", "S"})
  void strokesCoverTheInkAndLittleElse(String character) throws Exception {
    boolean han = Character.isIdeographic(character.codePointAt(0));
    InkedGlyph glyph = glyph(han ? "content/lxgw-wenkai.ttf" : "hands/patrick-hand.ttf", character);
    List<PenPath> strokes = StrokeFinder.strokes(glyph);

    assertThat(uncovered(glyph, strokes)).isLessThan(0.1);
    for (PenPath stroke : strokes) {
      List<PenPath> others = new ArrayList<>(strokes);
      others.remove(stroke);
      assertThat(uncovered(glyph, others)).as("without %s", stroke).isGreaterThan(0.01);
    }
  }

  /** The share of the ink that no stroke covers. */
  private static double uncovered(InkedGlyph glyph, List<PenPath> strokes) {
    Area ink = new Area(glyph.outline().toShape());
    double all = area(ink);
    for (PenPath stroke : strokes) {
      Path2D path = new Path2D.Double();
      List<Point> points = stroke.points();
      path.moveTo(points.get(0).x(), points.get(0).y());
      points.forEach(p -> path.lineTo(p.x(), p.y()));
      path.transform(AffineTransform.getScaleInstance(PEN, PEN));
      Shape pen =
          new BasicStroke(
                  (float) (PEN * stroke.width()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
              .createStrokedShape(path);
      ink.subtract(
          new Area(AffineTransform.getScaleInstance(1 / PEN, 1 / PEN).createTransformedShape(pen)));
    }
    return area(ink) / all;
  }

  private static double area(Area area) {
    return ShapeOutline.of(area).area();
  }

  /** A bar a tenth of an em thick, and 0.02 em on each side of it. */
  @Test
  void aStrokeIsAsWideAsItsInk() {
    Outline bar = SvgOutline.of("M0 0.4 H0.8 V0.5 H0 Z");

    List<PenPath> strokes = StrokeFinder.strokes(new InkedGlyph('-', bar, 0.8));

    assertThat(strokes).hasSize(1);
    assertThat(strokes.get(0).width()).isCloseTo(0.14, within(0.021));
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
