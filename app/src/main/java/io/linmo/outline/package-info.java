/**
 * From a glyph image to an outline a font can store.
 *
 * <p>In: a {@link io.linmo.image.GlyphImage} and, for a font, its {@link
 * io.linmo.image.GlyphFrame}. {@link io.linmo.outline.GlyphTracer} runs {@code contour} and {@code
 * curve} and gives an {@link io.linmo.outline.Outline} of lines and cubics in pixels, y down.
 * {@link io.linmo.outline.FontOutline}, the one place where pixels become font units, makes of it
 * quadratics between whole units, y up. Contours promise: closed, clear of themselves and of each
 * other, turning back in x or y only at nodes; in font units also no segment under 3 units, outer
 * contours clockwise and holes counter-clockwise. {@code typeface} comes next.
 */
package io.linmo.outline;
