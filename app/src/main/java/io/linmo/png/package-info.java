/**
 * PNG: a text, or a sheet of glyphs to look at.
 *
 * <p>In come {@link io.linmo.typesetting.TextBlock}s and glyphs, out go the bytes of a PNG file,
 * drawn with Java 2D's anti-aliasing in black on white paper. After {@code typesetting}, before
 * {@code cli}.
 */
package io.linmo.png;
