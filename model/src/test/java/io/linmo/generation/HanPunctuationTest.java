package io.linmo.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.image.EmBox;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkPieces;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class HanPunctuationTest {

  private static final int SIZE = 128;
  private static final double PX = 1.0 / SIZE;

  /** A bar in the em box whose top edge falls by {@code fall} from left to right. */
  private static GlyphSample bar(int left, int top, int width, int height, int fall) {
    float[] coverage = new float[SIZE * SIZE];
    for (int x = left; x < left + width; x++) {
      int from = top + fall * (x - left) / width;
      for (int y = from; y < from + height; y++) {
        coverage[y * SIZE + x] = 1;
      }
    }
    return new GlyphSample('，', GlyphImage.of(SIZE, SIZE, coverage), EmBox.frame(1, SIZE));
  }

  private static final GlyphSample COMMA = bar(14, 104, 8, 20, 0);

  private static int pieces(GlyphSample glyph) {
    float[] coverage = glyph.image().coverage();
    return InkPieces.of(SIZE, SIZE, i -> coverage[i] >= 0.5f).size();
  }

  @Test
  void closingQuotationMarksAreCommasAtTheUpperLeft() {
    GlyphSample mark = HanPunctuation.of('”', COMMA);
    Rectangle2D ink = mark.inkBox();

    assertThat(mark.frame().advance()).isEqualTo(1);
    assertThat(pieces(mark)).isEqualTo(2);
    assertThat(ink.getMinX()).isCloseTo(0.1, within(PX));
    assertThat(ink.getMaxY()).isCloseTo(0.82, within(PX));
    assertThat(ink.getHeight()).isCloseTo(20 * PX, within(2 * PX));
    assertThat(pieces(HanPunctuation.of('’', COMMA))).isEqualTo(1);
  }

  @Test
  void openingOnesAreTheSameTurnedHalfRoundAtTheUpperRight() {
    Rectangle2D closing = HanPunctuation.of('”', COMMA).inkBox();
    Rectangle2D opening = HanPunctuation.of('“', COMMA).inkBox();

    assertThat(opening.getMaxX()).isCloseTo(1 - closing.getMinX(), within(PX));
    assertThat(opening.getMaxY()).isCloseTo(closing.getMaxY(), within(PX));
    assertThat(opening.getWidth()).isCloseTo(closing.getWidth(), within(PX));
  }

  @Test
  void dotsAreEvenlySpacedAndSmaller() {
    GlyphSample dot = bar(56, 56, 16, 16, 0);
    GlyphSample mark = HanPunctuation.of('…', dot);

    assertThat(pieces(mark)).isEqualTo(3);
    Rectangle2D ink = mark.inkBox();
    assertThat(ink.getHeight()).isCloseTo(0.6 * 16 * PX, within(2 * PX));
    assertThat(ink.getCenterX()).isCloseTo(0.5, within(PX));
    assertThat(ink.getCenterY()).isCloseTo(0.38, within(PX));
    assertThat(pieces(HanPunctuation.of('·', dot))).isEqualTo(1);
  }

  @Test
  void aDashIsLevelAndReachesFromEdgeToEdge() {
    GlyphSample mark = HanPunctuation.of('—', bar(10, 70, 100, 8, -12));
    Rectangle2D ink = mark.inkBox();

    assertThat(ink.getMinX()).isCloseTo(0, within(PX));
    assertThat(ink.getMaxX()).isCloseTo(1, within(PX));
    assertThat(ink.getHeight()).isCloseTo(8 * PX, within(2.5 * PX));
    assertThat(ink.getCenterY()).isCloseTo(0.38, within(1.5 * PX));
  }

  @Test
  void aWhiteBracketIsALineAroundThePlainOne() {
    GlyphSample bracket = bar(90, 20, 6, 80, 0);
    GlyphSample white = HanPunctuation.of('『', bracket);
    Rectangle2D plain = bracket.inkBox();
    Rectangle2D ink = white.inkBox();
    float[] coverage = white.image().coverage();
    int width = white.image().width();

    assertThat(InkPieces.of(width, white.image().height(), i -> coverage[i] >= 0.5f)).hasSize(1);
    assertThat(InkPieces.of(width, white.image().height(), i -> coverage[i] < 0.5f)).hasSize(2);
    assertThat(ink.getCenterX()).isCloseTo(plain.getCenterX(), within(PX));
    assertThat(ink.getWidth()).isGreaterThan(1.5 * plain.getWidth());
    assertThat(white.frame().advance()).isEqualTo(1);
  }

  @Test
  void aWrittenMarkKeepsItsShapeAndHeightAndIsAnEmWide() {
    GlyphSample drawn = bar(60, 20, 20, 12, 0);
    GlyphSample narrow = new GlyphSample('“', drawn.image(), new GlyphFrame(-0.4, 0.88, PX, 0.35));
    Rectangle2D opening = HanPunctuation.inEmBox(narrow).inkBox();

    assertThat(HanPunctuation.inEmBox(narrow).frame().advance()).isEqualTo(1);
    assertThat(opening.getMaxX()).isCloseTo(0.9, within(1e-9));
    assertThat(opening.getMaxY()).isEqualTo(narrow.inkBox().getMaxY());
  }

  @Test
  void whatHasNoInkMakesAMarkWithoutInk() {
    GlyphSample nothing = bar(0, 0, 0, 0, 0);
    for (int mark : "”—…".codePoints().toArray()) {
      assertThat(HanPunctuation.of(mark, nothing).image().isEmpty()).isTrue();
    }
  }

  @Test
  void otherCharactersArePutTogetherFromNothing() {
    assertThat(HanPunctuation.part('a')).isEmpty();
    assertThat(HanPunctuation.part('。')).isEmpty();
    assertThat(HanPunctuation.part('—')).hasValue('一');
  }
}
