package io.linmo.workshop;

import io.linmo.generation.GeneratedGlyph;
import io.linmo.image.EmBox;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;

/** Glyphs without ink, where only their place counts. */
final class TestGlyph {

  private TestGlyph() {}

  static GeneratedGlyph blank(int codePoint) {
    return new GeneratedGlyph(
        new GlyphSample(codePoint, GlyphImage.blank(8, 8), EmBox.frame(1, 8)),
        GeneratedGlyph.Source.GENERATED);
  }
}
