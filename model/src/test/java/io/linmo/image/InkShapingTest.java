package io.linmo.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class InkShapingTest {

  private static final int SIZE = 64;
  private static final GlyphFrame FRAME = new GlyphFrame(0, 1, 1.0 / SIZE, 0.5);

  /** An upright stroke 8 px wide, from row 8 to row 56. */
  private static final GlyphSample STEM = stem();

  private static GlyphSample stem() {
    Rectangle2D stroke = new Rectangle2D.Double(28.0 / SIZE, 8.0 / SIZE, 8.0 / SIZE, 48.0 / SIZE);
    return new GlyphSample('l', GlyphRasterizer.render(stroke, FRAME, SIZE), FRAME);
  }

  @Test
  void growthMovesTheOutline() {
    double before = STEM.image().inkArea();
    double thicker = InkShaping.reshaped(STEM, 2, 0).image().inkArea();
    double thinner = InkShaping.reshaped(STEM, -2, 0).image().inkArea();

    assertThat(before).isCloseTo(8 * 48, within(1.0));
    assertThat(thicker).isCloseTo(12 * 52, within(12.0));
    assertThat(thinner).isCloseTo(4 * 44, within(6.0));
  }

  @Test
  void thinningTakesAShareOfEachStrokesOwnThickness() {
    Path2D strokes = new Path2D.Double(new Rectangle2D.Double(0.1, 0.2, 0.2, 0.7));
    strokes.append(new Rectangle2D.Double(0.6, 0.2, 0.05, 0.7), false);
    GlyphSample glyph = new GlyphSample('l', GlyphRasterizer.render(strokes, FRAME, SIZE), FRAME);
    GlyphImage thin = InkShaping.thinned(glyph, 0.25).image();

    assertThat(row(thin, 32, 0, 32)).isCloseTo(0.75 * 0.2 * SIZE, within(0.6));
    assertThat(row(thin, 32, 32, 64)).isCloseTo(0.75 * 0.05 * SIZE, within(0.4));
    assertThat(InkShaping.thinned(glyph, 0)).isSameAs(glyph);
  }

  /** A letter with an accent is higher than it is wide. */
  @Test
  void inkOnACanvasThatIsNoSquareKeepsItsPlaceAndSize() {
    GlyphFrame frame = new GlyphFrame(0, 1, 1.0 / SIZE, 0.5);
    for (int[] canvas : new int[][] {{40, 64}, {64, 40}}) {
      float[] coverage = new float[canvas[0] * canvas[1]];
      for (int y = 8; y < 32; y++) {
        Arrays.fill(coverage, y * canvas[0] + 12, y * canvas[0] + 20, 1);
      }
      GlyphSample stem = new GlyphSample('l', GlyphImage.of(canvas[0], canvas[1], coverage), frame);
      Rectangle2D before = stem.inkBox();
      Rectangle2D bolder = InkShaping.reshaped(stem, 2, 0).inkBox();
      Rectangle2D lighter = InkShaping.reshaped(stem, -2, 0).inkBox();
      Rectangle2D slanted = InkShaping.slanted(stem, 0.2, 0.5).inkBox();

      assertThat(bolder.getWidth() * SIZE).isCloseTo(12, within(1.0));
      assertThat(lighter.getWidth() * SIZE).isCloseTo(4, within(1.0));
      assertThat(slanted.getHeight()).isCloseTo(before.getHeight(), within(1.0 / SIZE));
      for (Rectangle2D box : List.of(bolder, lighter)) {
        assertThat(box.getCenterX()).isCloseTo(before.getCenterX(), within(0.5 / SIZE));
        assertThat(box.getCenterY()).isCloseTo(before.getCenterY(), within(0.5 / SIZE));
      }
      assertThat(InkShaping.thinned(stem, 0.5).image().inkArea())
          .isCloseTo(stem.image().inkArea() / 2, within(20.0));
    }
  }

  /** Ink in a part of a row. */
  private static double row(GlyphImage image, int y, int from, int to) {
    double sum = 0;
    for (int x = from; x < to; x++) {
      sum += image.at(x, y);
    }
    return sum;
  }

  @Test
  void rowsOfDotsBecomeAnEdge() {
    float[] coverage = STEM.image().coverage();
    for (int y = 9; y < 55; y += 2) {
      coverage[y * SIZE + 36] = 1;
      coverage[y * SIZE + 30] = 0;
    }
    GlyphImage dotted = GlyphImage.of(SIZE, SIZE, coverage);
    GlyphImage smooth = InkShaping.smoothed(dotted, 1.5);

    assertThat(smooth.inkArea()).isCloseTo(InkBitmap.of(dotted).area(), within(1.0));
    for (int y = 14; y < 50; y++) {
      assertThat(row(smooth, y, 0, SIZE)).as("ink in row %d", y).isCloseTo(8, within(0.4));
      assertThat(smooth.at(30, y)).as("hole in row %d", y).isEqualTo(1);
    }
  }

  @Test
  void hairlinesStayWhenSmoothed() {
    Rectangle2D line = new Rectangle2D.Double(30.0 / SIZE, 0.2, 2.0 / SIZE, 0.6);
    GlyphImage hairline = GlyphRasterizer.render(line, FRAME, SIZE);
    GlyphImage smooth = InkShaping.smoothed(hairline, 1.5);

    assertThat(row(smooth, 32, 0, SIZE)).isCloseTo(2, within(0.4));
    assertThat(InkShaping.smoothed(GlyphImage.blank(8, 8), 1.5)).isEqualTo(GlyphImage.blank(8, 8));
  }

  @Test
  void inkThatGrowsOverTheEdgeIsKeptInPlace() {
    Rectangle2D stroke = new Rectangle2D.Double(0, 0, 8.0 / SIZE, 1);
    GlyphSample edge = new GlyphSample('l', GlyphRasterizer.render(stroke, FRAME, SIZE), FRAME);
    GlyphSample grown = InkShaping.reshaped(edge, 3, 0);
    Rectangle2D ink = InkBitmap.of(grown.image()).inkBox();

    assertThat(ink.getWidth()).isCloseTo(14, within(1.0));
    assertThat(grown.frame().xEm(ink.getMinX())).isCloseTo(-3.0 / SIZE, within(1.0 / SIZE));
  }

  @Test
  void aSlantedStemHasThatSlant() {
    GlyphSample slanted = InkShaping.slanted(STEM, Math.tan(Math.toRadians(15)), 0);

    assertThat(InkSlant.slant(InkSlant.uprightness(STEM.image()))).isZero();
    assertThat((double) InkSlant.slant(InkSlant.uprightness(slanted.image())))
        .isCloseTo(15, within(1.0));
    assertThat(slanted.image().inkArea()).isCloseTo(STEM.image().inkArea(), within(4.0));
  }

  @Test
  void theWidthOfAStrokeIsMeasured() {
    assertThat(StrokeThickness.inEm(STEM)).isCloseTo(2 * 8 * 48 / 112.0 / SIZE, within(0.01));
  }

  @Test
  void betweenTwoStemsLiesOneInTheMiddle() {
    GlyphFrame far = new GlyphFrame(0.2, 1, 1.0 / SIZE, 0.9);
    GlyphSample middle = InkShaping.between(STEM, new GlyphSample('l', STEM.image(), far), 0.5);

    assertThat(middle.frame().left()).isCloseTo(0.1, within(1e-9));
    assertThat(middle.frame().advance()).isCloseTo(0.7, within(1e-9));
    assertThat(middle.image().inkArea()).isCloseTo(4 * STEM.image().inkArea(), within(40.0));
  }
}
