/**
 * Points, segments and the fitting of curves to dense polygons.
 *
 * <p>In: a {@link io.linmo.curve.Polygon} with vertices at equal steps and the width of the blur it
 * was traced from. Out: lines and cubics, few and smooth. {@code contour} comes before, {@code
 * outline} after; nothing here knows pixels from font units: every length is in the unit of the
 * coordinates, and those that a fit judges by come with it ({@link io.linmo.curve.FitScale}), so
 * that it commutes with scaling.
 *
 * <p>{@link io.linmo.curve.CornerDetector} finds sharp turns and undoes their rounding; extrema in
 * x and y become knots, between which {@link io.linmo.curve.CurveFitter} lays the curves. {@code
 * KnotPlacement} sets further knots densely, takes out those that save too little of the squared
 * distance and moves the others to where they serve best; {@code CubicFit} fits each cubic by
 * Gauss-Newton on its handles, {@code JoinFit} two that meet; {@link io.linmo.curve.Extrema} makes
 * any segment turn back only at its ends; {@link io.linmo.curve.QuadraticApproximation} gives
 * TrueType its quadratics.
 *
 * <p>Ideas owed to Raph Levien's essays on fitting cubics and simplifying paths, and to cu2qu.
 */
package io.linmo.curve;
