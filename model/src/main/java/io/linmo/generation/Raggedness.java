package io.linmo.generation;

import io.linmo.gan.GeneratorShape;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkShaping;

/**
 * How ragged a glyph's edges are: how much longer its outline is than once its edges are smoothed
 * over a part of the strokes' thickness.
 *
 * <p>Where the network is unsure which of two forms a letter has, it draws parts of both faintly,
 * and what of them is inked is full of notches, spikes and small holes.
 */
final class Raggedness {

  /** Deviation of the Gaussian that smooths, as a share of the strokes' mean thickness. */
  private static final double SMOOTHING = 0.2;

  /** In pixels; less smooths nothing. */
  private static final double LEAST_SMOOTHING = 0.5;

  private Raggedness() {}

  /** About 1.02 to 1.05 for smooth edges; 1 without ink. */
  static double of(GlyphSample glyph) {
    GlyphImage image = glyph.resize(GeneratorShape.IMAGE).image();
    InkBitmap ink = InkBitmap.of(image);
    double length = ink.outlineLength();
    if (length == 0) {
      return 1;
    }
    double thickness = 2 * ink.area() / length;
    double deviation = Math.max(LEAST_SMOOTHING, SMOOTHING * thickness);
    double smooth = InkBitmap.of(InkShaping.smoothed(image, deviation)).outlineLength();
    return smooth == 0 ? Double.POSITIVE_INFINITY : length / smooth;
  }
}
