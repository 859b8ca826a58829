package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.generation.Accents.Composition;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class GlyphComposerTest {

  private static final double X_HEIGHT = 0.45;
  private static final double PIXEL = 0.01;

  /** Upright stems and bars: boxes in hundredths of an em, x from, y from, x to, y to, y up. */
  private static GlyphSample glyph(int codePoint, int[]... boxes) {
    int size = 100;
    float[] coverage = new float[size * size];
    for (int[] box : boxes) {
      for (int y = box[1]; y < box[3]; y++) {
        for (int x = box[0]; x < box[2]; x++) {
          coverage[(79 - y) * size + x] = 1;
        }
      }
    }
    GlyphFrame frame = new GlyphFrame(0, 0.8, PIXEL, 0.6);
    return new GlyphSample(codePoint, GlyphImage.of(size, size, coverage), frame);
  }

  private static GlyphSample composed(int codePoint, GlyphSample letter, GlyphSample mark) {
    Composition made = Accents.of(codePoint).orElseThrow();
    assertThat(made.base()).isEqualTo(letter.codePoint());
    assertThat(made.mark()).isEqualTo(mark.codePoint());
    return GlyphComposer.compose(codePoint, letter, mark, made.place(), X_HEIGHT);
  }

  private static float at(GlyphSample glyph, double xEm, double yEm) {
    int x = (int) ((xEm - glyph.frame().left()) / glyph.frame().pixelSize());
    int y = (int) ((glyph.frame().top() - yEm) / glyph.frame().pixelSize());
    return glyph.image().at(x, y);
  }

  private static final GlyphSample HYPHEN = glyph('-', new int[] {10, 20, 40, 25});

  @Test
  void voicedKanaGetTwoSmallStrokesAtTheUpperRightAndHalfVoicedOneRing() {
    GlyphSample ka = glyph('カ', new int[] {10, 0, 80, 70});
    GlyphSample ha = glyph('ハ', new int[] {10, 0, 80, 70});
    GlyphSample comma = glyph('、', new int[] {5, 0, 15, 20});
    GlyphSample stop = glyph('。', new int[] {5, 0, 25, 20});

    GlyphSample ga = composed('ガ', ka, comma);
    GlyphSample pa = composed('パ', ha, stop);

    assertThat(at(ga, 0.5, 0.5)).isEqualTo(1);
    assertThat(at(ga, 0.93, 0.72)).isEqualTo(1);
    assertThat(at(ga, 0.86, 0.72)).isEqualTo(1);
    assertThat(at(pa, 0.93, 0.72)).isEqualTo(1);
    assertThat(ga.inkBox().getMaxX()).isCloseTo(0.95, within(PIXEL));
    assertThat(ga.inkBox().getMaxY()).isCloseTo(0.76, within(PIXEL));
    assertThat(ga.frame().advance()).isEqualTo(0.6);
  }

  @Test
  void aBarCrossesTheStemAndNothingElse() {
    GlyphSample d = glyph('d', new int[] {35, 0, 41, 70}, new int[] {10, 0, 35, 6});

    GlyphSample barred = composed('đ', d, HYPHEN);

    assertThat(at(barred, 0.32, 0.56)).isEqualTo(1);
    assertThat(at(barred, 0.44, 0.56)).isEqualTo(1);
    assertThat(at(barred, 0.15, 0.56)).isZero();
    assertThat(at(barred, 0.44, 0.65)).isZero();
    assertThat(barred.frame().advance()).isEqualTo(0.6);
  }

  @Test
  void aBarOverAllStemsReachesBeyondBoth() {
    GlyphSample h = glyph('H', new int[] {10, 0, 16, 70}, new int[] {44, 0, 50, 70});

    Rectangle2D ink = composed('Ħ', h, HYPHEN).inkBox();

    assertThat(ink.getMinX()).isLessThan(0.05);
    assertThat(ink.getMaxX()).isGreaterThan(0.55);
    assertThat(ink.getCenterX()).isCloseTo(0.3, within(PIXEL));
  }

  @Test
  void aStrokeIsBroughtToTheHeightOfTheLetter() {
    GlyphSample o = glyph('o', new int[] {10, 0, 16, 45}, new int[] {40, 0, 46, 45});
    GlyphSample stroke = glyph('/', new int[] {10, 0, 14, 70}, new int[] {14, 35, 18, 70});

    Rectangle2D ink = composed('ø', o, stroke).inkBox();

    assertThat(ink.getHeight()).isCloseTo(1.2 * 0.45, within(2 * PIXEL));
    assertThat(ink.getCenterY()).isCloseTo(0.225, within(PIXEL));
  }

  @Test
  void anApostropheBeforeTheLetterTakesItsPlace() {
    GlyphSample n = glyph('n', new int[] {10, 0, 16, 45}, new int[] {34, 0, 40, 45});
    GlyphSample apostrophe = glyph(0x2019, new int[] {20, 55, 26, 70});

    GlyphSample composed = composed('ŉ', n, apostrophe);

    Rectangle2D ink = composed.inkBox();
    assertThat(ink.getMinX()).isCloseTo(0.10, within(PIXEL));
    assertThat(ink.getMaxX()).isCloseTo(0.40 + 0.09, within(PIXEL));
    assertThat(at(composed, 0.13, 0.60)).isEqualTo(1);
    assertThat(at(composed, 0.13, 0.30)).isZero();
    assertThat(composed.frame().advance()).isCloseTo(0.6 + 0.09, within(1e-9));
  }

  @Test
  void aDotAfterTheLetterWidensIt() {
    GlyphSample l = glyph('l', new int[] {10, 0, 16, 70});
    GlyphSample dot = glyph(0xB7, new int[] {10, 20, 16, 26});

    GlyphSample composed = composed('ŀ', l, dot);

    assertThat(at(composed, 0.22, 0.35)).isEqualTo(1);
    assertThat(composed.frame().advance()).isCloseTo(0.6 + 0.09, within(1e-9));
  }
}
