package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.font.FontFile;
import io.linmo.outline.Outline;
import io.linmo.typesetting.TextLayout.Alignment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LivelinessTest {

  private final GlyphSource letters = new BlockLetters();

  @Test
  void noTwoLettersAreAlikeYetAllStayNearTheirPlace() throws Exception {
    List<PlacedGlyph> lively = set("aaaaaaaaaa", 1, 0, 5).glyphs();
    List<PlacedGlyph> even = set("aaaaaaaaaa", 0, 0, 5).glyphs();

    assertThat(lively).extracting(glyph -> glyph.glyph().outline()).doesNotHaveDuplicates();
    for (int i = 0; i < even.size(); i++) {
      // The drift and the lift, at most one and a half times what is usual of each, and the sway.
      assertThat(lively.get(i).y()).isNotZero().isCloseTo(0, within(0.063 + 0.1));
      assertThat(Math.abs(lively.get(i).turn())).isBetween(1e-6, Math.toRadians(2.4));
      Box bent = lively.get(i).glyph().outline().box();
      Box usual = even.get(i).glyph().outline().box();
      assertThat(bent.height()).isCloseTo(usual.height(), within(0.0525 * usual.top() + 0.03));
    }
    for (int i = 1; i < even.size(); i++) {
      double step = lively.get(i).x() - lively.get(i - 1).x();
      assertThat(step).isNotEqualTo(0.5).isCloseTo(0.5, within(0.5 * 0.0525 + 0.03));
    }
  }

  @Test
  void theSeedDecidesAll() throws Exception {
    assertThat(set("abc", 0.5, 0.5, 1)).isEqualTo(set("abc", 0.5, 0.5, 1));
    assertThat(set("abc", 0.5, 0.5, 1)).isNotEqualTo(set("abc", 0.5, 0.5, 2));
  }

  /** An edge moves by at most 0.016 em; where one stroke swells another thins. */
  @Test
  void pressureMakesStrokesHeavierAndLighterByALittle() throws Exception {
    FontFile sans = FontFile.read(Path.of("../fonts-data/content/noto-sans.ttf"));
    List<Double> heavier = new ArrayList<>();
    for (int seed = 1; seed <= 20; seed++) {
      Outline even = pressed(sans, 0, seed);
      Outline outline = pressed(sans, 1, seed);
      assertThat(outline.box().width() - even.box().width()).isBetween(-0.0322, 0.0322);
      heavier.add(outline.area() / even.area());
    }

    assertThat(heavier).anyMatch(share -> share > 1.01).anyMatch(share -> share < 0.99);
    assertThat(heavier.stream().mapToDouble(h -> h).average().orElseThrow()).isBetween(0.97, 1.03);
  }

  private static Outline pressed(FontFile font, double pressure, long seed) throws Exception {
    return new Typesetter(
            new FontGlyphSource(font), TextLayout.UNBROKEN, new Liveliness(0, pressure, seed))
        .set("h")
        .outline();
  }

  @Test
  void livelyLinesBendAndBeginALittleLaterThanTheFirst() throws Exception {
    String words = "abcd abcd abcd abcd abcd abcd abcd abcd ".repeat(12);
    TextLayout lines = TextLayout.broken(18);
    List<TextLine> even = new Typesetter(letters, lines, Liveliness.NONE).set(words).lines();
    List<TextLine> lively =
        new Typesetter(letters, lines, new Liveliness(1, 0, 4)).set(words).lines();
    List<Double> margins = lively.stream().map(line -> line.box().left()).toList();

    assertThat(lively).hasSameSizeAs(even).hasSizeGreaterThan(8);
    assertThat(even).allSatisfy(line -> assertThat(line.box().left()).isZero());
    assertThat(margins.get(0)).isZero();
    assertThat(margins).allMatch(margin -> margin >= 0 && margin < 1).anyMatch(m -> m > 0.15);
    assertThat(lively).allSatisfy(line -> assertThat(line.box().right()).isLessThan(18.6));
    assertThat(lively).anySatisfy(line -> assertThat(bend(line)).isGreaterThan(0.1));
    assertThat(even).allSatisfy(line -> assertThat(bend(line)).isLessThan(1e-9));
  }

  /** How far the baseline of a line rises and falls, letters beside each other taken together. */
  private static double bend(TextLine line) {
    List<PlacedGlyph> glyphs = line.glyphs();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i + 6 <= glyphs.size(); i++) {
      double mean =
          glyphs.subList(i, i + 6).stream().mapToDouble(PlacedGlyph::y).average().orElseThrow();
      least = Math.min(least, mean);
      most = Math.max(most, mean);
    }
    return most - least;
  }

  @Test
  void linesStandWhereTheyAreAligned() throws Exception {
    TextBlock right = layout("ab abcd", Alignment.RIGHT, 2.2, false);
    TextBlock center = layout("ab abcd", Alignment.CENTER, 2.2, false);

    assertThat(right.lines().get(0).box().right()).isCloseTo(2.2, within(1e-9));
    assertThat(center.lines().get(0).box().left()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void justifiedLinesFillTheMeasureExceptTheLast() throws Exception {
    TextBlock block = layout("ab cd ef gh", Alignment.JUSTIFY, 3.1, false);

    assertThat(block.lines()).extracting(TextLine::text).containsExactly("ab cd", "ef gh");
    assertThat(block.lines().get(0).width()).isCloseTo(3.1, within(1e-9));
    assertThat(block.lines().get(1).width()).isCloseTo(2.25, within(1e-9));
  }

  /**
   * Each as full as can be, they would be "aa bb cc dd" and "ee f", the gaps 0.08 and 3.25 wider.
   */
  @Test
  void spacesOfJustifiedLinesAreEvenFromLineToLine() throws Exception {
    TextBlock block = layout("aa bb cc dd ee f gggggggggg", Alignment.JUSTIFY, 5, false);

    assertThat(block.lines())
        .extracting(TextLine::text)
        .containsExactly("aa bb cc", "dd ee f", "gggggggggg");
  }

  @Test
  void aSpaceAmongIdeographsTakesNoMoreThanItsShare() throws Exception {
    TextBlock block = layout("天地 玄黃宇宙洪荒", Alignment.JUSTIFY, 5, false);

    List<PlacedGlyph> first = block.lines().get(0).glyphs();
    assertThat(block.lines().get(0).text()).isEqualTo("天地 玄黃");
    double gap = first.get(1).x() - first.get(0).x();
    assertThat(gap).isCloseTo(1.25, within(1e-9));
    assertThat(first.get(4).x() - first.get(3).x()).isCloseTo(gap, within(1e-9));
  }

  @Test
  void columnsGoFromRightToLeftAndDown() throws Exception {
    TextBlock block = layout("天地玄黃", Alignment.LEFT, 2, true);

    assertThat(block.lines()).extracting(TextLine::text).containsExactly("天地", "玄黃");
    List<PlacedGlyph> glyphs = block.glyphs();
    assertThat(glyphs.get(1).y()).isCloseTo(glyphs.get(0).y() - 1, within(1e-9));
    assertThat(glyphs.get(2).x()).isCloseTo(glyphs.get(0).x() - 1.5, within(1e-9));
    assertThat(glyphs.get(0).turn()).isZero();
  }

  @Test
  void latinInAColumnLiesOnItsSide() throws Exception {
    TextBlock block = layout("天a", Alignment.LEFT, 9, true);

    assertThat(block.glyphs().get(1).turn()).isEqualTo(-Math.PI / 2);
    assertThat(block.frame().height()).isCloseTo(1.5, within(1e-9));
  }

  @Test
  void formsOfALetterTakeTurns() throws Exception {
    InkedGlyph other = new InkedGlyph('a', letters.glyph('b').orElseThrow().outline(), 0.5);
    GlyphSource two =
        new GlyphSource() {
          @Override
          public Optional<InkedGlyph> glyph(int codePoint) {
            return letters.glyph(codePoint);
          }

          @Override
          public List<InkedGlyph> forms(int codePoint) {
            return List.of(letters.glyph(codePoint).orElseThrow(), other);
          }
        };
    List<PlacedGlyph> glyphs = new Typesetter(two).set("aaa").glyphs();

    assertThat(glyphs.get(1).glyph()).isEqualTo(other);
    assertThat(glyphs.get(2).glyph()).isEqualTo(glyphs.get(0).glyph());
  }

  @Test
  void theStrokesOfACrossAreFoundInOrder() {
    Outline bar = PenStroke.of(points(0, 0.5, 1, 0.5), t -> 0.08);
    Outline post = PenStroke.of(points(0.5, 1, 0.5, 0), t -> 0.08);
    Outline cross = new Outline(List.of(bar.contours().get(0), post.contours().get(0)));
    List<PenPath> strokes = StrokeFinder.strokes(new InkedGlyph('十', cross, 1));

    assertThat(strokes).hasSize(2);
    assertThat(strokes).allMatch(stroke -> stroke.length() > 0.8 && stroke.length() < 1.1);
    assertThat(strokes)
        .allMatch(stroke -> stroke.points().get(0).x() < 0.1 || stroke.points().get(0).y() > 0.9);
  }

  private static List<Point> points(double... xy) {
    return List.of(new Point(xy[0], xy[1]), new Point(xy[2], xy[3]));
  }

  private TextBlock set(String text, double amount, double pressure, long seed) throws Exception {
    Liveliness liveliness = new Liveliness(amount, pressure, seed);
    return new Typesetter(letters, TextLayout.UNBROKEN, liveliness).set(text);
  }

  private TextBlock layout(String text, Alignment alignment, double measure, boolean vertical)
      throws Exception {
    double leading = vertical ? 1.5 : 1.15;
    return new Typesetter(
            letters, new TextLayout(measure, alignment, leading, vertical), Liveliness.NONE)
        .set(text);
  }
}
