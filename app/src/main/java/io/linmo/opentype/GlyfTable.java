package io.linmo.opentype;

import java.util.List;

/**
 * glyf and loca: the glyph descriptions, each on a 4-byte border, and where each begins.
 *
 * @param longOffsets whether loca has 32-bit offsets
 */
record GlyfTable(byte[] glyf, byte[] loca, boolean longOffsets) {

  /** Short offsets count 2-byte units. */
  private static final int LAST_SHORT_OFFSET = 2 * 0xFFFF;

  static GlyfTable encode(List<EncodedGlyph> glyphs) {
    TableWriter glyf = new TableWriter();
    int[] offsets = new int[glyphs.size() + 1];
    for (int id = 0; id < glyphs.size(); id++) {
      glyf.bytes(glyphs.get(id).bytes()).align(4);
      offsets[id + 1] = glyf.size();
    }
    boolean longOffsets = glyf.size() > LAST_SHORT_OFFSET;
    TableWriter loca = new TableWriter();
    for (int offset : offsets) {
      if (longOffsets) {
        loca.u32(offset);
      } else {
        loca.u16(offset / 2);
      }
    }
    return new GlyfTable(glyf.toByteArray(), loca.toByteArray(), longOffsets);
  }
}
