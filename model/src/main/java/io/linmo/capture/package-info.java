/**
 * From a picture of paper to written glyphs.
 *
 * <p>In: image files of single characters. Out: {@link io.linmo.capture.WrittenGlyph}, the ink
 * separated from its paper, placed in the em square by {@link io.linmo.capture.GlyphPlacement}.
 * Before this package: {@code image}. After it: {@code skeleton}.
 */
package io.linmo.capture;
