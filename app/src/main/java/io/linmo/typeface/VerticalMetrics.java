package io.linmo.typeface;

/**
 * Line metrics in font units; depths below the baseline are negative.
 *
 * @param ascender typographic and hhea ascender
 * @param descender typographic and hhea descender, negative
 * @param xHeight height of x; 0 where the typeface has none
 * @param capHeight height of H; 0 where the typeface has none
 */
public record VerticalMetrics(int ascender, int descender, int xHeight, int capHeight) {}
