package io.linmo.workshop;

import io.linmo.curve.Box;
import io.linmo.image.EmBox;
import io.linmo.typesetting.InkedGlyph;
import java.util.List;

/**
 * The canvas that all glyphs of a folder share, so that they can be laid side by side: one scale,
 * one baseline.
 *
 * @param ascender upper edge in em
 * @param descender lower edge in em, negative
 * @param reach largest distance of ink from the middle of its advance, in em
 */
record GlyphCanvas(double ascender, double descender, double reach) {

  /** Room around the ink that reaches farthest, in em. */
  private static final double MARGIN = 0.02;

  /** The em box, grown to hold all ink. */
  static GlyphCanvas of(List<InkedGlyph> glyphs) {
    double top = EmBox.TOP;
    double bottom = EmBox.BOTTOM;
    double reach = 0.5;
    for (InkedGlyph glyph : glyphs) {
      if (!glyph.outline().isEmpty()) {
        Box ink = glyph.outline().box();
        double middle = glyph.advance() / 2;
        top = Math.max(top, ink.top() + MARGIN);
        bottom = Math.min(bottom, ink.bottom() - MARGIN);
        reach = Math.max(reach, Math.max(middle - ink.left(), ink.right() - middle) + MARGIN);
      }
    }
    return new GlyphCanvas(top, bottom, reach);
  }

  /** Edge of the square that holds each glyph, in em. */
  double side() {
    return Math.max(ascender - descender, 2 * reach);
  }
}
