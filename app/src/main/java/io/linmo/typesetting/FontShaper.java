package io.linmo.typesetting;

import io.linmo.outline.Outline;
import io.linmo.outline.ShapeOutline;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sets text by a font's own rules, its contextual alternates, ligatures and kerning, by the shaper
 * of the Java platform (HarfBuzz).
 */
public final class FontShaper {

  /** The size at which outlines are asked for: large, so that nothing is rounded to pixels. */
  private static final int SIZE = 1000;

  private static final AffineTransform TO_EM =
      AffineTransform.getScaleInstance(1.0 / SIZE, -1.0 / SIZE);

  private static final Map<TextAttribute, Object> FEATURES =
      Map.of(
          TextAttribute.KERNING, TextAttribute.KERNING_ON,
          TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);

  private final Font font;
  private final FontRenderContext context = new FontRenderContext(null, true, true);

  /**
   * @param sfnt a TTF or OTF file
   * @param source what errors call the font
   */
  public FontShaper(byte[] sfnt, String source) throws IOException {
    try {
      Font plain = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(sfnt));
      font = plain.deriveFont((float) SIZE).deriveFont(FEATURES);
    } catch (FontFormatException e) {
      throw new IOException("%s: damaged font: %s".formatted(source, e.getMessage()), e);
    }
  }

  /** A line of text, its baseline at {@code y}; one glyph for each that the font puts there. */
  public TextLine line(String text, double y) {
    List<PlacedGlyph> placed = new ArrayList<>();
    double x = 0;
    for (Shaped shaped : shaped(text)) {
      placed.add(new PlacedGlyph(shaped.glyph(), x, y, 0));
      x += shaped.glyph().advance();
    }
    return new TextLine(text, placed, x);
  }

  /** How wide a text is, in em. */
  public double width(String text) {
    return shaped(text).stream().mapToDouble(shaped -> shaped.glyph().advance()).sum();
  }

  /**
   * The glyphs of a line, kerning in their advances, one for each character: where several are
   * drawn as one, that glyph is the first one's, and the others have neither ink nor advance.
   */
  List<InkedGlyph> letters(String text) {
    List<InkedGlyph> letters = new ArrayList<>();
    List<Shaped> glyphs = shaped(text);
    for (int i = 0; i < glyphs.size(); i++) {
      letters.add(glyphs.get(i).glyph());
      int end = i + 1 < glyphs.size() ? glyphs.get(i + 1).start() : text.length();
      if (end > glyphs.get(i).start()) {
        text.substring(glyphs.get(i).start(), end)
            .codePoints()
            .skip(1)
            .forEach(c -> letters.add(InkedGlyph.blank(c, 0)));
      }
    }
    return letters;
  }

  /** A glyph and where in the text the characters begin that it stands for. */
  private record Shaped(int start, InkedGlyph glyph) {}

  private synchronized List<Shaped> shaped(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    char[] characters = text.toCharArray();
    GlyphVector glyphs =
        font.layoutGlyphVector(
            context, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    List<Shaped> shaped = new ArrayList<>();
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      Point2D at = glyphs.getGlyphPosition(i);
      double advance = (glyphs.getGlyphPosition(i + 1).getX() - at.getX()) / SIZE;
      // The font raises marks over their letters; that stays.
      Shape outline = glyphs.getGlyphOutline(i, (float) -at.getX(), 0);
      int start = glyphs.getGlyphCharIndex(i);
      Outline inEm = ShapeOutline.of(TO_EM.createTransformedShape(outline));
      shaped.add(new Shaped(start, new InkedGlyph(text.codePointAt(start), inEm, advance)));
    }
    return shaped;
  }
}
