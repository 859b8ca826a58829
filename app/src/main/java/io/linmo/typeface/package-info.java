/**
 * The font before it is encoded.
 *
 * <p>In: clean outlines in font units (y up) with the characters they draw and their advances. Out:
 * a {@link io.linmo.typeface.Typeface} that is complete: .notdef, the spaces, glyph names, line
 * metrics, a stable glyph order. Before it stands {@code outline}; after it {@code opentype},
 * {@code svg} and {@code pdf}, which read a typeface and never each other.
 */
package io.linmo.typeface;
