package io.linmo.typesetting;

import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.List;

/** Lines of straight pieces, given by their points. */
final class Polyline {

  private Polyline() {}

  static double length(List<Point> line) {
    double length = 0;
    for (int i = 1; i < line.size(); i++) {
      length += line.get(i - 1).distanceTo(line.get(i));
    }
    return length;
  }

  /**
   * The line with as few of its points as keep it within a tolerance (Douglas and Peucker,
   * Algorithms for the reduction of the number of points required to represent a digitized line,
   * Cartographica 10, 1973).
   *
   * @param line at least two points
   */
  static List<Point> simplified(List<Point> line, double tolerance) {
    List<Point> kept = new ArrayList<>();
    kept.add(line.get(0));
    keep(line, 0, line.size() - 1, tolerance, kept);
    return kept;
  }

  private static void keep(List<Point> line, int from, int to, double tolerance, List<Point> kept) {
    int farthest = from;
    double most = tolerance;
    for (int i = from + 1; i < to; i++) {
      double distance = distance(line.get(i), line.get(from), line.get(to));
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    if (farthest == from) {
      kept.add(line.get(to));
    } else {
      keep(line, from, farthest, tolerance, kept);
      keep(line, farthest, to, tolerance, kept);
    }
  }

  /** From a point to a piece between two others. */
  private static double distance(Point p, Point start, Point end) {
    Point along = end.minus(start);
    double square = along.dot(along);
    double t = square == 0 ? 0 : p.minus(start).dot(along) / square;
    return p.distanceTo(start.plus(along.times(Math.min(Math.max(t, 0), 1))));
  }
}
