/**
 * A font before it is encoded.
 *
 * <p>In: clean outlines in font units (y up) with the characters they draw and their advances. Out:
 * a complete {@link io.linmo.typeface.Typeface}: .notdef, the spaces, glyph names, line metrics, a
 * stable glyph order, kerning and ligatures. Before this package: {@code outline}. After it: {@code
 * typesetting}; {@code opentype} encodes the typeface.
 *
 * <p>{@link io.linmo.typeface.TypefaceBuilder} adds what belongs to every font and kerns the
 * letters: {@code LetterJoins} between the small letters of a connected hand, {@code
 * OpticalKerning} elsewhere. Both see glyphs as rows of ink or as the profiles of their sides.
 * {@code JoiningStroke} draws two letters and the stroke between them as one picture, which the
 * caller traces. {@link io.linmo.typeface.LetterBearings} predicts the side bearings of small
 * letters from those that were written.
 */
package io.linmo.typeface;
