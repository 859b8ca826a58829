package io.linmo.opentype.check;

/** hhea, hmtx and the line metrics of OS/2. */
final class MetricsCheck {

  private static final int USE_TYPO_METRICS = 1 << 7;

  private MetricsCheck() {}

  static void check(CheckedFont font, Findings findings) {
    checkAdvances(font, findings);
    checkLines(font, findings);
  }

  private static void checkAdvances(CheckedFont font, Findings findings) {
    int full = font.u16("hhea", 34);
    int count = font.glyphCount();
    int needed = 4 * full + 2 * (count - full);
    int found = font.table("hmtx").capacity();
    if (full == 0 || full > count || found < needed) {
      findings.error(
          "hmtx.size",
          "export the font anew",
          "hmtx has %d bytes for %d advances and %d glyphs, expected %d",
          found,
          full,
          count,
          needed);
      return;
    }
    int widest = 0;
    long sum = 0;
    int wide = 0;
    for (int glyph = 0; glyph < count; glyph++) {
      int advance = font.advance(glyph);
      widest = Math.max(widest, advance);
      sum += advance;
      wide += advance > 0 ? 1 : 0;
    }
    if (font.u16("hhea", 10) != widest) {
      findings.warn(
          "hhea.widest",
          "set hhea.advanceWidthMax to the widest advance",
          "advanceWidthMax is %d, the widest advance %d",
          font.u16("hhea", 10),
          widest);
    }
    long mean = Math.round(sum / (double) Math.max(1, wide));
    int stated = font.i16("OS/2", 2);
    if (Math.abs(stated - mean) > font.unitsPerEm() / 50) {
      findings.warn(
          "os2.average",
          "set OS/2.xAvgCharWidth to the mean of the advances above 0",
          "xAvgCharWidth is %d, the mean advance %d",
          stated,
          mean);
    }
  }

  private static void checkLines(CheckedFont font, Findings findings) {
    int ascender = font.i16("hhea", 4);
    int descender = font.i16("hhea", 6);
    int typoAscender = font.i16("OS/2", 68);
    int typoDescender = font.i16("OS/2", 70);
    if (!font.isHan() && (ascender != typoAscender || descender != typoDescender)) {
      findings.warn(
          "lines.agreement",
          "give hhea and OS/2 (sTypo) the same ascender and descender",
          "lines are %d to %d high by hhea and %d to %d by sTypo",
          descender,
          ascender,
          typoDescender,
          typoAscender);
    }
    if (font.i16("hhea", 8) != 0 || font.i16("OS/2", 72) != 0) {
      findings.warn(
          "lines.gap",
          "set both line gaps to 0 and put the space into ascender and descender",
          "the line gap is %d by hhea and %d by sTypo, which programs treat differently",
          font.i16("hhea", 8),
          font.i16("OS/2", 72));
    }
    if ((font.u16("OS/2", 62) & USE_TYPO_METRICS) == 0) {
      findings.warn(
          "lines.typo",
          "set bit 7 of OS/2.fsSelection (USE_TYPO_METRICS) and OS/2 version 4",
          "Windows sets lines by other metrics than macOS");
    }
    int top = font.i16("head", 42);
    int bottom = font.i16("head", 38);
    int winTop = font.u16("OS/2", 74);
    int winBottom = font.u16("OS/2", 76);
    if (winTop < top || winBottom < -bottom) {
      findings.warn(
          "lines.clipping",
          "raise usWinAscent and usWinDescent to the bounding box",
          "ink reaches from %d to %d, Windows shows %d to %d",
          bottom,
          top,
          -winBottom,
          winTop);
    }
  }
}
