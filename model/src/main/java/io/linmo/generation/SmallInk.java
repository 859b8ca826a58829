package io.linmo.generation;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkShaping;
import io.linmo.image.StrokeThickness;

/**
 * Makes glyphs smaller, with a heavier pen, so that their strokes are hardly thinner than before.
 */
final class SmallInk {

  /** Thickness of the strokes afterwards, as a share of that before. */
  private static final double THICKNESS = 0.85;

  private SmallInk() {}

  /**
   * @param scale of the size, at most 1, about the origin
   * @param raise how much higher the glyph stands then, in em
   */
  static GlyphSample of(GlyphSample glyph, double scale, double raise) {
    if (scale == 1) {
      return glyph;
    }
    double grown = (THICKNESS / scale - 1) / 2 * StrokeThickness.of(glyph.image());
    GlyphSample bold = InkShaping.reshaped(glyph, Math.max(0, grown), 0);
    GlyphFrame frame = bold.frame();
    return new GlyphSample(
        glyph.codePoint(),
        bold.image(),
        new GlyphFrame(
            frame.left() * scale,
            frame.top() * scale + raise,
            frame.pixelSize() * scale,
            frame.advance() * scale));
  }
}
