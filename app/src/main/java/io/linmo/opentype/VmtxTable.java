package io.linmo.opentype;

/** vmtx: every glyph is an em high and hangs from the top of the em box. */
final class VmtxTable {

  private VmtxTable() {}

  static byte[] encode(FontContent content) {
    TableWriter out = new TableWriter();
    out.u16(advance(content));
    int top = IdeographBox.top(content);
    for (EncodedGlyph glyph : content.glyphs()) {
      out.i16(glyph.isEmpty() ? 0 : top - glyph.bounds().yMax());
    }
    return out.toByteArray();
  }

  static int advance(FontContent content) {
    return content.typeface().unitsPerEm();
  }
}
