package io.linmo.outline;

import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;

/**
 * What polygons that cross bound together, as polygons whose nodes lie on a grid: they cross
 * nowhere and have no edge shorter than a step of the grid.
 *
 * <p>JTS rounds nodes and crossings to the grid together (snap rounding: J. Hobby, Practical
 * segment intersection with finite precision output, 1999). Polygons are taken from the largest
 * down: those that turn as it does are added, the others taken away. Where two of the result touch
 * in a node, the smaller one draws back by a step.
 */
final class GridUnion {

  private static final PrecisionModel STEPS = new PrecisionModel(1);
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final double step;

  private GridUnion(double step) {
    this.step = step;
  }

  /** The closed polygons of a union, in no order and turned in no particular way. */
  static List<List<Point>> of(List<List<Point>> polygons, double step) {
    return polygons.isEmpty() ? polygons : new GridUnion(step).united(polygons);
  }

  private List<List<Point>> united(List<List<Point>> polygons) {
    List<Coordinate[]> fallingArea = new ArrayList<>();
    polygons.forEach(polygon -> fallingArea.add(ring(polygon)));
    fallingArea.sort(Comparator.comparingDouble(ring -> -Area.ofRing(ring)));
    Geometry all = FACTORY.createPolygon();
    boolean turn = Area.ofRingSigned(fallingArea.get(0)) > 0;
    for (Coordinate[] ring : fallingArea) {
      Geometry filled = GeometryFixer.fix(FACTORY.createPolygon(ring));
      boolean added = Area.ofRingSigned(ring) > 0 == turn;
      int operation = added ? OverlayNG.UNION : OverlayNG.DIFFERENCE;
      OverlayNG overlay = new OverlayNG(all, filled, STEPS, operation);
      overlay.setStrictMode(true); // areas only, no lines or points where they collapse
      all = overlay.getResult();
    }
    return apart(all).stream()
        .map(ring -> ring.stream().map(c -> new Point(step * c.x, step * c.y)).toList())
        .toList();
  }

  private Coordinate[] ring(List<Point> polygon) {
    Coordinate[] ring = new Coordinate[polygon.size() + 1];
    for (int i = 0; i < ring.length; i++) {
      Point point = polygon.get(i % polygon.size());
      ring[i] = new Coordinate(point.x() / step, point.y() / step);
    }
    return ring;
  }

  /** The rings of a region, none of which touches another. */
  private static List<List<Coordinate>> apart(Geometry region) {
    List<Coordinate[]> fallingArea = new ArrayList<>();
    for (Object ring : LinearComponentExtracter.getLines(region)) {
      fallingArea.add(((LinearRing) ring).getCoordinates());
    }
    fallingArea.sort(Comparator.comparingDouble(ring -> -Area.ofRing(ring)));
    List<List<Coordinate>> apart = new ArrayList<>();
    Set<Coordinate> taken = new HashSet<>();
    for (Coordinate[] ring : fallingArea) {
      List<Coordinate> nodes = drawnBack(ring, taken);
      if (nodes.size() > 2) {
        apart.add(nodes);
        taken.addAll(nodes);
      }
    }
    return apart;
  }

  /** The nodes of a ring; corners on nodes that are taken move a step to its inside. */
  private static List<Coordinate> drawnBack(Coordinate[] ring, Set<Coordinate> taken) {
    List<Coordinate> nodes = new ArrayList<>();
    int count = ring.length - 1;
    boolean clockwise = Area.ofRingSigned(ring) > 0;
    for (int i = 0; i < count; i++) {
      Coordinate before = ring[(i + count - 1) % count];
      Coordinate after = ring[i + 1];
      Coordinate node =
          taken.contains(ring[i]) ? drawnBack(before, ring[i], after, clockwise) : ring[i];
      if (nodes.isEmpty() || !nodes.get(nodes.size() - 1).equals(node)) {
        nodes.add(node);
      }
    }
    while (nodes.size() > 1 && nodes.get(0).equals(nodes.get(nodes.size() - 1))) {
      nodes.remove(nodes.size() - 1);
    }
    return nodes;
  }

  /** A step to the inside, along the mean normal of both edges. */
  private static Coordinate drawnBack(
      Coordinate before, Coordinate corner, Coordinate after, boolean clockwise) {
    double back = corner.distance(before);
    double on = corner.distance(after);
    double x = (corner.y - before.y) / back + (after.y - corner.y) / on;
    double y = (before.x - corner.x) / back + (corner.x - after.x) / on;
    double most = Math.max(Math.abs(x), Math.abs(y)) * (clockwise ? 1 : -1);
    return most == 0
        ? corner
        : new Coordinate(corner.x + Math.rint(x / most), corner.y + Math.rint(y / most));
  }
}
