/**
 * From gray pixels to closed lines with sub-pixel accuracy.
 *
 * <p>In: a {@link io.linmo.image.GlyphImage}, coverage in [0, 1], sharp or soft. Out: {@link
 * io.linmo.contour.IsoContour}, closed polygons along which coverage is one half, in pixels, y
 * down, outer contours clockwise on the page, holes counter-clockwise, each with the one that
 * surrounds it. They are simple and never touch. Before this package: {@code curve}. After it:
 * {@code outline}.
 *
 * <p>The field between samples is a cubic B-spline, sharpened against its own blur and the pixel's
 * ({@link io.linmo.contour.CoverageField}); {@link io.linmo.contour.ContourTracer} follows it at
 * half pixels. {@link io.linmo.contour.CoverageMatch} then moves the lines until they cover what
 * the picture shows, which puts sharp corners and thin strokes in their place. Black-and-white
 * images pass through {@link io.linmo.contour.BilevelSmoother} first. {@link
 * io.linmo.contour.EdgeWidth} measures how soft the edges are, which sets the scale of the fit.
 */
package io.linmo.contour;
