package io.linmo.outline;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.curve.Polygon;
import io.linmo.curve.Segment;
import java.util.ArrayList;
import java.util.List;

/** Turns contours the way TrueType fills them. */
final class Directions {

  private Directions() {}

  /**
   * The contours, y up: clockwise where an even number of others surrounds them, counter-clockwise
   * where an odd number does. They must not touch.
   */
  static List<Contour> clockwise(List<Contour> contours) {
    List<Polygon> polygons = contours.stream().map(Directions::polygon).toList();
    List<Box> boxes = polygons.stream().map(Polygon::box).toList();
    List<Contour> turned = new ArrayList<>();
    for (int i = 0; i < contours.size(); i++) {
      Contour contour = contours.get(i);
      boolean outer = depth(polygons, boxes, i) % 2 == 0;
      turned.add(outer == Topology.area(contour) < 0 ? contour : reversed(contour));
    }
    return turned;
  }

  private static Polygon polygon(Contour contour) {
    List<Point> points = contour.points(0.5);
    double[] xs = points.stream().mapToDouble(Point::x).toArray();
    double[] ys = points.stream().mapToDouble(Point::y).toArray();
    return Polygon.of(xs, ys, xs.length);
  }

  /** How many polygons surround one; most are ruled out by their boxes. */
  private static int depth(List<Polygon> polygons, List<Box> boxes, int index) {
    Point inside = polygons.get(index).at(0);
    int depth = 0;
    for (int i = 0; i < polygons.size(); i++) {
      boolean around =
          i != index
              && boxes.get(i).contains(boxes.get(index))
              && polygons.get(i).contains(inside.x(), inside.y());
      depth += around ? 1 : 0;
    }
    return depth;
  }

  static Contour reversed(Contour contour) {
    List<Segment> segments = new ArrayList<>();
    for (int i = contour.segments().size() - 1; i >= 0; i--) {
      segments.add(contour.segments().get(i).reversed());
    }
    return new Contour(segments);
  }
}
