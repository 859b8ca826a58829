package io.linmo.typesetting;

import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Orders the strokes of letters so that a lifted pen does not move far. */
final class ShortTravel {

  /** What a stroke further to the right waits, as a share of the way: letters keep their order. */
  private static final double READING = 1;

  private ShortTravel() {}

  /**
   * The strokes, next the one that begins or ends nearest to the pen, begun at that end.
   *
   * @param pen where it is before
   */
  static List<List<Point>> ordered(List<List<Point>> strokes, Point pen) {
    List<List<Point>> left = new ArrayList<>(strokes);
    List<List<Point>> ordered = new ArrayList<>();
    Point at = pen;
    while (!left.isEmpty()) {
      List<Point> next = left.get(0);
      for (List<Point> stroke : left) {
        if (cost(stroke, at) < cost(next, at)) {
          next = stroke;
        }
      }
      left.remove(next);
      if (last(next).distanceTo(at) < next.get(0).distanceTo(at)) {
        next = new ArrayList<>(next);
        Collections.reverse(next);
      }
      ordered.add(next);
      at = last(next);
    }
    return ordered;
  }

  private static double cost(List<Point> stroke, Point pen) {
    double way = Math.min(stroke.get(0).distanceTo(pen), last(stroke).distanceTo(pen));
    return way + READING * stroke.stream().mapToDouble(Point::x).min().orElseThrow();
  }

  private static Point last(List<Point> stroke) {
    return stroke.get(stroke.size() - 1);
  }
}
