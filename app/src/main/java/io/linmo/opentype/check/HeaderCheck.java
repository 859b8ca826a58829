package io.linmo.opentype.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** head, maxp and loca: the frame that all other tables hang in. */
final class HeaderCheck {

  private static final int MAGIC = 0x5F0F3CF5;

  private HeaderCheck() {}

  static void check(CheckedFont font, Findings findings) {
    checkVersions(font, findings);
    if (font.table("head").getInt(12) != MAGIC) {
      findings.error("head.magic", "export the font anew", "head has not its magic number");
    }
    if (font.i16("head", 36) > font.i16("head", 40)
        || font.i16("head", 38) > font.i16("head", 42)) {
      findings.error("head.box", "export the font anew", "the box in head is inside out");
    }
    int em = font.unitsPerEm();
    if (em < 16 || em > 16384) {
      findings.error(
          "head.em",
          "scale the font to an em of 1000",
          "unitsPerEm is %d, expected 16 to 16384",
          em);
    }
    if (font.glyphCount() == 0) {
      findings.error("maxp.glyphs", "export the font anew", "maxp counts 0 glyphs");
    }
    font.glyf().ifPresent(glyf -> checkLoca(font, glyf, findings));
    checkStyle(font, findings);
  }

  private static void checkVersions(CheckedFont font, Findings findings) {
    Map<String, Boolean> known = new LinkedHashMap<>();
    long maxp = font.u32("maxp", 0);
    long post = font.u32("post", 0);
    known.put("head", font.u16("head", 0) == 1 && font.u16("head", 52) == 0);
    known.put("hhea", font.u16("hhea", 0) == 1 && font.u16("hhea", 32) == 0);
    known.put("maxp", maxp == (font.has("glyf") ? 0x10000 : 0x5000));
    known.put("OS/2", font.u16("OS/2", 0) <= 5);
    known.put("post", post == 0x10000 || post == 0x20000 || post == 0x30000);
    known.put("name", font.u16("name", 0) <= 1);
    known.forEach(
        (table, sound) -> {
          if (!sound) {
            findings.error(
                "table.version",
                "export the font anew",
                "table '%s' has a version that is not known",
                table);
          }
        });
    int zones = font.has("glyf") ? font.u16("maxp", 14) : 1;
    if (zones > 3) {
      findings.error(
          "maxp.zones", "export the font anew", "maxp counts %d zones, expected 1 or 2", zones);
    }
  }

  private static void checkLoca(CheckedFont font, GlyphReader glyf, Findings findings) {
    int format = font.i16("head", 50);
    int size = font.glyphCount() + 1;
    int needed = size * (format == 0 ? 2 : 4);
    int found = font.table("loca").capacity();
    if (format != 0 && format != 1) {
      findings.error(
          "glyf.loca", "export the font anew", "indexToLocFormat is %d, expected 0 or 1", format);
    }
    if (found < needed) {
      findings.error(
          "glyf.loca",
          "export the font anew",
          "loca has %d bytes, expected %d for %d glyphs",
          found,
          needed,
          font.glyphCount());
      return;
    }
    Optional<Integer> backwards = firstBackwards(font, glyf);
    backwards.ifPresent(
        glyph ->
            findings.error(
                "glyf.loca",
                "export the font anew",
                "loca: %s ends before it begins or past the end of glyf",
                font.nameOf(glyph)));
  }

  private static Optional<Integer> firstBackwards(CheckedFont font, GlyphReader glyf) {
    long last = 0;
    for (int glyph = 0; glyph < font.glyphCount(); glyph++) {
      long end = glyf.offset(glyph + 1);
      if (glyf.offset(glyph) < last
          || end < glyf.offset(glyph)
          || end > font.table("glyf").capacity()) {
        return Optional.of(glyph);
      }
      last = glyf.offset(glyph);
    }
    return Optional.empty();
  }

  private static void checkStyle(CheckedFont font, Findings findings) {
    int mac = font.u16("head", 44);
    int selection = font.u16("OS/2", 62);
    boolean bold = (mac & 1) != 0;
    boolean italic = (mac & 2) != 0;
    boolean regular = (selection & 0x40) != 0;
    if (bold != ((selection & 0x20) != 0) || italic != ((selection & 1) != 0)) {
      findings.warn(
          "style.agreement",
          "set the bold and italic bits alike in head.macStyle and OS/2.fsSelection",
          "macStyle says bold %s, italic %s; fsSelection %04X says otherwise",
          bold,
          italic,
          selection);
    }
    if (regular && (bold || italic)) {
      findings.warn(
          "style.regular",
          "clear the regular bit of OS/2.fsSelection",
          "fsSelection %04X says regular beside bold or italic",
          selection);
    }
  }
}
