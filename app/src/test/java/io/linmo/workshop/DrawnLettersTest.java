package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.font.FontFile;
import io.linmo.image.GlyphCurves;
import io.linmo.style.Hand;
import io.linmo.typeface.TypefaceGlyph;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A designer's curves go into the font as they are drawn; what is missing is generated. */
class DrawnLettersTest {

  @TempDir private Path folder;

  private Installation linmo;
  private FontFile brush;
  private Path drawings;

  @BeforeEach
  void drawLetters() throws IOException {
    linmo = TinyModel.install(folder);
    brush = FontFile.read(linmo.folders().hands().resolve("aoyagi-kouzan-t.ttf"));
    drawings = Files.createDirectory(folder.resolve("drawings"));
    for (int character : "天地玄黄宇宙".codePoints().toArray()) {
      // On a canvas of an em, y down.
      AffineTransform canvas = new AffineTransform(1000, 0, 0, -1000, 0, 880);
      Path2D outline = new Path2D.Double(brush.outline(character).orElseThrow(), canvas);
      draw(character, GlyphCurves.of(outline).text());
    }
  }

  private void draw(int character, String path) throws IOException {
    Files.writeString(
        drawings.resolve("U+%04X.svg".formatted(character)),
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1000 1000'><path d='%s'/></svg>"
            .formatted(path));
  }

  @Test
  void pointsOfQuadraticsAreInTheFontWhereTheyWereDrawn() throws IOException {
    draw('天', "M100 700 Q110 450 300 450 Q480 450 500 700 L700 620 L900 700 L900 800 L100 800 Z");
    HandFont font = font("天地");

    assertThat(points(font, "uni5929"))
        .containsExactlyInAnyOrder(
            "100 180", "110 430", "300 430", "480 430", "500 180", "700 260", "900 180", "900 80",
            "100 80");
    assertThat(font.glyphs().written()).isEqualTo(2);
  }

  @Test
  void aCurveThatTurnsBackIsPartedWhereItTurnsAndStaysTheSame() throws IOException {
    draw('天', "M100 700 Q300 300 500 700 L500 800 L100 800 Z");

    assertThat(points(font("天地"), "uni5929"))
        .containsExactlyInAnyOrder(
            "100 180", "200 380", "300 380", "400 380", "500 180", "500 80", "100 80");
  }

  @Test
  void cubicsBecomeQuadraticsWithinAThousandthOfAnEm() throws IOException {
    String drawn = "M100 700 C150 200 450 200 500 700 Z";
    draw('天', drawn);
    TypefaceGlyph glyph = glyph(font("天地"), "uni5929");
    Segment.Cubic cubic =
        new Segment.Cubic(
            new Point(100, 180), new Point(150, 680), new Point(450, 680), new Point(500, 180));
    for (Segment segment : glyph.outline().contours().get(0).segments()) {
      for (double t = 0; segment instanceof Quadratic && t <= 1; t += 0.125) {
        Point point = segment.at(t);
        double nearest = Double.POSITIVE_INFINITY;
        for (double u = 0; u <= 1; u += 1 / 2048.0) {
          nearest = Math.min(nearest, cubic.at(u).distanceTo(point));
        }
        assertThat(nearest).isLessThan(1.2);
      }
    }
    assertThat(glyph.outline().area()).isCloseTo(area(cubic), within(0.01 * area(cubic)));
  }

  /** Of the region between a cubic and its chord, by Green's theorem over fine chords. */
  private static double area(Segment.Cubic cubic) {
    double area = 0;
    Point before = cubic.at(0);
    for (int i = 1; i <= 4096; i++) {
      Point next = cubic.at(i / 4096.0);
      area += (before.x() * next.y() - next.x() * before.y()) / 2;
      before = next;
    }
    Point start = cubic.at(0);
    return Math.abs(area + (before.x() * start.y() - start.x() * before.y()) / 2);
  }

  @Test
  void curvesSurviveTheStyleFile() throws IOException {
    Hand hand = learn();
    Path style = folder.resolve("a.style");
    new HandWorkshop(linmo).save(hand, style);
    Hand read = new HandWorkshop(linmo).read(style);
    assertThat(read.references().get(0).curves()).isPresent();
    assertThat(read.references().get(0).curves().get().text())
        .isEqualTo(hand.references().get(0).curves().orElseThrow().text());
  }

  private HandFont font(String characters) {
    List<Integer> codePoints = characters.codePoints().boxed().toList();
    return new HandWorkshop(linmo).open(learn()).font(FontRequest.of(codePoints).withVariants(1));
  }

  private Hand learn() {
    References drawn = new ReferenceReader(linmo).pictures(drawings);
    return new HandWorkshop(linmo)
        .learn(LearnRequest.of("Ada", drawn).withTime(Duration.ofMillis(300)));
  }

  private static TypefaceGlyph glyph(HandFont font, String name) {
    return font.typeface().glyphs().stream()
        .filter(glyph -> glyph.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** On and off the curve, each once. */
  private static TreeSet<String> points(HandFont font, String name) {
    TreeSet<String> points = new TreeSet<>();
    glyph(font, name)
        .outline()
        .map(
            p -> {
              points.add("%.0f %.0f".formatted(p.x(), p.y()));
              return p;
            });
    return points;
  }
}
