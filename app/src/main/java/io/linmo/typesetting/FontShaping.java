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
import java.util.Optional;

/**
 * A font's own rules for glyphs in a row, its contextual alternates and its kerning, applied by the
 * shaper of the Java platform (HarfBuzz).
 */
final class FontShaping {

  /** The size at which outlines are asked for: large, so that nothing is rounded to pixels. */
  private static final int SIZE = 1000;

  private static final AffineTransform TO_EM =
      AffineTransform.getScaleInstance(1.0 / SIZE, -1.0 / SIZE);

  private final FontRenderContext context = new FontRenderContext(null, true, true);
  private final Font font;

  private FontShaping(Font font) {
    this.font = font;
  }

  /** The rules of a font; absent where the platform cannot read it. */
  static Optional<FontShaping> of(byte[] sfnt) {
    try {
      Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(sfnt));
      var kerned = Map.of(TextAttribute.KERNING, TextAttribute.KERNING_ON);
      return Optional.of(new FontShaping(font.deriveFont((float) SIZE).deriveFont(kerned)));
    } catch (FontFormatException
        | IOException
        | RuntimeException
        | LinkageError
        | InternalError e) {
      return Optional.empty();
    }
  }

  /**
   * The glyphs of a line, kerning in their advances; absent where the font draws several characters
   * as one, since each would then have lost its text.
   */
  synchronized Optional<List<InkedGlyph>> shape(String line) {
    char[] characters = line.toCharArray();
    int[] codePoints = line.codePoints().toArray();
    GlyphVector glyphs =
        font.layoutGlyphVector(
            context, characters, 0, characters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    if (glyphs.getNumGlyphs() != codePoints.length) {
      return Optional.empty();
    }
    List<InkedGlyph> shaped = new ArrayList<>();
    for (int i = 0; i < codePoints.length; i++) {
      Point2D at = glyphs.getGlyphPosition(i);
      double advance = (glyphs.getGlyphPosition(i + 1).getX() - at.getX()) / SIZE;
      Shape outline = glyphs.getGlyphOutline(i, (float) -at.getX(), (float) -at.getY());
      shaped.add(
          new InkedGlyph(
              codePoints[i], ShapeOutline.of(TO_EM.createTransformedShape(outline)), advance));
    }
    return Optional.of(shaped);
  }
}
