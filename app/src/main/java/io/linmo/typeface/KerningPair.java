package io.linmo.typeface;

/**
 * Two glyphs that stand closer together, or farther apart, than their advances say.
 *
 * @param first name of the glyph on the left; its variants are kerned with it
 * @param second name of the glyph on the right; its variants are kerned with it
 * @param units what is added to the first glyph's advance; negative brings the two together
 */
public record KerningPair(String first, String second, int units) {}
