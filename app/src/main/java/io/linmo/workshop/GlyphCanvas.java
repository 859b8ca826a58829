package io.linmo.workshop;

import io.linmo.curve.Box;
import io.linmo.image.EmBox;
import io.linmo.typesetting.InkedGlyph;
import java.util.Collection;

/**
 * The canvas that all glyphs of a folder share, so that they can be laid side by side: one scale,
 * one baseline. Lengths are in em, rounded outwards to ten-thousandths.
 *
 * @param ascender upper edge
 * @param descender lower edge, negative
 * @param side edge of the square that holds each glyph, its advance in the middle
 */
record GlyphCanvas(double ascender, double descender, double side) {

  /** Room around the ink that reaches farthest, in em. */
  private static final double MARGIN = 0.02;

  private static final double PARTS = 1e4;

  /** Less than this is no part of a length but an error of the arithmetic. */
  private static final double NOTHING = 1e-6;

  /** The em box, which is the least canvas. */
  static final GlyphCanvas LEAST =
      new GlyphCanvas(
          EmBox.TOP, EmBox.BOTTOM, Math.max(1, outwards(EmBox.TOP) + outwards(-EmBox.BOTTOM)));

  /** The em box, grown to hold all ink. */
  static GlyphCanvas of(Collection<InkedGlyph> glyphs) {
    return LEAST.holding(glyphs);
  }

  /** This canvas, grown to hold more ink. */
  GlyphCanvas holding(Collection<InkedGlyph> glyphs) {
    double top = ascender;
    double bottom = descender;
    double edge = side;
    for (InkedGlyph glyph : glyphs) {
      if (!glyph.outline().isEmpty()) {
        Box ink = glyph.outline().box();
        double middle = glyph.advance() / 2;
        double reach = Math.max(middle - ink.left(), ink.right() - middle) + MARGIN;
        top = Math.max(top, outwards(ink.top() + MARGIN));
        bottom = Math.min(bottom, -outwards(MARGIN - ink.bottom()));
        edge = Math.max(edge, outwards(2 * reach));
      }
    }
    return new GlyphCanvas(top, bottom, Math.max(edge, outwards(top - bottom)));
  }

  private static double outwards(double em) {
    return Math.ceil(em * PARTS - NOTHING) / PARTS;
  }
}
