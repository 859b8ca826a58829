package io.linmo.curve;

/**
 * Least squares for moves of a cubic's two inner control points.
 *
 * <p>A vertex with foot t and curve normal n there has the residual r, its distance along n. Moving
 * control point i by a vector m changes that by B_i(t) n . m, B_i being Bernstein's weight. Held
 * are the sums over vertices of B_i B_j n n^T and B_i r n, from which the normal equations follow
 * for any directions of movement.
 */
final class ControlSystem {

  double xx11;
  double xy11;
  double yy11;
  double xx12;
  double xy12;
  double yy12;
  double xx22;
  double xy22;
  double yy22;
  double x1;
  double y1;
  double x2;
  double y2;

  /** How many vertices the sums stand for. */
  double weight;

  /** Sum of the squared residuals. */
  double squares;

  /** One unknown: a control point moves along a direction. */
  record Move(int control, Point direction) {}

  /** What two moves have in common, an entry of the normal matrix. */
  double product(Move a, Move b) {
    if (a.control != b.control) {
      return form(xx12, xy12, yy12, a.direction, b.direction);
    }
    return a.control == 1
        ? form(xx11, xy11, yy11, a.direction, b.direction)
        : form(xx22, xy22, yy22, a.direction, b.direction);
  }

  private static double form(double xx, double xy, double yy, Point a, Point b) {
    return a.x() * b.x() * xx + (a.x() * b.y() + a.y() * b.x()) * xy + a.y() * b.y() * yy;
  }

  /** How fast half the squares fall along a move. */
  double descent(Move move) {
    Point d = move.direction;
    return move.control == 1 ? -(d.x() * x1 + d.y() * y1) : -(d.x() * x2 + d.y() * y2);
  }
}
