package io.linmo.curve;

/**
 * What a fit may cost to be of use; it is given up once it is seen to cost more.
 *
 * @param error largest distance of a vertex
 * @param squares sum of the squared distances of all vertices
 */
record FitLimits(double error, double squares) {

  static final FitLimits NONE = new FitLimits(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
}
