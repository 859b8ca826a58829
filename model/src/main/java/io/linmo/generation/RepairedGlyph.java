package io.linmo.generation;

import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;

/**
 * A damaged glyph and what became of it.
 *
 * @param ink the completed glyph, on the canvas of the damaged one
 * @param changed where its ink is not what it was
 * @param kept share of the damaged glyph's ink that was kept
 * @param drawn share of the completed glyph's ink that was drawn
 * @param agreement share of the damaged glyph's ink that lies on the drawing laid onto it
 * @param fits whether the drawing shows the form of the character that was written
 */
public record RepairedGlyph(
    int codePoint,
    GlyphImage ink,
    InkBitmap changed,
    double kept,
    double drawn,
    double agreement,
    boolean fits) {

  /** A glyph that is left as it is, as no drawing fits. */
  static RepairedGlyph unfit(int codePoint, GlyphImage ink, double agreement) {
    InkBitmap nowhere = InkBitmap.of(GlyphImage.blank(ink.width(), ink.height()));
    return new RepairedGlyph(codePoint, ink, nowhere, 1, 0, agreement, false);
  }
}
