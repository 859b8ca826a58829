/**
 * The font before it is encoded.
 *
 * <p>In: clean outlines in font units (y up) with the characters they draw and their advances. Out:
 * a {@link io.linmo.typeface.Typeface} that is complete: .notdef, the spaces, glyph names, line
 * metrics, a stable glyph order. Before it stands {@code outline}; after it {@code opentype},
 * {@code svg} and {@code pdf}, which read a typeface and never each other.
 *
 * <p>{@link io.linmo.typeface.TypefaceBuilder} adds what belongs to every font and has the letters
 * kerned: {@code LetterJoins} between the small letters of a connected hand, {@code OpticalKerning}
 * elsewhere. Both see glyphs as rows of ink or as the profiles of their sides. A {@code
 * JoiningStroke} makes one picture of two letters, which whoever builds the typeface traces. Before
 * that, {@link io.linmo.typeface.LetterBearings} gives small letters that a hand did not write the
 * side bearings of those it wrote.
 */
package io.linmo.typeface;
