/**
 * Text and signatures laid out as positioned outlines, before any file format.
 *
 * <p>In: a string and a {@link io.linmo.typesetting.GlyphSource}, a font file or the glyphs of a
 * hand. A {@link io.linmo.typesetting.Typesetter} shapes the text, breaks it into rows or columns
 * and varies the glyphs. Out: a {@link io.linmo.typesetting.TextBlock} in em units, y up, the first
 * baseline starting at the origin. A {@link io.linmo.typesetting.SignatureComposer} adds a {@link
 * io.linmo.typesetting.Flourish} and a {@link io.linmo.typesetting.Seal}. Before this package:
 * {@code typeface}. After it: {@code svg}, {@code png}, {@code pdf}, {@code html} and {@code hpgl},
 * which read the block and never each other.
 *
 * <p>{@link io.linmo.typesetting.StrokeFinder} goes the other way, from the outline of a glyph to
 * the strokes that a pen would make: the lines of its skeleton ({@code Skeleton}), in the order and
 * direction of writing ({@code IdeographStrokes}, {@code LetterStrokes}). {@link
 * io.linmo.typesetting.MedianStrokes} knows the strokes of ideographs and lays them onto the ink. A
 * {@link io.linmo.typesetting.PenRoute} leads a plotter's pen along all of them.
 */
package io.linmo.typesetting;
