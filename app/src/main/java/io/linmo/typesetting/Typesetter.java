package io.linmo.typesetting;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sets a text in lines, glyph after glyph by their advances.
 *
 * <p>The text is composed first (Unicode NFC); a tab counts as a space. Spaces that the source
 * lacks are supplied: a quarter of an em, or the whole em for U+3000.
 */
public final class Typesetter {

  private static final double SPACE = 0.25;
  private static final double LEADING = 1.15;

  private final GlyphSource source;
  private final double maxWidth;

  /** Sets each line of the text as one line, however long. */
  public Typesetter(GlyphSource source) {
    this(source, Double.POSITIVE_INFINITY);
  }

  /** Breaks lines that grow wider than {@code maxWidth} em. */
  public Typesetter(GlyphSource source, double maxWidth) {
    if (!(maxWidth > 0)) {
      throw new IllegalArgumentException(
          "line width %s em, expected more than 0".formatted(maxWidth));
    }
    this.source = source;
    this.maxWidth = maxWidth;
  }

  public TextBlock set(String text) throws MissingGlyphsException {
    String composed = compose(text);
    Map<Integer, InkedGlyph> glyphs = glyphsOf(composed);
    double lineHeight = LEADING * (source.ascender() - source.descender());
    List<TextLine> lines = new ArrayList<>();
    for (String paragraph : composed.split("\n", -1)) {
      for (List<InkedGlyph> run : new LineBreaker(maxWidth).breakLines(paragraph, glyphs)) {
        lines.add(place(run, -lines.size() * lineHeight));
      }
    }
    return new TextBlock(lines, source.ascender(), source.descender(), lineHeight);
  }

  /** The text as it is set: composed, with line feeds and single spaces for breaks and tabs. */
  public static String compose(String text) {
    String breaks = text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return Normalizer.normalize(breaks, Normalizer.Form.NFC).stripTrailing();
  }

  private Map<Integer, InkedGlyph> glyphsOf(String text) throws MissingGlyphsException {
    Map<Integer, InkedGlyph> glyphs = new LinkedHashMap<>();
    List<Integer> missing = new ArrayList<>();
    text.codePoints()
        .filter(codePoint -> codePoint != '\n')
        .distinct()
        .forEach(
            codePoint ->
                glyph(codePoint)
                    .ifPresentOrElse(
                        glyph -> glyphs.put(codePoint, glyph), () -> missing.add(codePoint)));
    if (!missing.isEmpty()) {
      throw new MissingGlyphsException(missing);
    }
    return glyphs;
  }

  private Optional<InkedGlyph> glyph(int codePoint) {
    Optional<InkedGlyph> glyph = source.glyph(codePoint);
    if (glyph.isPresent() || !isSpace(codePoint)) {
      return glyph;
    }
    return Optional.of(InkedGlyph.blank(codePoint, codePoint == 0x3000 ? 1 : SPACE));
  }

  static boolean isSpace(int codePoint) {
    return Character.getType(codePoint) == Character.SPACE_SEPARATOR;
  }

  private static TextLine place(List<InkedGlyph> run, double y) {
    List<PlacedGlyph> placed = new ArrayList<>(run.size());
    StringBuilder text = new StringBuilder();
    double x = 0;
    for (InkedGlyph glyph : run) {
      placed.add(new PlacedGlyph(glyph, x, y, 0));
      text.appendCodePoint(glyph.codePoint());
      x += glyph.advance();
    }
    return new TextLine(text.toString(), placed, x);
  }
}
