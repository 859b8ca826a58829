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
import io.linmo.typeface.TypefaceNames;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.Typesetter;
import io.linmo.work.Progress;
import java.awt.geom.Rectangle2D;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
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
                NAMES, traced(drawn, "abcxyz"), List.of(), OptionalDouble.of(0.3))));
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
  void aFolderOfGlyphsIsNamedByCodePoint() throws Exception {
    FontFile drawn = FontFile.read(TestFont.write(folder.resolve("drawn.ttf")));
    Path target = folder.resolve("glyphs");
    try (OutputFolder output = OutputFolder.claim(target, false)) {
      DrawnGlyphs glyphs = new DrawnGlyphs(traced(drawn, "az"), List.of());
      GlyphFileFormat.writeAll(glyphs, Set.of(GlyphFileFormat.values()), 64, output);
      assertThat(target).doesNotExist();
      output.commit();
    }

    try (Stream<Path> files = Files.list(target)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("U+0061.svg", "U+007A.svg", "U+0061.png", "U+007A.png")
          .hasSize(2 * GlyphFileFormat.values().length);
    }
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
