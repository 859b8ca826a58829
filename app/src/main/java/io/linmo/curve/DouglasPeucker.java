package io.linmo.curve;

import java.util.BitSet;
import java.util.function.IntFunction;

/**
 * Chooses the vertices of a line that keep all others within a tolerance of the pieces between them
 * (D. Douglas and T. Peucker, Algorithms for the reduction of the number of points required to
 * represent a digitized line, Cartographica 10, 1973).
 */
record DouglasPeucker(IntFunction<Point> vertices, double tolerance) {

  /** Adds the vertices of a run that are kept, its ends among them. */
  void keep(int from, int to, BitSet kept) {
    int farthest = farthest(from, to, tolerance);
    if (farthest < 0) {
      kept.set(from);
      kept.set(to);
    } else {
      keep(from, farthest, kept);
      keep(farthest, to, kept);
    }
  }

  /** The vertex of a run that is farthest from the piece between its ends, or -1 if none is far. */
  int farthest(int from, int to, double far) {
    Point start = vertices.apply(from);
    Point end = vertices.apply(to);
    double most = far;
    int farthest = -1;
    for (int i = from + 1; i < to; i++) {
      double distance = distance(vertices.apply(i), start, end);
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }

  private static double distance(Point p, Point start, Point end) {
    Point along = end.minus(start);
    double square = along.dot(along);
    double t = square == 0 ? 0 : p.minus(start).dot(along) / square;
    return p.distanceTo(start.plus(along.times(Math.min(Math.max(t, 0), 1))));
  }
}
