package io.linmo.opentype;

import io.linmo.image.Script;
import io.linmo.typeface.StrokeWeight;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceGlyph;
import io.linmo.typeface.UnitBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What several tables need to know about a typeface, worked out once.
 *
 * @param glyphs encoded, by glyph id
 * @param ids glyph ids by glyph name
 * @param characters glyph id by code point
 * @param bounds the box around all ink
 * @param strokeWeight how thick strokes are, in font units
 */
record FontContent(
    Typeface typeface,
    CompilerOptions options,
    FontStyle style,
    List<EncodedGlyph> glyphs,
    Map<String, Integer> ids,
    SortedMap<Integer, Integer> characters,
    UnitBox bounds,
    int strokeWeight) {

  static FontContent of(Typeface typeface, CompilerOptions options) {
    return new FontContent(
        typeface,
        options,
        FontStyle.of(typeface.names()),
        typeface.glyphs().stream().map(GlyphEncoder::encode).toList(),
        ids(typeface.glyphs()),
        characters(typeface.glyphs()),
        UnitBox.ofAll(typeface.glyphs()),
        StrokeWeight.of(typeface.glyphs(), typeface.unitsPerEm()));
  }

  /** Whether the font sets Han text: it has at least one ideograph. */
  boolean isHan() {
    return characters.keySet().stream()
        .anyMatch(code -> Script.of(code) == Script.HAN && Character.isIdeographic(code));
  }

  boolean has(int codePoint) {
    return characters.containsKey(codePoint);
  }

  int id(String glyphName) {
    return ids.get(glyphName);
  }

  /** The glyph ids of all forms of a glyph, its own first, then its variants' and choices'. */
  List<Integer> forms(int glyph) {
    String name = typeface.glyphs().get(glyph).name();
    List<Integer> forms = new ArrayList<>(List.of(glyph));
    for (var others : List.of(typeface.layout().variants(), typeface.layout().choices())) {
      others.getOrDefault(name, List.of()).forEach(form -> forms.add(ids.get(form)));
    }
    return forms;
  }

  /** The OpenType tags of the scripts the font sets. */
  List<String> scripts() {
    return isHan() ? List.of("DFLT", "hani", "kana", "latn") : List.of("DFLT", "latn");
  }

  /** {@code thousandths} of the em in font units. */
  int units(double thousandths) {
    return (int) Math.round(thousandths * typeface.unitsPerEm() / 1000);
  }

  private static Map<String, Integer> ids(List<TypefaceGlyph> glyphs) {
    Map<String, Integer> ids = new HashMap<>();
    for (TypefaceGlyph glyph : glyphs) {
      ids.put(glyph.name(), ids.size());
    }
    return Collections.unmodifiableMap(ids);
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
