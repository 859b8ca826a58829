package io.linmo.typeface;

/**
 * Two glyphs that stand closer together, or farther apart, than their advances say. What holds for
 * a pair holds for variants of both, unless a pair of these is given too.
 *
 * @param first name of the glyph on the left
 * @param second name of the glyph on the right
 * @param units what is added to the first glyph's advance; negative brings the two together
 */
public record KerningPair(String first, String second, int units) {}
