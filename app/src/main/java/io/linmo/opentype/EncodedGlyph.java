package io.linmo.opentype;

import io.linmo.typeface.UnitBox;

/**
 * A glyph as glyf stores it.
 *
 * @param bytes of the glyph description; none for a glyph without ink
 * @param bounds {@link UnitBox#NONE} for a glyph without ink
 * @param points stored points, implied on-curve points not counted
 */
record EncodedGlyph(byte[] bytes, UnitBox bounds, int contours, int points, int advance) {

  boolean isEmpty() {
    return contours == 0;
  }

  int rightSideBearing() {
    return advance - bounds.xMax();
  }
}
