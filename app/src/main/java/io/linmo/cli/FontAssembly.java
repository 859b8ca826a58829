package io.linmo.cli;

import io.linmo.opentype.CompilerOptions;
import io.linmo.opentype.FontCompiler;
import io.linmo.raster.Script;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceNames;
import java.util.List;

/** Makes a font file out of traced glyphs. */
final class FontAssembly {

  private FontAssembly() {}

  /**
   * The bytes of a TrueType font.
   *
   * @param glyphs traced for a font; at least one, none of them empty
   */
  static byte[] compile(TypefaceNames names, List<TracedGlyph> glyphs) {
    TypefaceBuilder builder = new TypefaceBuilder(names, script(glyphs));
    for (TracedGlyph glyph : glyphs) {
      int advance = (int) Math.round(glyph.ink().advance() * TypefaceBuilder.UNITS_PER_EM);
      builder.add(glyph.codePoint(), glyph.units(), Math.max(0, advance));
    }
    CompilerOptions options = CompilerOptions.fromEnvironment(System.getenv());
    return new FontCompiler(options).encode(builder.build());
  }

  /** Han metrics as soon as there is one ideograph. */
  private static Script script(List<TracedGlyph> glyphs) {
    boolean han = glyphs.stream().anyMatch(g -> Character.isIdeographic(g.codePoint()));
    return han ? Script.HAN : Script.LATIN;
  }
}
