package io.linmo.opentype.check;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.outline.Contour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whether contours cross or touch, and which way they turn, judged on chords of their curves. */
final class ContourCrossings {

  /** Points nearer than this to a contour touch it, in font units. */
  private static final double CONTACT = 0.01;

  /** Only beyond this way along a contour may it come near itself, in font units. */
  private static final double AWAY = 3;

  private final List<Contour> contours;
  private final List<List<Point>> polygons = new ArrayList<>();

  /**
   * A chord.
   *
   * @param at length of the contour before it
   * @param length of the whole contour
   */
  private record Edge(
      Point from, Point to, int contour, int index, int last, double at, double length) {

    double left() {
      return Math.min(from.x(), to.x());
    }

    double right() {
      return Math.max(from.x(), to.x());
    }

    boolean isNeighbour(Edge other) {
      int apart = Math.abs(index - other.index);
      return contour == other.contour && (apart <= 1 || apart == last);
    }

    /** Whether the starts of both are far from each other along their contour, if it is one. */
    boolean isAwayFrom(Edge other) {
      double apart = Math.abs(at - other.at);
      return contour != other.contour || Math.min(apart, length - apart) > AWAY + reach(other);
    }

    private double reach(Edge other) {
      return Math.max(from.distanceTo(to), other.from.distanceTo(other.to));
    }

    double side(Point p) {
      return to.minus(from).cross(p.minus(from));
    }

    boolean touches(Point p) {
      Point along = to.minus(from);
      double t = along.dot(p.minus(from)) / along.dot(along);
      return t >= 0 && t <= 1 && from.lerp(to, t).distanceTo(p) < CONTACT;
    }
  }

  /**
   * @param accuracy largest distance of the chords from the curves
   */
  ContourCrossings(List<Contour> contours, double accuracy) {
    this.contours = List.copyOf(contours);
    for (Contour contour : contours) {
      polygons.add(contour.points(accuracy));
    }
  }

  /** Whether any contour crosses or touches itself or another. */
  boolean any() {
    return edgesCross() || contours.stream().anyMatch(ContourCrossings::crossesAtCusp);
  }

  /** Whether two segments that meet in a cusp cross beside it. */
  private static boolean crossesAtCusp(Contour contour) {
    List<Segment> segments = contour.segments();
    for (int i = 0; i < segments.size(); i++) {
      if (CuspCrossing.of(segments.get(i), segments.get((i + 1) % segments.size()))) {
        return true;
      }
    }
    return false;
  }

  private boolean edgesCross() {
    List<Edge> edges = new ArrayList<>();
    for (int c = 0; c < polygons.size(); c++) {
      List<Point> points = polygons.get(c);
      double length = length(points);
      double at = 0;
      for (int i = 0; i < points.size() && points.size() > 1; i++) {
        Point from = points.get(i);
        Point to = points.get((i + 1) % points.size());
        edges.add(new Edge(from, to, c, i, points.size() - 1, at, length));
        at += from.distanceTo(to);
      }
    }
    edges.sort(Comparator.comparingDouble(Edge::left));
    List<Edge> open = new ArrayList<>();
    for (Edge edge : edges) {
      open.removeIf(other -> other.right() + CONTACT < edge.left());
      for (Edge other : open) {
        if (cross(edge, other)) {
          return true;
        }
      }
      open.add(edge);
    }
    return false;
  }

  private static boolean cross(Edge a, Edge b) {
    if (a.isNeighbour(b)
        || Math.max(a.from.y(), a.to.y()) + CONTACT < Math.min(b.from.y(), b.to.y())
        || Math.max(b.from.y(), b.to.y()) + CONTACT < Math.min(a.from.y(), a.to.y())) {
      return false;
    }
    double from = a.side(b.from);
    double to = a.side(b.to);
    if (from == 0 && to == 0) {
      return overlap(a, b);
    }
    return from * to <= 0 && b.side(a.from) * b.side(a.to) <= 0
        || a.isAwayFrom(b) && (b.touches(a.from) || a.touches(b.from));
  }

  /** Whether two edges on one line have more than a point in common. */
  private static boolean overlap(Edge a, Edge b) {
    Point along = a.to.minus(a.from);
    double from = along.dot(b.from.minus(a.from));
    double to = along.dot(b.to.minus(a.from));
    return Math.max(from, to) > 0 && Math.min(from, to) < along.dot(along);
  }

  /** Whether outer contours run clockwise and holes counter-clockwise, y up. */
  boolean turnRight() {
    for (int i = 0; i < polygons.size(); i++) {
      boolean clockwise = area(polygons.get(i)) < 0;
      if (polygons.get(i).size() > 2 && clockwise != (depth(i) % 2 == 0)) {
        return false;
      }
    }
    return true;
  }

  private static double length(List<Point> points) {
    double length = 0;
    for (int i = 0; i < points.size(); i++) {
      length += points.get(i).distanceTo(points.get((i + 1) % points.size()));
    }
    return length;
  }

  private static double area(List<Point> points) {
    double twice = 0;
    for (int i = 0; i < points.size(); i++) {
      twice += points.get(i).cross(points.get((i + 1) % points.size()));
    }
    return twice / 2;
  }

  /** How many other contours surround a contour. */
  private int depth(int index) {
    Point inside = polygons.get(index).get(0).lerp(polygons.get(index).get(1), 0.5);
    int depth = 0;
    for (int i = 0; i < polygons.size(); i++) {
      depth += i != index && contains(polygons.get(i), inside) ? 1 : 0;
    }
    return depth;
  }

  private static boolean contains(List<Point> polygon, Point p) {
    boolean inside = false;
    for (int i = 0; i < polygon.size(); i++) {
      Point a = polygon.get(i);
      Point b = polygon.get((i + 1) % polygon.size());
      if (a.y() > p.y() != b.y() > p.y()) {
        double x = a.x() + (p.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
        inside ^= x > p.x();
      }
    }
    return inside;
  }
}
