package io.linmo.contour;

import io.linmo.curve.Bounds;
import io.linmo.curve.Polyline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds which contour lies in which, and leaves out those too small to keep. */
final class Nesting {

  private record Loop(Polyline points, double area, Bounds bounds) {

    static Loop of(Polyline points) {
      return new Loop(points, points.area(), points.bounds());
    }

    boolean surrounds(Loop other) {
      return bounds.contains(other.bounds) && points.contains(other.points.x(0), other.points.y(0));
    }
  }

  private Nesting() {}

  /** Contours by falling area, so that a parent comes before its children. */
  static List<IsoContour> of(List<Polyline> loops, double minimumAreaPx) {
    List<Loop> bySize =
        loops.stream()
            .map(Loop::of)
            .filter(loop -> Math.abs(loop.area()) >= minimumAreaPx)
            .sorted(Comparator.comparingDouble(loop -> -Math.abs(loop.area())))
            .toList();
    List<Loop> kept = new ArrayList<>();
    List<IsoContour> contours = new ArrayList<>();
    for (Loop loop : bySize) {
      int parent = kept.size() - 1;
      while (parent >= 0 && !kept.get(parent).surrounds(loop)) {
        parent--;
      }
      boolean insideOut = loop.area() < 0 == (parent < 0 || contours.get(parent).isHole());
      if (!insideOut) {
        kept.add(loop);
        contours.add(new IsoContour(loop.points(), loop.area(), parent));
      }
    }
    return contours;
  }
}
