package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.generation.Accents.Composition;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import java.awt.geom.Rectangle2D;
import java.util.List;
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
  void marksAreStackedAboveTheLetter() {
    GlyphSample e = glyph('e', new int[] {10, 0, 46, 45});
    GlyphSample circumflex = glyph(0x2C6, new int[] {20, 52, 36, 58});
    GlyphSample acute = glyph(0xB4, new int[] {20, 52, 26, 60});

    GlyphSample made = composed('ế', composed('ê', e, circumflex), acute);

    assertThat(at(made, 0.28, 0.2)).isEqualTo(1);
    assertThat(at(made, 0.28, 0.55)).isEqualTo(1);
    assertThat(made.inkBox().getMaxY()).isCloseTo(0.58 + 0.03 + 0.08, within(PIXEL));
    assertThat(made.inkBox().getMinY()).isCloseTo(0, within(PIXEL));
  }

  @Test
  void theHookIsTheBowOfAQuestionMark() {
    GlyphSample a = glyph('a', new int[] {10, 0, 46, 45});
    GlyphSample question =
        glyph(
            '?', new int[] {10, 66, 40, 70}, new int[] {36, 20, 40, 66}, new int[] {36, 0, 40, 4});

    GlyphSample made = composed('ả', a, question);

    assertThat(made.inkBox().getMaxY()).isCloseTo(0.45 + 0.03 + 0.16, within(0.07));
    assertThat(made.inkBox().getWidth()).isCloseTo(0.36, within(PIXEL));
  }

  @Test
  void aHornGrowsOutOfTheUpperRight() {
    GlyphSample o = glyph('o', new int[] {10, 0, 46, 45});
    GlyphSample apostrophe = glyph(0x2019, new int[] {20, 55, 28, 70});

    GlyphSample made = composed('ơ', o, apostrophe);

    assertThat(made.inkBox().getMaxX()).isCloseTo(0.46 + 0.7 * 0.08, within(PIXEL));
    assertThat(made.inkBox().getMaxY()).isCloseTo(0.45 + 0.45 * 0.15, within(PIXEL));
    assertThat(made.inkBox().getMinY()).isCloseTo(0, within(PIXEL));
  }

  @Test
  void aHornOfALargeApostropheIsNoLargerThanAnAccent() {
    GlyphSample u = glyph('u', new int[] {10, 0, 15, 45}, new int[] {35, 0, 40, 45});
    GlyphSample apostrophe = glyph(0x2019, new int[] {20, 40, 36, 70});

    GlyphSample made = composed('ư', u, apostrophe);

    double horn = 0.4 * X_HEIGHT;
    assertThat(made.inkBox().getMaxY()).isCloseTo(0.45 + 0.45 * horn, within(2 * PIXEL));
    assertThat(at(made, 0.42, 0.45)).isEqualTo(1);
    assertThat(at(made, 0.42, 0.45 - horn)).isZero();
  }

  @Test
  void anApostropheStandsBesideTheStemOverTheFootOfL() {
    GlyphSample l = glyph('L', new int[] {10, 0, 16, 70}, new int[] {16, 0, 50, 6});
    GlyphSample apostrophe = glyph(0x2019, new int[] {20, 55, 26, 70});

    GlyphSample made = composed('Ľ', l, apostrophe);

    assertThat(at(made, 0.16 + 0.03 + 0.03, 0.65)).isEqualTo(1);
    assertThat(made.inkBox().getMaxX()).isCloseTo(0.5, within(PIXEL));
    assertThat(made.frame().advance()).isEqualTo(0.6);
  }

  @Test
  void dotsGoHoweverTheyWereWrittenAndBrokenStemsStay() {
    int[] upper = {20, 26, 23, 45};
    int[] lower = {20, 0, 23, 24};
    GlyphSample ring =
        glyph(
            'i',
            upper,
            lower,
            new int[] {14, 55, 30, 57},
            new int[] {14, 57, 16, 64},
            new int[] {28, 57, 30, 64},
            new int[] {14, 64, 30, 66});

    GlyphSample bare = Dots.withoutAbove(ring);

    assertThat(bare.inkBox().getMaxY()).isCloseTo(0.45, within(PIXEL));
    assertThat(bare.inkBox().getMinY()).isCloseTo(0, within(PIXEL));
  }

  @Test
  void aRingNearlyAsTallAsTheStemIsADot() {
    GlyphSample ring =
        glyph(
            'i',
            new int[] {20, 0, 23, 30},
            new int[] {12, 40, 32, 42},
            new int[] {12, 42, 14, 58},
            new int[] {30, 42, 32, 58},
            new int[] {12, 58, 32, 60});

    assertThat(Dots.withoutAbove(ring).inkBox().getMaxY()).isCloseTo(0.3, within(PIXEL));
  }

  @Test
  void aFractionHasSmallFiguresOnBothSidesOfTheStroke() {
    GlyphSample one = glyph('1', new int[] {25, 0, 31, 65});
    GlyphSample two = glyph('2', new int[] {10, 0, 46, 65});
    GlyphSample stroke = glyph('/', new int[] {26, 0, 32, 65});

    GlyphSample half = SmallForms.compose(0xBD, SmallForms.of(0xBD), List.of(one, stroke, two));

    double advance = 2 * 0.6 * 0.6 + 0.6 - 2 * 0.09;
    assertThat(half.frame().advance()).isCloseTo(advance, within(1e-9));
    assertThat(half.inkBox().getMaxY()).isCloseTo(0.6 * 0.65 + 0.42 * 0.65, within(0.03));
    assertThat(half.inkBox().getMinY()).isLessThan(0);
  }

  @Test
  void aDigraphIsItsTwoLetters() {
    GlyphSample i = glyph('i', new int[] {27, 0, 33, 45});
    GlyphSample j = glyph('j', new int[] {27, -10, 33, 45});

    GlyphSample ij = SmallForms.compose(0x133, SmallForms.of(0x133), List.of(i, j));

    assertThat(ij.codePoint()).isEqualTo(0x133);
    assertThat(ij.frame().advance()).isCloseTo(1.2, within(1e-9));
    assertThat(at(ij, 0.3, 0.3)).isEqualTo(1);
    assertThat(at(ij, 0.9, 0.3)).isEqualTo(1);
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
