package io.linmo.opentype;

import java.util.List;

/** vhea: line metrics of vertical text, whose lines run through the middle of the em box. */
final class VheaTable {

  private VheaTable() {}

  static byte[] encode(FontContent content) {
    int half = content.typeface().unitsPerEm() / 2;
    int advance = VmtxTable.advance(content);
    List<EncodedGlyph> inked = content.glyphs().stream().filter(glyph -> !glyph.isEmpty()).toList();
    int top = IdeographBox.top(content);
    return new TableWriter()
        .u16(1)
        .u16(0x1000) // version 1.1
        .i16(half)
        .i16(-half)
        .i16(0) // line gap
        .u16(advance)
        .i16(inked.stream().mapToInt(g -> top - g.bounds().yMax()).min().orElse(0))
        .i16(inked.stream().mapToInt(g -> g.bounds().yMin() - top + advance).min().orElse(0))
        .i16(inked.stream().mapToInt(g -> top - g.bounds().yMin()).max().orElse(0))
        .i16(0) // a level caret
        .i16(1)
        .i16(0)
        .zeros(8)
        .i16(0)
        .u16(1) // one advance for all glyphs
        .toByteArray();
  }
}
