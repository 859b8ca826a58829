package io.linmo.typesetting;

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

  private static final Map<TextAttribute, Object> KERNED =
      Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON);

  private static final Map<TextAttribute, Object> WITH_LIGATURES =
      Map.of(TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON);

  private final Font kerned;
  private final Font joined;
  private final FontRenderContext context = new FontRenderContext(null, true, true);

  /**
   * @param sfnt a TTF or OTF file
   * @param source what errors call the font
   */
  public FontShaper(byte[] sfnt, String source) throws IOException {
    try {
      Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(sfnt));
      kerned = font.deriveFont((float) SIZE).deriveFont(KERNED);
      joined = kerned.deriveFont(WITH_LIGATURES);
    } catch (FontFormatException e) {
      throw new IOException("%s: damaged font: %s".formatted(source, e.getMessage()), e);
    }
  }

  /** A line of text, its baseline at {@code y}; one glyph for each that the font puts there. */
  public TextLine line(String text, double y) {
    List<PlacedGlyph> placed = new ArrayList<>();
    double x = 0;
    for (InkedGlyph glyph : glyphs(text, joined)) {
      placed.add(new PlacedGlyph(glyph, x, y, 0));
      x += glyph.advance();
    }
    return new TextLine(text, placed, x);
  }

  /** How wide a text is, in em. */
  public double width(String text) {
    return glyphs(text, joined).stream().mapToDouble(InkedGlyph::advance).sum();
  }

  /** The glyphs of a line, kerning in their advances, no two characters drawn as one. */
  List<InkedGlyph> letters(String text) {
    return glyphs(text, kerned);
  }

  private synchronized List<InkedGlyph> glyphs(String text, Font font) {
    if (text.isEmpty()) {
      return List.of();
    }
    char[] characters = text.toCharArray();
    GlyphVector glyphs =
        font.layoutGlyphVector(
            context, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    List<InkedGlyph> inked = new ArrayList<>();
    for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
      Point2D at = glyphs.getGlyphPosition(i);
      double advance = (glyphs.getGlyphPosition(i + 1).getX() - at.getX()) / SIZE;
      Shape outline = glyphs.getGlyphOutline(i, (float) -at.getX(), (float) -at.getY());
      inked.add(
          new InkedGlyph(
              text.codePointAt(glyphs.getGlyphCharIndex(i)),
              ShapeOutline.of(TO_EM.createTransformedShape(outline)),
              advance));
    }
    return inked;
  }
}
