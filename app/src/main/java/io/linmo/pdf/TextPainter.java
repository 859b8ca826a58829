package io.linmo.pdf;

import io.linmo.typesetting.PlacedGlyph;
import io.linmo.typesetting.TextLine;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Writes set lines as text operators: glyphs that follow each other by their advances become one
 * string, any other place starts with a text matrix of its own.
 *
 * <p>Readers find lines by level baselines and take a rising one to pieces, so such a line also
 * states its text as a whole (ActualText, ISO 32000-1, 14.9.4).
 */
final class TextPainter {

  /** How far a glyph may lie from where the string would put it, in em. */
  private static final double TOLERANCE_EM = 0.0005;

  private final ContentBuilder content;
  private final InkFonts fonts;
  private final double originX;
  private final double originY;
  private final double size;

  private final StringBuilder string = new StringBuilder();
  private int runFont = -1;
  private double runTurn;
  private double penX;
  private double penY;

  /**
   * @param originX where the block's origin lies on the page, in points
   * @param size em in points
   */
  TextPainter(ContentBuilder content, InkFonts fonts, double originX, double originY, double size) {
    this.content = content;
    this.fonts = fonts;
    this.originX = originX;
    this.originY = originY;
    this.size = size;
  }

  void paint(Iterable<TextLine> lines) {
    content.raw("BT");
    for (TextLine line : lines) {
      boolean rises = line.glyphs().stream().anyMatch(glyph -> glyph.turn() != 0);
      if (rises) {
        content.raw("/Span <</ActualText %s>> BDC".formatted(textString(line.text())));
      }
      line.glyphs().forEach(this::paint);
      endRun();
      if (rises) {
        content.raw("EMC");
      }
    }
    content.raw("ET");
  }

  /** A text string object in UTF-16, its byte order mark first. */
  private static String textString(String text) {
    byte[] utf16 = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
    return "<" + HexFormat.of().withUpperCase().formatHex(utf16) + ">";
  }

  private void paint(PlacedGlyph placed) {
    InkFonts.Place place = fonts.placeOf(placed.glyph());
    if (!continuesRun(placed, place)) {
      endRun();
      beginRun(placed, place);
    }
    string.append(HexFormat.of().withUpperCase().toHexDigits((byte) place.code()));
    double advance = InkFont.statedAdvance(placed.glyph());
    penX += advance * Math.cos(runTurn);
    penY += advance * Math.sin(runTurn);
  }

  private boolean continuesRun(PlacedGlyph placed, InkFonts.Place place) {
    return !string.isEmpty()
        && place.font() == runFont
        && placed.turn() == runTurn
        && Math.hypot(placed.x() - penX, placed.y() - penY) < TOLERANCE_EM;
  }

  private void beginRun(PlacedGlyph placed, InkFonts.Place place) {
    if (place.font() != runFont) {
      content.raw("/" + InkFonts.nameOf(place.font()) + " 1 Tf");
      runFont = place.font();
    }
    runTurn = placed.turn();
    penX = placed.x();
    penY = placed.y();
    double cos = size * Math.cos(runTurn);
    double sin = size * Math.sin(runTurn);
    content.operator("Tm", cos, sin, -sin, cos, originX + penX * size, originY + penY * size);
  }

  private void endRun() {
    if (!string.isEmpty()) {
      content.raw("<" + string + "> Tj");
      string.setLength(0);
    }
  }
}
