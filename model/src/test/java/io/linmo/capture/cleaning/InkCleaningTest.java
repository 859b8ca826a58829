package io.linmo.capture.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.capture.cleaning.Cleaning.Kind;
import io.linmo.capture.cleaning.InkCleaning.Cleaned;
import io.linmo.font.FontFile;
import io.linmo.font.ShippedFonts;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures of written characters, with what does not belong to them drawn in. */
class InkCleaningTest {

  private static final int SIZE = 200;

  /** Thickness of Homemade Apple's strokes in the pictures, about. */
  private static final double PEN = 5;

  private static FontFile latin;
  private static FontFile han;
  private static FontFile standardLatin;
  private static FontFile standardHan;

  @BeforeAll
  static void openFonts() throws IOException {
    latin = FontFile.read(ShippedFonts.HOMEMADE_APPLE);
    han = FontFile.read(ShippedFonts.AOYAGI);
    standardLatin = FontFile.read(ShippedFonts.NOTO_SANS);
    standardHan = FontFile.read(ShippedFonts.WENKAI);
  }

  @Test
  void strokesOfCleanPicturesAllStay() {
    List<String> changed = new ArrayList<>();
    String characters =
        "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz{}"
            + "éäñçÅ心国口回日田目中二三川小八江火北非门问图四一十工土王；：，。、";
    for (int codePoint : characters.codePoints().toArray()) {
      for (double margin : new double[] {0, 0.02, 0.25}) {
        Picture picture = new Picture(codePoint, margin);
        Cleaned cleaned = picture.cleaned();
        // Brushes leave flecks of a pixel, which may go.
        boolean isFleck = cleaned.cleaning().removed().keySet().equals(Set.of(Kind.SPECK));
        boolean isNothing = cleaned.cleaning().removed().isEmpty();
        if (picture.likeness(cleaned) < 0.999 || !isFleck && !isNothing) {
          changed.add(Character.toString(codePoint) + margin + cleaned.cleaning());
        }
      }
    }
    assertThat(changed).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a, 2, 1",
    "g, 4, 1",
    "O, 2, 1",
    "D, 5, 1",
    "国, 3, .5",
    "口, 2, 1",
    "永, 5, 1",
    "i, 6, 1",
    "., 2, .4"
  })
  void aPrintedBoxAroundTheCharacterGoes(String character, double thickness, float level) {
    Picture picture = new Picture(character.codePointAt(0), 0.25);
    picture.box(0.08, thickness, level, 0.01);
    Cleaned cleaned = picture.cleaned();
    assertThat(cleaned.cleaning().count(Kind.FRAME)).isEqualTo(1);
    assertThat(cleaned.cleaning().doubts()).isEmpty();
    assertThat(picture.likeness(cleaned)).isGreaterThan(0.97);
  }

  @Test
  void aStrokeThatCrossesTheBoxStays() {
    Picture picture = new Picture('y', 0.05);
    picture.box(0.15, 2, 1, 0);
    Cleaned cleaned = picture.cleaned();
    assertThat(cleaned.cleaning().count(Kind.FRAME)).isEqualTo(1);
    assertThat(picture.likeness(cleaned)).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @CsvSource({"a, 2, .3", "x, 2, 1", "T, 1.5, 1", "E, 3, .4", "一, 2, .4", "王, 2, 1", "g, 5, .35"})
  void guideLinesAcrossThePictureGo(String character, double thickness, float level) {
    Picture picture = new Picture(character.codePointAt(0), 0.25);
    picture.lineAcross(0.3, thickness, level, 0.01);
    picture.lineAcross(0.74, thickness, level, 0.01);
    Cleaned cleaned = picture.cleaned();
    assertThat(cleaned.cleaning().count(Kind.GUIDE_LINE)).isEqualTo(2);
    assertThat(picture.likeness(cleaned)).isGreaterThan(0.95);
  }

  @Test
  void anUprightGuideLineGoes() {
    Picture picture = new Picture('永', 0.2);
    picture.columnAcross(0.9, 2, 1);
    Cleaned cleaned = picture.cleaned();
    assertThat(cleaned.cleaning().count(Kind.GUIDE_LINE)).isEqualTo(1);
    assertThat(picture.likeness(cleaned)).isGreaterThan(0.97);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "l", "x", "H", "永", "口", "i", "é", ":", "!", "?", "心", "；"})
  void aSpeckBesideTheCharacterGoesAndItsDotsStay(String character) {
    Picture picture = new Picture(character.codePointAt(0), 0.25);
    picture.disc(0.93, 0.55, 3);
    Cleaned cleaned = picture.cleaned();
    assertThat(cleaned.cleaning().count(Kind.SPECK)).isEqualTo(1);
    assertThat(picture.likeness(cleaned)).isGreaterThan(0.99);
  }

  @Test
  void aSpeckIsToldFromADotOfTheSameSize() {
    for (String character : List.of("a", "T", "s", "W")) {
      Picture picture = new Picture(character.codePointAt(0), 0.25);
      picture.disc(0.94, 0.85, PEN);
      Cleaned cleaned = picture.cleaned();
      assertThat(cleaned.cleaning().count(Kind.SPECK)).as(character).isEqualTo(1);
      assertThat(picture.likeness(cleaned)).as(character).isGreaterThan(0.99);
    }
  }

  @Test
  void smallPrintAboveTheCharacterGoes() {
    for (String character : List.of("a", "H", "g", "永")) {
      Picture picture = new Picture(character.codePointAt(0), 0.25);
      picture.print("A5", 0.02, 0.02, 0.09);
      Cleaned cleaned = picture.cleaned();
      assertThat(cleaned.cleaning().count(Kind.LABEL)).as(character).isEqualTo(1);
      assertThat(picture.likeness(cleaned)).as(character).isGreaterThan(0.99);
    }
  }

  @Test
  void aNeighboursStrokeAtTheEdgeGoes() {
    for (String character : List.of("a", "n", "T", "i", "g", "永", "八")) {
      Picture picture = new Picture(character.codePointAt(0), 0.25);
      picture.strokeAtRightEdge(0.3, 0.7, 0.06);
      Cleaned cleaned = picture.cleaned();
      assertThat(cleaned.cleaning().count(Kind.NEIGHBOUR)).as(character).isEqualTo(1);
      assertThat(picture.likeness(cleaned)).as(character).isGreaterThan(0.99);
    }
  }

  @Test
  void inkApartFromACharacterOfUnknownFormStaysAndIsDoubtful() {
    Picture picture = new Picture('a', 0.25);
    picture.strokeAtRightEdge(0.3, 0.7, 0.06);
    Cleaned cleaned = InkCleaning.clean(picture.grid(), Optional.empty());
    assertThat(cleaned.cleaning().removed()).isEmpty();
    assertThat(cleaned.cleaning().doubts())
        .containsExactly("ink apart from the character on the right side is kept");
  }

  @Test
  void whatWasRemovedIsToldInWords() {
    Picture picture = new Picture('a', 0.25);
    picture.box(0.06, 2, 1, 0);
    picture.disc(0.85, 0.55, 3);
    picture.disc(0.85, 0.35, 3);
    assertThat(picture.cleaned().cleaning().inWords()).isEqualTo("a frame, 2 specks");
  }

  /** A character of a handwriting font on a square picture, and things that do not belong to it. */
  private static final class Picture {

    private final int codePoint;
    private final float[] clean;
    private final float[] dirty;

    /**
     * @param margin of paper around the ink's longer side, as a share of the picture
     */
    Picture(int codePoint, double margin) {
      this.codePoint = codePoint;
      FontFile font = Script.of(codePoint) == Script.HAN ? han : latin;
      if (!font.covers(codePoint)) {
        font = standardHan.covers(codePoint) ? standardHan : standardLatin;
      }
      Path2D outline = font.outline(codePoint).orElseThrow();
      Rectangle2D ink = outline.getBounds2D();
      double side = Math.max(ink.getWidth(), ink.getHeight()) / (1 - 2 * margin);
      GlyphFrame frame =
          new GlyphFrame(ink.getCenterX() - side / 2, ink.getCenterY() + side / 2, side / SIZE, 0);
      this.clean = GlyphRasterizer.render(outline, frame, SIZE).coverage();
      this.dirty = clean.clone();
    }

    InkGrid grid() {
      return new InkGrid(SIZE, SIZE, dirty.clone());
    }

    Cleaned cleaned() {
      Script script = Script.of(codePoint);
      FontFile standard = script == Script.HAN ? standardHan : standardLatin;
      Optional<GlyphImage> form =
          GlyphRasterizer.sample(standard, codePoint, script, 128).map(GlyphSample::image);
      return InkCleaning.clean(grid(), form);
    }

    /** Shared ink over all ink of the clean and the cleaned picture. */
    double likeness(Cleaned cleaned) {
      double both = 0;
      double either = 0;
      for (int i = 0; i < clean.length; i++) {
        both += Math.min(clean[i], cleaned.grid().values[i]);
        either += Math.max(clean[i], cleaned.grid().values[i]);
      }
      return both / either;
    }

    private interface Shape {
      /** Distance to the shape's edge in pixels, below 0 inside. */
      double distance(double x, double y);
    }

    private void draw(float level, Shape shape) {
      for (int y = 0; y < SIZE; y++) {
        for (int x = 0; x < SIZE; x++) {
          double ink = level * Math.max(0, Math.min(1, 0.5 - shape.distance(x + 0.5, y + 0.5)));
          dirty[y * SIZE + x] = Math.max(dirty[y * SIZE + x], (float) ink);
        }
      }
    }

    /** A box whose sides lie at a share of the picture from its edges. */
    void box(double inset, double thickness, float level, double slope) {
      double half = SIZE * (0.5 - inset);
      draw(
          level,
          (x, y) -> {
            double u = x - SIZE / 2.0 - slope * (y - SIZE / 2.0);
            double v = y - SIZE / 2.0 + slope * (x - SIZE / 2.0);
            double outside = Math.max(Math.abs(u), Math.abs(v)) - half;
            return Math.abs(outside) - thickness / 2;
          });
    }

    void lineAcross(double at, double thickness, float level, double slope) {
      draw(level, (x, y) -> Math.abs(y - slope * x - at * SIZE) - thickness / 2);
    }

    void columnAcross(double at, double thickness, float level) {
      draw(level, (x, y) -> Math.abs(x - at * SIZE) - thickness / 2);
    }

    void disc(double x, double y, double diameter) {
      draw(1, (px, py) -> Math.hypot(px - x * SIZE, py - y * SIZE) - diameter / 2);
    }

    /** A bow that leaves the picture on the right. */
    void strokeAtRightEdge(double top, double bottom, double depth) {
      double radius = (bottom - top) * SIZE / 2;
      double middle = (top + bottom) / 2 * SIZE;
      double center = SIZE - depth * SIZE + radius;
      draw(1, (x, y) -> Math.abs(Math.hypot(x - center, y - middle) - radius) - PEN / 2);
    }

    void print(String text, double left, double top, double height) {
      double x = left;
      for (int codePoint : text.codePoints().toArray()) {
        Path2D outline = standardLatin.outline(codePoint).orElseThrow();
        double pixel = 0.72 / (height * SIZE);
        GlyphFrame frame = new GlyphFrame(-x * SIZE * pixel, 0.72 + top * SIZE * pixel, pixel, 0);
        float[] letter = GlyphRasterizer.render(outline, frame, SIZE).coverage();
        for (int i = 0; i < letter.length; i++) {
          dirty[i] = Math.max(dirty[i], letter[i]);
        }
        x += height;
      }
    }
  }
}
