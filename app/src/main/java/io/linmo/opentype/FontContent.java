package io.linmo.opentype;

import io.linmo.raster.Script;
import io.linmo.typeface.Bounds;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceGlyph;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What several tables need to know about a typeface, worked out once.
 *
 * @param glyphs encoded, by glyph id
 * @param characters glyph id by code point
 * @param bounds the box around all ink
 */
record FontContent(
    Typeface typeface,
    CompilerOptions options,
    FontStyle style,
    List<EncodedGlyph> glyphs,
    SortedMap<Integer, Integer> characters,
    Bounds bounds) {

  static FontContent of(Typeface typeface, CompilerOptions options) {
    return new FontContent(
        typeface,
        options,
        FontStyle.of(typeface.names()),
        typeface.glyphs().stream().map(GlyphEncoder::encode).toList(),
        characters(typeface.glyphs()),
        Bounds.ofAll(typeface.glyphs()));
  }

  /** Whether the font sets Han text: it has at least one ideograph. */
  boolean isHan() {
    return characters.keySet().stream()
        .anyMatch(code -> Script.of(code) == Script.HAN && Character.isIdeographic(code));
  }

  boolean has(int codePoint) {
    return characters.containsKey(codePoint);
  }

  Optional<TypefaceGlyph> glyph(int codePoint) {
    return Optional.ofNullable(characters.get(codePoint)).map(typeface.glyphs()::get);
  }

  /** {@code thousandths} of the em in font units. */
  int units(double thousandths) {
    return (int) Math.round(thousandths * typeface.unitsPerEm() / 1000);
  }

  private static SortedMap<Integer, Integer> characters(List<TypefaceGlyph> glyphs) {
    SortedMap<Integer, Integer> ids = new TreeMap<>();
    for (int id = 0; id < glyphs.size(); id++) {
      for (int codePoint : glyphs.get(id).codePoints()) {
        ids.put(codePoint, id);
      }
    }
    return Collections.unmodifiableSortedMap(ids);
  }
}
