package io.linmo.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.linmo.font.FontFile;
import io.linmo.image.Script;
import io.linmo.opentype.FontCompiler;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.TypefaceBuilder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FontGlyphSourceTest {

  private static final double HALF_UNIT = 0.0005;

  private final FontGlyphSource source = new FontGlyphSource(font());

  @Test
  void pairsAreKernedAsTheFontSays() {
    assertThat(width(source.shape("AV").orElseThrow())).isEqualTo(0.92, within(HALF_UNIT));
    assertThat(width(source.shape("VA").orElseThrow())).isEqualTo(1.0, within(HALF_UNIT));
  }

  @Test
  void lettersTakeTurnsAsTheFontSays() {
    List<InkedGlyph> glyphs = source.shape("AA").orElseThrow();

    assertThat(glyphs.get(0).outline()).isNotEqualTo(glyphs.get(1).outline());
  }

  private static double width(List<InkedGlyph> glyphs) {
    return glyphs.stream().mapToDouble(InkedGlyph::advance).sum();
  }

  private static FontFile font() {
    TypefaceBuilder builder =
        new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN)
            .add('A', PlainShapes.box(50, 0, 450, 700), 500)
            .addVariant('A', PlainShapes.box(60, 0, 440, 690), 500)
            .add('V', PlainShapes.box(50, 0, 450, 700), 500)
            .kern('A', 'V', -80);
    try {
      return FontFile.parse(FontCompiler.compile(builder.build()), "boxes");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
