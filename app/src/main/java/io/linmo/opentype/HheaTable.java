package io.linmo.opentype;

import io.linmo.typeface.VerticalMetrics;
import java.util.List;

/** hhea: line metrics and the extremes of the horizontal metrics. */
final class HheaTable {

  private HheaTable() {}

  static byte[] encode(FontContent content) {
    VerticalMetrics metrics = content.typeface().metrics();
    List<EncodedGlyph> glyphs = content.glyphs();
    List<EncodedGlyph> inked = glyphs.stream().filter(glyph -> !glyph.isEmpty()).toList();
    return new TableWriter()
        .u16(1)
        .u16(0)
        .i16(metrics.ascender())
        .i16(metrics.descender())
        .i16(0) // line gap
        .u16(glyphs.stream().mapToInt(EncodedGlyph::advance).max().orElse(0))
        .i16(inked.stream().mapToInt(glyph -> glyph.bounds().xMin()).min().orElse(0))
        .i16(inked.stream().mapToInt(EncodedGlyph::rightSideBearing).min().orElse(0))
        .i16(inked.stream().mapToInt(glyph -> glyph.bounds().xMax()).max().orElse(0))
        .i16(1) // an upright caret
        .i16(0)
        .i16(0)
        .zeros(8)
        .i16(0)
        .u16(HmtxTable.fullRecords(glyphs))
        .toByteArray();
  }
}
