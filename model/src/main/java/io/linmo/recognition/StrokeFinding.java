package io.linmo.recognition;

/**
 * How a glyph's strokes compare with those of the standard form.
 *
 * @param pieces pieces of ink beyond those of the standard form; negative where there are fewer
 * @param holes holes beyond those of the standard form; negative where there are fewer
 * @param missing length of the longest stretch of a standard stroke that has no ink near it, as a
 *     share of the em box; 0 for Latin, whose forms differ too much
 * @param outline length of the ink's outline as a multiple of the standard form's, both beside
 *     their ink boxes; small where strokes run together, 1 for Latin
 */
public record StrokeFinding(int pieces, int holes, double missing, double outline) {}
