package io.linmo.opentype;

import io.linmo.typeface.TypefaceGlyph;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** GDEF: which glyphs are letters and which are combining marks. */
final class GdefTable {

  private static final int HEADER_SIZE = 12;
  private static final int BASE = 1;
  private static final int MARK = 3;

  private GdefTable() {}

  static byte[] encode(FontContent content) {
    SortedMap<Integer, Integer> classes = new TreeMap<>();
    List<TypefaceGlyph> glyphs = content.typeface().glyphs();
    for (int id = 1; id < glyphs.size(); id++) {
      boolean mark =
          glyphs.get(id).codePoints().stream()
              .anyMatch(code -> Character.getType(code) == Character.NON_SPACING_MARK);
      classes.put(id, mark ? MARK : BASE);
    }
    return new TableWriter()
        .u16(1)
        .u16(0)
        .u16(HEADER_SIZE) // glyph classes
        .u16(0) // attachment points
        .u16(0) // ligature carets
        .u16(0) // mark attachment classes
        .bytes(ClassDefinition.encode(classes))
        .toByteArray();
  }
}
