package io.linmo.curve;

/**
 * A place where one fitted segment ends and the next begins.
 *
 * @param index of the nearest vertex of the polygon; may run past its size where it wraps round
 * @param arriving unit tangent before the knot
 * @param leaving unit tangent after it, equal at a smooth knot
 * @param gap vertices on each side that do not count, because a corner's blur has moved them
 */
record Knot(int index, Point point, Point arriving, Point leaving, int gap) {

  static Knot smooth(int index, Point point, Point tangent) {
    return new Knot(index, point, tangent, tangent, 0);
  }

  static Knot corner(Corner corner, int gap) {
    return new Knot(corner.index(), corner.point(), corner.arriving(), corner.leaving(), gap);
  }

  boolean isCorner() {
    return gap > 0;
  }

  /** Whether the contour turns back here in x or y. */
  boolean isExtremum() {
    return !isCorner() && (leaving.x() == 0 || leaving.y() == 0);
  }

  Knot wrapped(int size) {
    return new Knot(index + size, point, arriving, leaving, gap);
  }

  /** The direction without any component that goes back in x or y on the way across. */
  static Point onTheWay(Point direction, Point across) {
    double x = direction.x() * across.x() < 0 ? 0 : direction.x();
    double y = direction.y() * across.y() < 0 ? 0 : direction.y();
    double length = Math.sqrt(x * x + y * y); // not Math.hypot, which is ten times slower
    return length > 1e-6 ? new Point(x / length, y / length) : direction;
  }
}
