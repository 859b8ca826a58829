package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether contours keep clear of themselves and of each other. */
final class Topology {

  /** A straight piece of a flattened contour. */
  private record Edge(Point from, Point to, int contour, int index, int last) {

    double left() {
      return Math.min(from.x(), to.x());
    }

    double right() {
      return Math.max(from.x(), to.x());
    }

    double top() {
      return Math.min(from.y(), to.y());
    }

    double bottom() {
      return Math.max(from.y(), to.y());
    }

    boolean isNeighbour(Edge other) {
      int apart = Math.abs(index - other.index);
      return contour == other.contour && (apart <= 1 || apart == last);
    }
  }

  private Topology() {}

  /** Two contours, the same one twice where it meets itself. */
  record Contact(int one, int other) {}

  /**
   * Numbers of the contours that touch or cross themselves or another, judged on chords within
   * {@code accuracy} of the curves.
   */
  static BitSet tangled(List<Contour> contours, double accuracy) {
    BitSet tangled = new BitSet();
    for (Contact contact : contacts(contours, accuracy)) {
      tangled.set(contact.one());
      tangled.set(contact.other());
    }
    return tangled;
  }

  /**
   * Which contours touch or cross which. A line sweeps from left to right over horizontal strips,
   * so that an edge is compared only with those near it.
   */
  static Set<Contact> contacts(List<Contour> contours, double accuracy) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < contours.size(); i++) {
      addEdges(contours.get(i), i, accuracy, edges);
    }
    edges.sort(Comparator.comparingDouble(Edge::left));
    Strips strips = Strips.over(edges);
    List<List<Edge>> open = new ArrayList<>();
    for (int i = 0; i < strips.count(); i++) {
      open.add(new ArrayList<>());
    }
    Set<Contact> contacts = new HashSet<>();
    for (Edge edge : edges) {
      for (int strip = strips.of(edge.top()); strip <= strips.of(edge.bottom()); strip++) {
        enter(edge, open.get(strip), contacts);
      }
    }
    return contacts;
  }

  /** Adds an edge to those open in a strip, notes which it meets and drops those it has passed. */
  private static void enter(Edge edge, List<Edge> open, Set<Contact> contacts) {
    double left = edge.left();
    int kept = 0;
    for (Edge other : open) {
      if (other.right() >= left) {
        open.set(kept++, other);
        if (meet(edge, other)) {
          contacts.add(
              new Contact(
                  Math.min(edge.contour(), other.contour()),
                  Math.max(edge.contour(), other.contour())));
        }
      }
    }
    open.subList(kept, open.size()).clear();
    open.add(edge);
  }

  /** Equal horizontal strips over all edges. */
  private record Strips(double top, double height, int count) {

    private static final int EDGES = 32;
    private static final int MOST = 1024;

    static Strips over(List<Edge> edges) {
      double top = Double.POSITIVE_INFINITY;
      double bottom = Double.NEGATIVE_INFINITY;
      for (Edge edge : edges) {
        top = Math.min(top, edge.top());
        bottom = Math.max(bottom, edge.bottom());
      }
      int count = Math.max(1, Math.min(MOST, edges.size() / EDGES));
      return new Strips(top, Math.max(1e-9, (bottom - top) / count), count);
    }

    int of(double y) {
      return Math.min(count - 1, (int) ((y - top) / height));
    }
  }

  private static void addEdges(Contour contour, int number, double accuracy, List<Edge> edges) {
    List<Point> points = points(contour, accuracy);
    for (int k = 0; k < points.size(); k++) {
      Point to = points.get((k + 1) % points.size());
      edges.add(new Edge(points.get(k), to, number, k, points.size() - 1));
    }
  }

  /** The contour's points on chords within {@code accuracy}, none twice in a row. */
  static List<Point> points(Contour contour, double accuracy) {
    List<Point> points = new ArrayList<>();
    for (Segment segment : contour.segments()) {
      segment.flatten(
          accuracy,
          p -> {
            if (points.isEmpty() || !points.get(points.size() - 1).equals(p)) {
              points.add(p);
            }
          });
    }
    if (points.size() > 1 && points.get(0).equals(points.get(points.size() - 1))) {
      points.remove(points.size() - 1);
    }
    return points;
  }

  /** Whether two edges share a point; neighbours always do and count only when they fold back. */
  private static boolean meet(Edge a, Edge b) {
    if (a.bottom() < b.top() || b.bottom() < a.top()) {
      return false;
    }
    if (a.isNeighbour(b)) {
      Point u = a.to.minus(a.from);
      Point v = b.to.minus(b.from);
      return u.cross(v) == 0 && u.dot(v) < 0;
    }
    double a1 = side(a, b.from);
    double a2 = side(a, b.to);
    double b1 = side(b, a.from);
    double b2 = side(b, a.to);
    return a1 * a2 <= 0 && b1 * b2 <= 0 && !(a1 == 0 && a2 == 0 && apart(a, b));
  }

  private static double side(Edge edge, Point p) {
    return edge.to.minus(edge.from).cross(p.minus(edge.from));
  }

  /** Whether two edges on one line do not overlap. */
  private static boolean apart(Edge a, Edge b) {
    return a.right() < b.left() || b.right() < a.left();
  }

  /** Area with sign, by the segments' own. */
  static double area(Contour contour) {
    return contour.segments().stream().mapToDouble(Segment::area).sum();
  }
}
