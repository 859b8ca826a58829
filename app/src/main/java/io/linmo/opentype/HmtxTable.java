package io.linmo.opentype;

import java.util.List;

/** hmtx: advances and left side bearings; the last advance stands for all equal ones after it. */
final class HmtxTable {

  private HmtxTable() {}

  static byte[] encode(FontContent content) {
    List<EncodedGlyph> glyphs = content.glyphs();
    int full = fullRecords(glyphs);
    TableWriter out = new TableWriter();
    for (int id = 0; id < glyphs.size(); id++) {
      if (id < full) {
        out.u16(glyphs.get(id).advance());
      }
      out.i16(glyphs.get(id).bounds().xMin());
    }
    return out.toByteArray();
  }

  /** How many glyphs have an advance of their own in the table. */
  static int fullRecords(List<EncodedGlyph> glyphs) {
    int count = glyphs.size();
    int last = glyphs.get(count - 1).advance();
    while (count > 1 && glyphs.get(count - 2).advance() == last) {
      count--;
    }
    return count;
  }
}
