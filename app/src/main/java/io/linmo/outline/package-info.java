/**
 * From a glyph image to an outline that a font can store.
 *
 * <p>In: a {@link io.linmo.image.GlyphImage} and, for a font, its {@link
 * io.linmo.image.GlyphFrame}. {@link io.linmo.outline.GlyphTracer} runs {@code contour} and {@code
 * curve} and gives an {@link io.linmo.outline.Outline} of lines and cubics in pixels, y down.
 * {@link io.linmo.outline.FontOutline}, the only class that converts pixels to font units, makes
 * quadratics between whole units of it, y up. The contours are closed, touch neither themselves nor
 * each other, and turn back in x or y only at nodes; in font units no segment is shorter than 3
 * units, outer contours run clockwise and holes counter-clockwise. Before this package: {@code
 * contour}. After it: {@code typeface}.
 *
 * <p>{@code Contacts} finds where contours meet. {@code Untangler} frees them: it moves nodes by a
 * unit or two, or unites the contours on an integer grid. Both use JTS.
 */
package io.linmo.outline;
