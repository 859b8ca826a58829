/**
 * SVG: a glyph, a text on a page, or a text that writes itself.
 *
 * <p>In: outlines and {@link io.linmo.typesetting.Sheet}s. Out: an SVG 1.1 document as text: plain
 * paths with a title and a description, without fonts, style sheets or scripts; animations are
 * SMIL. Batik's DOM makes and writes the document, so that all text in it is escaped. The same
 * input gives the same bytes. Before this package: {@code typesetting}. After it: {@code stamping}.
 */
package io.linmo.svg;
