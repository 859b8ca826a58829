package io.linmo.opentype;

import io.linmo.typeface.TypefaceLayout;
import io.linmo.typeface.UnitBox;
import io.linmo.typeface.VerticalMetrics;
import java.util.SortedMap;

/** OS/2 version 4: weight, line metrics as Windows reads them, and what the font can set. */
final class Os2Table {

  static final String VENDOR = "LNMO";

  private static final int MEDIUM_WIDTH = 5;
  private static final int INSTALLABLE = 0;
  private static final int SCRIPTS = 10 << 8;
  private static final int SPACE = 0x20;
  private static final int LAST_BMP = 0xFFFF;

  private Os2Table() {}

  static byte[] encode(FontContent content) {
    TableWriter out = new TableWriter();
    out.u16(4)
        .i16(averageAdvance(content))
        .u16(content.style().weightClass())
        .u16(MEDIUM_WIDTH)
        .u16(INSTALLABLE);
    writeSmallFigures(content, out);
    out.i16(SCRIPTS);
    Panose.of(content).forEach(out::u8);
    UnicodeRanges.of(content.characters().keySet()).forEach(out::u32);
    SortedMap<Integer, Integer> characters = content.characters();
    out.tag(VENDOR)
        .u16(content.style().selection())
        .u16(Math.min(characters.firstKey(), LAST_BMP))
        .u16(Math.min(characters.lastKey(), LAST_BMP));
    writeLineMetrics(content, out);
    CodePages.of(characters.keySet()).forEach(out::u32);
    return out.i16(content.typeface().metrics().xHeight())
        .i16(content.typeface().metrics().capHeight())
        .u16(0) // default character
        .u16(SPACE) // break character
        .u16(longestContext(content.typeface().layout()))
        .toByteArray();
  }

  /** How many glyphs the longest layout rule looks at, those before it not counted. */
  private static int longestContext(TypefaceLayout layout) {
    if (!layout.kerning().isEmpty()) {
      return 2;
    }
    boolean none =
        layout.variants().isEmpty()
            && layout.choices().isEmpty()
            && layout.verticalForms().isEmpty()
            && layout.tabularFigures().isEmpty();
    return none ? 0 : 1;
  }

  /** Subscript, superscript and strikeout, in the proportions word processors use. */
  private static void writeSmallFigures(FontContent content, TableWriter out) {
    VerticalMetrics metrics = content.typeface().metrics();
    int weight = content.strokeWeight();
    int middle =
        metrics.xHeight() > 0 && !content.isHan() ? metrics.xHeight() / 2 : content.units(380);
    int width = content.units(650);
    int height = content.units(600);
    out.i16(width).i16(height).i16(0).i16(content.units(75));
    out.i16(width).i16(height).i16(0).i16(content.units(350));
    out.i16(weight).i16(middle + weight / 2); // the top of the strikeout line
  }

  private static void writeLineMetrics(FontContent content, TableWriter out) {
    VerticalMetrics metrics = content.typeface().metrics();
    UnitBox box = content.bounds();
    out.i16(metrics.ascender())
        .i16(metrics.descender())
        .i16(0) // line gap
        .u16(Math.max(metrics.ascender(), box.yMax()))
        .u16(Math.max(-metrics.descender(), -box.yMin()));
  }

  /** The mean advance of all glyphs that have one. */
  private static int averageAdvance(FontContent content) {
    double mean =
        content.glyphs().stream()
            .mapToInt(EncodedGlyph::advance)
            .filter(advance -> advance > 0)
            .average()
            .orElse(0);
    return (int) Math.round(mean);
  }
}
