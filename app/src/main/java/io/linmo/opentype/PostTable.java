package io.linmo.opentype;

import io.linmo.typeface.TypefaceGlyph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.fontbox.ttf.WGL4Names;

/**
 * post: underline and glyph names.
 *
 * <p>Han fonts, and fonts of more glyphs than half the table's range, go without names (format 3):
 * theirs say no more than the code points do.
 */
final class PostTable {

  private static final int MOST_NAMED = 0x7FFF;

  private PostTable() {}

  static byte[] encode(FontContent content) {
    List<TypefaceGlyph> glyphs = content.typeface().glyphs();
    boolean named = !content.isHan() && glyphs.size() <= MOST_NAMED;
    int weight = content.strokeWeight();
    TableWriter out =
        new TableWriter()
            .u16(named ? 2 : 3)
            .u16(0)
            .fixed(0) // italic angle
            .i16(content.units(-100) - weight / 2) // top of the underline
            .i16(weight)
            .u32(isMonospaced(content) ? 1 : 0)
            .zeros(16); // memory use
    if (named) {
      writeNames(glyphs, out);
    }
    return out.toByteArray();
  }

  private static boolean isMonospaced(FontContent content) {
    return content.characters().values().stream()
            .map(id -> content.glyphs().get(id).advance())
            .filter(advance -> advance > 0)
            .distinct()
            .count()
        == 1;
  }

  /** Names that every reader knows go by number, all others are spelt out. */
  private static void writeNames(List<TypefaceGlyph> glyphs, TableWriter out) {
    TableWriter spelt = new TableWriter();
    int next = WGL4Names.NUMBER_OF_MAC_GLYPHS;
    out.u16(glyphs.size());
    for (TypefaceGlyph glyph : glyphs) {
      Integer known = WGL4Names.getGlyphIndex(glyph.name());
      if (known != null) {
        out.u16(known);
      } else {
        out.u16(next++);
        spelt.u8(glyph.name().length()).text(glyph.name(), StandardCharsets.US_ASCII);
      }
    }
    out.bytes(spelt.toByteArray());
  }
}
