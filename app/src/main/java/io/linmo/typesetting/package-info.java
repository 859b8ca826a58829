/**
 * Text laid out as positioned outlines, before any file format.
 *
 * <p>In comes a string and a {@link io.linmo.typesetting.GlyphSource}: a font file, or the glyphs
 * of a hand. Out goes a {@link io.linmo.typesetting.TextBlock} in em units, y up, the first
 * baseline starting at the origin. After {@code outline}; before {@code svg}, {@code png} and
 * {@code pdf}, which read the block and never each other.
 */
package io.linmo.typesetting;
