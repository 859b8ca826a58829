package io.linmo.opentype;

import java.util.List;

/** maxp: what a rasteriser has to reserve. */
final class MaxpTable {

  private MaxpTable() {}

  static byte[] encode(FontContent content) {
    List<EncodedGlyph> glyphs = content.glyphs();
    return new TableWriter()
        .u16(1)
        .u16(0)
        .u16(glyphs.size())
        .u16(glyphs.stream().mapToInt(EncodedGlyph::points).max().orElse(0))
        .u16(glyphs.stream().mapToInt(EncodedGlyph::contours).max().orElse(0))
        .u16(0) // points in composites
        .u16(0) // contours in composites
        .u16(1) // zones: no twilight zone
        .u16(0) // twilight points
        .u16(0) // storage
        .u16(0) // functions
        .u16(0) // instruction definitions
        .u16(PrepTable.STACK_DEPTH)
        .u16(0) // bytes of glyph instructions
        .u16(0) // components
        .u16(0) // component depth
        .toByteArray();
  }
}
