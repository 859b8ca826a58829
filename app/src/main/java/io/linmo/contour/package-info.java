/**
 * From gray pixels to closed lines with sub-pixel accuracy.
 *
 * <p>In: a {@link io.linmo.image.GlyphImage}, coverage in [0, 1], sharp or soft. Out: {@link
 * io.linmo.contour.IsoContour}, closed polygons along which coverage is one half, in pixels, y
 * down, outer contours clockwise on the page, holes counter-clockwise, each knowing which one
 * surrounds it. They are simple and never touch. {@code curve} comes next.
 *
 * <p>The field between samples is a cubic B-spline sharpened against its own blur and the pixel's
 * ({@link io.linmo.contour.CoverageField}); {@link io.linmo.contour.ContourTracer} walks it at half
 * pixels. {@link io.linmo.contour.CoverageMatch} then moves the lines until what they cover is what
 * the picture shows, to which sharp corners and thin strokes owe their place. Black and white
 * images pass through {@link io.linmo.contour.BilevelSmoother} first. {@link
 * io.linmo.contour.EdgeWidth} measures how soft the edges are, which sets the scale of what
 * follows.
 */
package io.linmo.contour;
