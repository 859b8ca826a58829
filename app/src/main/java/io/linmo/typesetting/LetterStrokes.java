package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Polyline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** How the strokes of letters are written: from the left, bars and dots after the rest. */
final class LetterStrokes {

  private static final double DOT_EM = 0.14;
  private static final double FLAT = 0.35;
  private static final double CLOSED_EM = 0.08;

  private LetterStrokes() {}

  /**
   * The line in the direction of writing: from its end at the upper left. A closed line begins at
   * its top and goes round by the left.
   */
  static List<Point> directed(List<Point> line) {
    Point first = line.get(0);
    Point last = line.get(line.size() - 1);
    if (first.distanceTo(last) < CLOSED_EM && new Polyline(line).length() > 4 * CLOSED_EM) {
      return ring(line);
    }
    return early(last) < early(first) ? reversed(line) : line;
  }

  private static double early(Point p) {
    return p.x() - p.y();
  }

  private static List<Point> ring(List<Point> line) {
    List<Point> open = line.subList(0, line.size() - 1);
    int top = 0;
    for (int i = 1; i < open.size(); i++) {
      if (open.get(i).y() + 0.3 * open.get(i).x() > open.get(top).y() + 0.3 * open.get(top).x()) {
        top = i;
      }
    }
    List<Point> turned = new ArrayList<>(open.subList(top, open.size()));
    turned.addAll(open.subList(0, top + 1));
    return area(turned) < 0 ? reversed(turned) : turned;
  }

  /** Twice the area that a line goes round, positive where it does so counterclockwise. */
  private static double area(List<Point> line) {
    double area = 0;
    for (int i = 1; i < line.size(); i++) {
      area += line.get(i - 1).cross(line.get(i));
    }
    return area;
  }

  private static List<Point> reversed(List<Point> line) {
    List<Point> back = new ArrayList<>(line);
    Collections.reverse(back);
    return back;
  }

  static List<PenPath> ordered(List<PenPath> strokes) {
    return strokes.stream()
        .sorted(
            Comparator.comparingInt((PenPath stroke) -> turn(stroke, strokes))
                .thenComparingDouble(stroke -> early(stroke.points().get(0)))
                .thenComparingDouble(stroke -> stroke.points().get(0).x()))
        .toList();
  }

  /** Bars that cross another stroke come after it, dots and accents last. */
  private static int turn(PenPath stroke, List<PenPath> all) {
    if (stroke.length() < DOT_EM) {
      return 2;
    }
    Point start = stroke.points().get(0);
    Point end = stroke.points().get(stroke.points().size() - 1);
    boolean flat = Math.abs(end.y() - start.y()) < FLAT * Math.abs(end.x() - start.x());
    boolean bar = flat && stroke.length() < 1.2 * start.distanceTo(end);
    return bar && all.stream().anyMatch(other -> crosses(start, end, other)) ? 1 : 0;
  }

  private static boolean crosses(Point start, Point end, PenPath other) {
    double y = (start.y() + end.y()) / 2;
    List<Point> points = other.points();
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      double x = (a.x() + b.x()) / 2;
      if ((a.y() - y) * (b.y() - y) <= 0 && a.y() != b.y() && x > start.x() && x < end.x()) {
        return true;
      }
    }
    return false;
  }
}
