/**
 * PNG: a glyph, a sheet of glyphs, or a text on a page.
 *
 * <p>In: outlines, glyph images and {@link io.linmo.typesetting.Sheet}s. Out: the bytes of a PNG
 * file, drawn with Java 2D's anti-aliasing: glyphs in black on white, pages in the colours of their
 * ink and paper, or on no ground at all. Before this package: {@code typesetting}. After it: {@code
 * stamping}.
 */
package io.linmo.png;
