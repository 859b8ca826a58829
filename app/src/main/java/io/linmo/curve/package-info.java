/**
 * Points, segments and the fitting of curves to dense polygons.
 *
 * <p>In: a {@link io.linmo.curve.Polygon} with vertices at equal steps and the width of the blur it
 * was traced from. Out: lines and cubics, few and smooth. Nothing here distinguishes pixels from
 * font units: every length is in the unit of the coordinates, and the lengths by which a fit judges
 * come with it ({@link io.linmo.curve.FitScale}), so that fitting commutes with scaling. The first
 * package of the application; {@code contour} comes after it and gives the polygons.
 *
 * <p>{@link io.linmo.curve.CornerDetector} finds sharp turns and undoes their rounding. Extrema in
 * x and y become knots, between which {@link io.linmo.curve.CurveFitter} lays the curves: {@code
 * KnotPlacement} sets further knots densely, removes those that save too little of the squared
 * distance and moves the others to where they fit best; {@code CubicFit} fits each cubic by
 * Gauss-Newton on its handles, {@code JoinFit} two that meet. {@link io.linmo.curve.Extrema} cuts
 * segments where they turn back; {@link io.linmo.curve.QuadraticApproximation} gives TrueType its
 * quadratics.
 *
 * <p>Ideas from Raph Levien's essays on fitting cubics and simplifying paths, and from cu2qu.
 */
package io.linmo.curve;
