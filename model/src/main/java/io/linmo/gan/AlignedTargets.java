package io.linmo.gan;

import io.linmo.image.SmoothAlignment;

/**
 * True glyphs moved a little onto what was drawn, as targets of the pixel terms.
 *
 * <p>Where a stroke stands in a hand cannot be known exactly. Against the glyph where it is, the
 * least loss has a stroke that is spread over all the places where it may be: soft and too thick.
 * Against the glyph moved onto the drawing it has the stroke as the hand draws it, near enough.
 */
public final class AlignedTargets {

  private AlignedTargets() {}

  /**
   * Packed targets.
   *
   * @param real true glyphs {@code [N, 16, 32, 32]}, which stay as they are
   * @param drawn coverage drawn, the same layout
   * @param share of the samples, the first ones, that are moved
   */
  public static float[] of(float[] real, float[] drawn, double share) {
    PatchLayout layout = GeneratorShape.LAYOUT;
    int image = layout.pixels();
    int moved = (int) Math.round(share * (real.length / image));
    float[] targets = real.clone();
    for (int start = 0; start < moved * image; start += image) {
      float[] truth = layout.unpack(real, start);
      float[] onto = layout.unpack(drawn, start);
      layout.pack(SmoothAlignment.align(truth, onto, layout.size()), targets, start);
    }
    return targets;
  }
}
