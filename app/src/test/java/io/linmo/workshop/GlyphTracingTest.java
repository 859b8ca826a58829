package io.linmo.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.curve.Box;
import io.linmo.font.FontFile;
import io.linmo.generation.GeneratedGlyph;
import io.linmo.generation.GeneratedGlyph.Source;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.opentype.FontCompiler;
import io.linmo.outline.Outline;
import io.linmo.outline.ShapeOutline;
import io.linmo.strokes.DrawnStroke;
import io.linmo.typeface.TypefaceNames;
import io.linmo.typesetting.InkedGlyph;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.Typesetter;
import io.linmo.work.Progress;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From glyph images to a font, a text and a folder of glyphs, without a network. */
class GlyphTracingTest {

  private static final TypefaceNames NAMES =
      new TypefaceNames("Traced", "Regular", "1.000", "", "", "", "", "");

  @TempDir private Path folder;

  @Test
  void aTracedFontHasTheShapesAndAdvancesThatWereDrawn() throws Exception {
    FontFile drawn = FontFile.read(TestFont.write(folder.resolve("drawn.ttf")));
    Path file = folder.resolve("traced.ttf");
    Files.write(
        file,
        FontCompiler.compile(
            FontAssembly.assemble(
                NAMES, traced(drawn, "abcxyz"), List.of(), List.of(), OptionalDouble.of(0.3))));
    FontFile font = FontFile.read(file);

    assertThat(font.family()).isEqualTo("Traced");
    assertThat(font.advance(' ')).isEqualTo(0.3);
    for (int letter : "abcxyz".codePoints().toArray()) {
      Rectangle2D expected = drawn.outline(letter).orElseThrow().getBounds2D();
      Rectangle2D found = font.outline(letter).orElseThrow().getBounds2D();
      assertThat(found.getMinX()).isCloseTo(expected.getMinX(), within(0.003));
      assertThat(found.getMaxX()).isCloseTo(expected.getMaxX(), within(0.003));
      assertThat(found.getMaxY()).isCloseTo(expected.getMaxY(), within(0.003));
      assertThat(font.advance(letter)).isEqualTo(0.5);
    }
    assertThat(font.covers('d')).isFalse();
  }

  @Test
  void strokesAreOutlinedAlongTheirLinesWithoutAPicture() throws Exception {
    float[] widths = {0.031f, 0.031f};
    DrawnStroke bar = DrawnStroke.of(new float[] {.2f, .8f}, new float[] {.5f, .5f}, widths, false);
    TracedGlyph glyph =
        new GlyphTracing(1, true)
            .trace(List.of(GeneratedGlyph.byStrokes('一', List.of(bar))), Progress.SILENT)
            .get(0);
    assertThat(glyph.ink().outline().area())
        .isCloseTo(0.6 * 0.031 + Math.PI / 4 * 0.031 * 0.031, within(2e-5));
    assertThat(glyph.units().box().height()).isCloseTo(31, within(1.0));
    assertThat(glyph.ink().advance()).isEqualTo(1);
  }

  @Test
  void aTextIsSetInTracedGlyphs() throws Exception {
    FontFile drawn = FontFile.read(TestFont.write(folder.resolve("drawn.ttf")));
    TextBlock text =
        new Typesetter(new HandGlyphSource(traced(drawn, "ab"), List.of(), OptionalDouble.empty()))
            .set("ab ba");

    Box ink = text.inkBounds();
    assertThat(text.width()).isCloseTo(2.3, within(0.001));
    assertThat(ink.top()).isCloseTo(0.31, within(0.005));
    assertThat(ink.bottom()).isCloseTo(0, within(0.005));
  }

  @Test
  void allPicturesShareOneScaleAndBaseline() throws Exception {
    InkedGlyph small = new InkedGlyph('a', box(0.1, 0, 0.4, 0.3), 0.5);
    InkedGlyph large = new InkedGlyph('g', box(-0.3, -0.6, 1.2, 1.1), 0.9);
    GlyphCanvas canvas = GlyphCanvas.of(List.of(small, large));

    assertThat(canvas.ascender()).isCloseTo(1.12, within(1e-9));
    assertThat(canvas.descender()).isCloseTo(-0.62, within(1e-9));
    assertThat(canvas.side()).isCloseTo(1.74, within(1e-9));
    byte[] png =
        GlyphFileFormat.PNG.encode(small, "", canvas, new GlyphFileFormat.Picture(174, true));
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(picture.getRGB(0, 0) >>> 24).isZero();
    // 0.1 em right of the origin, which is half the advance left of the middle, just above the
    // line.
    assertThat(picture.getRGB(87 - 25 + 11, 112 - 2) >>> 24).isEqualTo(255);
    assertThat(picture.getRGB(87 - 25 + 11, 112 + 1) >>> 24).isZero();
  }

  private static Outline box(double left, double bottom, double right, double top) {
    Path2D path = new Path2D.Double();
    path.append(new Rectangle2D.Double(left, bottom, right - left, top - bottom), false);
    return ShapeOutline.of(path);
  }

  private static List<TracedGlyph> traced(FontFile font, String letters) throws Exception {
    List<GeneratedGlyph> glyphs = new ArrayList<>();
    for (int letter : letters.codePoints().toArray()) {
      GlyphSample sample = GlyphRasterizer.sample(font, letter, Script.LATIN, 128).orElseThrow();
      glyphs.add(new GeneratedGlyph(sample, Source.GENERATED));
    }
    return new GlyphTracing(2, true).trace(glyphs, Progress.SILENT);
  }
}
