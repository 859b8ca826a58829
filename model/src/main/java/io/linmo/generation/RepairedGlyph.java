package io.linmo.generation;

import io.linmo.image.GlyphSample;

/**
 * A damaged glyph and what became of it.
 *
 * @param sample the completed glyph, in the place of the damaged one
 * @param kept share of the damaged glyph's ink that was kept
 * @param drawn share of the completed glyph's ink that the network drew
 */
public record RepairedGlyph(GlyphSample sample, double kept, double drawn) {}
