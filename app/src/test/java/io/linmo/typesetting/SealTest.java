package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Box;
import io.linmo.font.FontFile;
import io.linmo.outline.Outline;
import io.linmo.outline.ShapeOutline;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {

  private static final double LEFT = 0.08;
  private static final double RIGHT = 0.53;
  private static final double LOWER = 0.08;
  private static final double UPPER = 0.53;
  private static final double QUARTER = 0.39;

  private static FontGlyphSource face;

  @BeforeAll
  static void openFace() throws IOException {
    face =
        new FontGlyphSource(
            FontFile.read(Path.of("..", "fonts-data", "content", "lxgw-wenkai.ttf")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"丁", "王之", "王羲之", "李白之印", "欧阳修印", "司马相如之印"})
  void redAndWhiteAreInBalance(String text) {
    double white = share(cut(Seal.Kind.WHITE, text, 3));
    double red = share(cut(Seal.Kind.RED, text, 3));

    assertThat(white).isBetween(0.45, 0.85);
    assertThat(red).isBetween(0.25, 0.55);
  }

  @ParameterizedTest
  @ValueSource(strings = {"丁", "李白之印", "司马相如之印"})
  void theStoneIsASquareOfOneEm(String text) {
    for (Seal.Kind kind : Seal.Kind.values()) {
      Box box = cut(kind, text, 5).box();

      assertThat(box.width()).isCloseTo(1, within(0.04));
      assertThat(box.height()).isCloseTo(1, within(0.04));
    }
  }

  @Test
  void fourCharactersShareTheStone() {
    Area red = new Area(cut(Seal.Kind.RED, "田田田田", 7).toShape());
    for (double x : new double[] {LEFT, RIGHT}) {
      for (double y : new double[] {LOWER, UPPER}) {
        assertThat(ink(red, x, y)).isBetween(0.2, 0.6);
      }
    }
  }

  /** 田 has much more ink than 一: where it is shows in which order the fields are filled. */
  @ParameterizedTest
  @CsvSource({"田一一一, 0.53, 0.53", "一田一一, 0.53, 0.08", "一一田一, 0.08, 0.53", "一一一田, 0.08, 0.08"})
  void charactersStandInColumnsFromTheRight(String text, double x, double y) {
    Area red = new Area(cut(Seal.Kind.RED, text, 7).toShape());
    double there = ink(red, x, y);

    for (double otherX : new double[] {LEFT, RIGHT}) {
      for (double otherY : new double[] {LOWER, UPPER}) {
        if (otherX != x || otherY != y) {
          assertThat(ink(red, otherX, otherY)).isLessThan(0.7 * there);
        }
      }
    }
  }

  /** The share of ink in the quarter of a stone with this lower left corner. */
  private static double ink(Area red, double x, double y) {
    Area quarter = new Area(new Rectangle2D.Double(x, y, QUARTER, QUARTER));
    quarter.intersect(red);
    return area(ShapeOutline.of(quarter)) / (QUARTER * QUARTER);
  }

  @Test
  void theSameSeedCutsTheSameSeal() {
    assertThat(cut(Seal.Kind.WHITE, "李白之印", 1)).isEqualTo(cut(Seal.Kind.WHITE, "李白之印", 1));
    assertThat(cut(Seal.Kind.WHITE, "李白之印", 1)).isNotEqualTo(cut(Seal.Kind.WHITE, "李白之印", 2));
  }

  @Test
  void tooManyCharactersAreRefused() {
    assertThatThrownBy(() -> cut(Seal.Kind.RED, "司马相如之印章", 1))
        .hasMessage("seal of 7 characters, expected 1 to 6");
  }

  private static Outline cut(Seal.Kind kind, String text, long seed) {
    List<InkedGlyph> glyphs =
        text.codePoints().mapToObj(character -> face.glyph(character).orElseThrow()).toList();
    return new Seal(kind).cut(glyphs, seed);
  }

  /** How much of the stone prints. */
  private static double share(Outline seal) {
    Box box = seal.box();
    return area(seal) / (box.width() * box.height());
  }

  private static double area(Outline outline) {
    return Math.abs(
        outline.contours().stream()
            .flatMap(contour -> contour.segments().stream())
            .mapToDouble(segment -> segment.area())
            .sum());
  }
}
