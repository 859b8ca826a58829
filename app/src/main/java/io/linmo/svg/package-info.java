/**
 * SVG: one glyph a file, or a text on a page.
 *
 * <p>In come outlines and {@link io.linmo.typesetting.TextBlock}s, out goes an SVG 1.1 document as
 * text: plain paths, one for each glyph, with a title and a description, no fonts, no style sheets,
 * no scripts. The document is made and written by Batik's DOM, so that all text in it is escaped.
 * The same input gives the same bytes. After {@code typesetting}, before {@code cli}.
 */
package io.linmo.svg;
