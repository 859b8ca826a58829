/**
 * Text and signatures laid out as positioned outlines, before any file format.
 *
 * <p>In comes a string and a {@link io.linmo.typesetting.GlyphSource}: a font file, or the glyphs
 * of a hand. A {@link io.linmo.typesetting.Typesetter} shapes it, breaks it into rows or columns
 * and lets the pen stray; out goes a {@link io.linmo.typesetting.TextBlock} in em units, y up, the
 * first baseline starting at the origin. A {@link io.linmo.typesetting.SignatureComposer} adds what
 * a signature has besides its name: a {@link io.linmo.typesetting.Flourish}, a {@link
 * io.linmo.typesetting.Seal}. {@link io.linmo.typesetting.StrokeFinder} goes the other way, from
 * the outline of a glyph to the strokes that a pen would make: the ink's middle lines, which go
 * straight on where they meet ({@code Skeleton}), in the order and direction of writing ({@code
 * IdeographStrokes}, {@code LetterStrokes}).
 *
 * <p>After {@code outline} and {@code typeface}; before {@code svg}, {@code png} and {@code pdf},
 * which read the block and never each other.
 */
package io.linmo.typesetting;
