package io.linmo.capture;

import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.Resampling;
import java.awt.geom.AffineTransform;
import java.util.List;

/** Cuts written glyphs out of their canvases, at the resolution of the source within limits. */
final class GlyphCut {

  /** Smallest edge of a sample's image, in pixels. */
  static final int SMALLEST = 128;

  /** Largest edge of a sample's image, in pixels. */
  static final int LARGEST = 512;

  private GlyphCut() {}

  /** Cuts a square of the canvas out of a glyph; all but the em measures in canvas pixels. */
  static GlyphSample sample(
      WrittenGlyph glyph,
      double x,
      double y,
      double side,
      double left,
      double top,
      double emPerPixel,
      double advance) {
    int size = (int) Math.max(SMALLEST, Math.min(LARGEST, Math.round(side)));
    double step = side / size;
    GlyphImage image =
        Resampling.square(glyph.ink(), x - glyph.inkX(), y - glyph.inkY(), step, size);
    AffineTransform emFromCanvas =
        new AffineTransform(
            emPerPixel, 0, 0, -emPerPixel, left - x * emPerPixel, top + y * emPerPixel);
    return new GlyphSample(
        glyph.codePoint(),
        image,
        new GlyphFrame(left, top, step * emPerPixel, advance),
        glyph.curves().map(curves -> curves.transformed(emFromCanvas)));
  }

  /** Whether all have one size of canvas; false for a single one. */
  static boolean sameCanvas(List<WrittenGlyph> glyphs) {
    return glyphs.size() > 1
        && glyphs.stream()
            .allMatch(
                glyph ->
                    glyph.canvasWidth() == glyphs.get(0).canvasWidth()
                        && glyph.canvasHeight() == glyphs.get(0).canvasHeight());
  }
}
