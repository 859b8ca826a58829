package io.linmo.cli;

import io.linmo.opentype.check.FontCheck;
import io.linmo.outline.Outline;
import io.linmo.raster.GlyphSample;
import io.linmo.raster.Script;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceNames;
import java.util.List;

/** Makes a typeface out of traced glyphs. */
final class FontAssembly {

  private FontAssembly() {}

  /**
   * The typeface, its pairs kerned.
   *
   * @param glyphs traced for a font; at least one, none of them empty
   * @param variants further forms of some of them, one list for each turn; forms that a font cannot
   *     store are left out
   */
  static Typeface assemble(
      TypefaceNames names, List<TracedGlyph> glyphs, List<List<TracedGlyph>> variants) {
    TypefaceBuilder builder = new TypefaceBuilder(names, script(glyphs));
    for (TracedGlyph glyph : glyphs) {
      builder.add(glyph.codePoint(), glyph.units(), advance(glyph));
    }
    for (List<TracedGlyph> turn : variants) {
      for (TracedGlyph glyph : turn) {
        if (isSound(glyph.units())) {
          builder.addVariant(glyph.codePoint(), glyph.units(), advance(glyph));
        }
      }
    }
    return builder.join(FontAssembly::soundUnits).build();
  }

  /** A pair's outline, empty where tracing gives none that fonts can store: it does without. */
  private static Outline soundUnits(GlyphSample pair) {
    Outline units = GlyphTracing.units(pair);
    return isSound(units) ? units : Outline.EMPTY;
  }

  private static boolean isSound(Outline units) {
    return FontCheck.isSound(units, TypefaceBuilder.UNITS_PER_EM);
  }

  private static int advance(TracedGlyph glyph) {
    return Math.max(0, (int) Math.round(glyph.ink().advance() * TypefaceBuilder.UNITS_PER_EM));
  }

  /** Han metrics as soon as there is one ideograph. */
  private static Script script(List<TracedGlyph> glyphs) {
    boolean han = glyphs.stream().anyMatch(g -> Character.isIdeographic(g.codePoint()));
    return han ? Script.HAN : Script.LATIN;
  }
}
