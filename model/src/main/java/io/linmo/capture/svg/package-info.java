/**
 * Glyphs that were drawn as curves.
 *
 * <p>In: SVG files, which are not trusted. Out: {@link io.linmo.capture.svg.SvgDrawing}, the
 * outline of the ink with the designer's own points wherever shapes do not overlap.
 */
package io.linmo.capture.svg;
