package io.linmo.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import io.linmo.font.ShippedFonts;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GlyphRasterizerTest {

  private static final double ONE_GRAY_LEVEL = 1.0 / 255;

  @Test
  void pixelHoldsTheShareOfItsAreaThatInkCovers() {
    GlyphFrame frame = new GlyphFrame(0, 1, 0.1, 1);
    GlyphImage image =
        GlyphRasterizer.render(new Rectangle2D.Double(0.2, 0.5, 0.25, 0.4), frame, 10);
    assertThat(image.at(2, 1)).isEqualTo(1f);
    assertThat(image.at(3, 4)).isEqualTo(1f);
    assertThat(image.at(4, 3)).isEqualTo(0.5f, within((float) ONE_GRAY_LEVEL));
    assertThat(image.at(5, 3)).isZero();
    assertThat(image.at(2, 0)).isZero();
    assertThat(image.at(2, 5)).isZero();
    assertThat(image.inkArea()).isEqualTo(10, within(0.05));
  }

  @Test
  void areaOfACircleIsKeptAtEverySize() {
    for (int size : new int[] {32, 128, 512}) {
      GlyphImage image =
          GlyphRasterizer.render(
              new Ellipse2D.Double(0.1, -0.02, 0.8, 0.8), EmBox.frame(1, size), size);
      assertThat(image.inkArea() / size / size).isEqualTo(Math.PI * 0.16, within(0.0005));
    }
  }

  @Test
  void latinInkBoxIsCentredAndFillsItsShare() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.NOTO_SANS);
    for (int codePoint : "Ag.W-".codePoints().toArray()) {
      GlyphSample sample = GlyphRasterizer.sample(font, codePoint, Script.LATIN, 128).orElseThrow();
      Rectangle2D ink = font.outline(codePoint).orElseThrow().getBounds2D();
      double longest = Math.max(ink.getWidth(), ink.getHeight());
      assertThat(sample.frame().pixelSize()).isEqualTo(longest / 112, within(1e-9));
      assertThat(sample.frame().xEm(64)).isEqualTo(ink.getCenterX(), within(1e-9));
      assertThat(sample.frame().yEm(64)).isEqualTo(ink.getCenterY(), within(1e-9));
      assertThat(sample.frame().advance()).isEqualTo(font.advance(codePoint));
    }
  }

  @Test
  void hanImageIsTheEmBox() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.WENKAI);
    GlyphSample sample = GlyphRasterizer.sample(font, 0x4E00, Script.HAN, 128).orElseThrow();
    assertThat(sample.frame()).isEqualTo(new GlyphFrame(0, 0.88, 1.0 / 128, 1));
    Rectangle2D ink = font.outline(0x4E00).orElseThrow().getBounds2D();
    double rows = (0.88 - ink.getCenterY()) * 128;
    assertThat(rowsWithInk(sample.image()).average().orElseThrow())
        .isEqualTo(rows - 0.5, within(1.0));
  }

  @Test
  void characterWithoutInkGivesNoSample() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.NOTO_SANS);
    assertThat(GlyphRasterizer.sample(font, ' ', Script.LATIN, 128)).isEmpty();
    assertThat(GlyphRasterizer.sample(font, 0x4E00, Script.HAN, 128)).isEmpty();
  }

  @Test
  void overlappingContoursOfOneDirectionAreFilled() {
    var path = new java.awt.geom.Path2D.Double(java.awt.geom.Path2D.WIND_NON_ZERO);
    path.append(new Rectangle2D.Double(0.2, 0.2, 0.4, 0.4), false);
    path.append(new Rectangle2D.Double(0.4, 0.2, 0.4, 0.4), false);
    GlyphFrame frame = new GlyphFrame(0, 1, 0.1, 1);
    assertThat(GlyphRasterizer.render(path, frame, 10))
        .isEqualTo(GlyphRasterizer.render(new Area(path), frame, 10));
  }

  @Test
  void severalThreadsDrawTheSameImages() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.AOYAGI);
    int[] some = IntStream.rangeClosed(0x4E00, 0x4E80).filter(font::covers).toArray();
    var alone = IntStream.of(some).mapToObj(c -> han(font, c)).toList();
    var together = IntStream.of(some).parallel().mapToObj(c -> han(font, c)).toList();
    assertThat(together).isEqualTo(alone).hasSizeGreaterThan(20);
  }

  @Test
  void resizedSampleKeepsItsPlaceAndInk() throws IOException {
    FontFile font = FontFile.read(ShippedFonts.AOYAGI);
    GlyphSample large = GlyphRasterizer.sample(font, 0x6C38, Script.HAN, 512).orElseThrow();
    GlyphSample small = large.resize(128);
    GlyphSample direct = GlyphRasterizer.sample(font, 0x6C38, Script.HAN, 128).orElseThrow();
    assertThat(small.frame()).isEqualTo(direct.frame());
    assertThat(small.image().inkArea()).isEqualTo(large.image().inkArea() / 16, within(0.01));
    assertThat(meanDifference(small.image(), direct.image())).isLessThan(0.001);
    GlyphImage enlarged = direct.resize(512).image();
    assertThat(meanDifference(enlarged, large.image())).isLessThan(0.012);
    assertThat(direct.resize(128)).isSameAs(direct);
  }

  private static GlyphSample han(FontFile font, int codePoint) {
    return GlyphRasterizer.sample(font, codePoint, Script.HAN, 64).orElseThrow();
  }

  private static IntStream rowsWithInk(GlyphImage image) {
    return IntStream.range(0, image.height())
        .filter(y -> IntStream.range(0, image.width()).anyMatch(x -> image.at(x, y) > 0.5));
  }

  private static double meanDifference(GlyphImage one, GlyphImage other) {
    float[] a = one.coverage();
    float[] b = other.coverage();
    return IntStream.range(0, a.length)
        .mapToDouble(i -> Math.abs(a[i] - b[i]))
        .average()
        .orElseThrow();
  }
}
