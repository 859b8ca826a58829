package io.linmo.curve;

/**
 * A segment fitted between two knots.
 *
 * @param error largest distance of a vertex from it
 * @param cost integral of the squared distance along the contour
 */
record Piece(Segment curve, double error, double cost) {

  static Piece of(CubicFit fit, double step) {
    return new Piece(fit.curve(), fit.error(), fit.squares() * step);
  }
}
