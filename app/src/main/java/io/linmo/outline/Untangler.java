package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Frees contours on whole units from contact, in steps that cost more and more of the drawing:
 * curves become polygons, polygons are united unless they are very many, and at last the smaller of
 * two that still touch is dropped, before or after a union, whichever leaves more ink.
 */
final class Untangler {

  /** Chords this near to curves, in units, stand for them. */
  static final double ACCURACY = 0.05;

  private static final int UNIONS = 3;

  /** The union's time grows with the square of its edges; beyond this many it is left out. */
  private static final int MOST_EDGES = 2000;

  private Untangler() {}

  static List<Contour> untangle(List<Contour> contours) {
    BitSet tangled = Topology.tangled(contours, ACCURACY);
    if (tangled.isEmpty()) {
      return contours;
    }
    List<Contour> current = new ArrayList<>();
    for (int i = 0; i < contours.size(); i++) {
      if (tangled.get(i)) {
        addPolygon(contours.get(i).points(0.5), current);
      } else {
        current.add(contours.get(i));
      }
    }
    List<Contour> clear = List.of();
    for (int i = 0; ; i++) {
      tangled = Topology.tangled(current, ACCURACY);
      if (tangled.isEmpty()) {
        return current;
      }
      clear = inkier(clear, largest(current));
      if (i == UNIONS || edges(current, tangled) > MOST_EDGES) {
        return clear;
      }
      current = united(current, tangled);
    }
  }

  /** A union may pinch a contour, so that it meets itself, which it did not before. */
  private static List<Contour> inkier(List<Contour> before, List<Contour> after) {
    return new Outline(before).area() > new Outline(after).area() ? before : after;
  }

  /** Adds a polygon on whole units, unless it has no area left. */
  private static void addPolygon(List<Point> points, List<Contour> contours) {
    List<Point> nodes = new ArrayList<>();
    for (Point point : points) {
      Point node = FontOutline.round(point);
      if (nodes.isEmpty() || nodes.get(nodes.size() - 1).distanceTo(node) >= 3) {
        nodes.add(node);
      }
    }
    while (nodes.size() > 1 && nodes.get(0).distanceTo(nodes.get(nodes.size() - 1)) < 3) {
      nodes.remove(nodes.size() - 1);
    }
    List<Segment> lines = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      lines.add(new Line(nodes.get(i), nodes.get((i + 1) % nodes.size())));
    }
    if (lines.size() > 2) {
      Contour contour = new Contour(lines);
      if (Math.abs(Topology.area(contour)) >= 24) {
        contours.add(contour);
      }
    }
  }

  /** The tangled contours as the outline of the region they fill. */
  private static List<Contour> united(List<Contour> contours, BitSet tangled) {
    List<Contour> result = new ArrayList<>();
    List<Contour> concerned = new ArrayList<>();
    for (int i = 0; i < contours.size(); i++) {
      (tangled.get(i) ? concerned : result).add(contours.get(i));
    }
    Path2D path = new Outline(concerned).toShape();
    List<Point> points = new ArrayList<>();
    double[] c = new double[6];
    for (PathIterator i = new Area(path).getPathIterator(null, ACCURACY); !i.isDone(); i.next()) {
      if (i.currentSegment(c) == PathIterator.SEG_CLOSE) {
        addPolygon(points, result);
        points.clear();
      } else {
        points.add(new Point(c[0], c[1]));
      }
    }
    return result;
  }

  private static int edges(List<Contour> contours, BitSet chosen) {
    return chosen.stream().map(i -> contours.get(i).segments().size()).sum();
  }

  /** Keeps contours from the largest down as long as they are clear of those kept. */
  private static List<Contour> largest(List<Contour> contours) {
    List<BitSet> met = new ArrayList<>();
    contours.forEach(contour -> met.add(new BitSet()));
    for (Topology.Contact contact : Topology.contacts(contours, ACCURACY)) {
      met.get(contact.one()).set(contact.other());
      met.get(contact.other()).set(contact.one());
    }
    List<Integer> bySize = new ArrayList<>();
    for (int i = 0; i < contours.size(); i++) {
      bySize.add(i);
    }
    bySize.sort(Comparator.comparingDouble(i -> -Math.abs(Topology.area(contours.get(i)))));
    BitSet kept = new BitSet();
    for (int i : bySize) {
      if (!met.get(i).get(i) && !met.get(i).intersects(kept)) {
        kept.set(i);
      }
    }
    return kept.stream().mapToObj(contours::get).toList();
  }
}
