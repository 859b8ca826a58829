package io.linmo.contour;

import io.linmo.curve.Polygon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds which contour lies in which.
 *
 * <p>Left of a contour's leftmost vertex, the nearest edge of another is that of its parent, where
 * that one goes around it, or of a sibling. Edges are looked for by pixel rows, so that the time
 * hardly grows faster than their number.
 */
final class Nesting {

  private record Loop(Polygon points, double area, int leftmost) {

    static Loop of(Polygon points) {
      int leftmost = 0;
      for (int i = 1; i < points.size(); i++) {
        leftmost = points.x(i) < points.x(leftmost) ? i : leftmost;
      }
      return new Loop(points, points.area(), leftmost);
    }

    double leftX() {
      return points.x(leftmost);
    }
  }

  private static final int NONE = -1;

  private final List<Loop> loops;

  /** Top row of the grid of pixel rows. */
  private final int top;

  /** Rows in which a loop has its leftmost vertex; edges are looked for only there. */
  private final boolean[] wanted;

  /** Edges of row r stand from {@code rowStart[r]} on: the loop, and the vertex it starts from. */
  private final int[] rowStart;

  private final int[] edgeLoop;
  private final int[] edgeVertex;

  private Nesting(List<Loop> loops) {
    this.loops = loops;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (Loop loop : loops) {
      for (int i = 0; i < loop.points.size(); i++) {
        int row = row(loop.points.y(i));
        first = Math.min(first, row);
        last = Math.max(last, row);
      }
    }
    this.top = first;
    int[] count = new int[loops.isEmpty() ? 1 : last - first + 2];
    this.wanted = new boolean[count.length];
    for (Loop loop : loops) {
      wanted[row(loop.points.y(loop.leftmost)) - top] = true;
    }
    forEachEdge((row, loop, vertex) -> count[row + 1]++);
    for (int r = 1; r < count.length; r++) {
      count[r] += count[r - 1];
    }
    this.rowStart = count.clone();
    this.edgeLoop = new int[count[count.length - 1]];
    this.edgeVertex = new int[edgeLoop.length];
    forEachEdge(
        (row, loop, vertex) -> {
          edgeLoop[count[row]] = loop;
          edgeVertex[count[row]++] = vertex;
        });
  }

  private interface EdgeInRow {
    void accept(int row, int loop, int vertex);
  }

  private static int row(double y) {
    return (int) Math.floor(y);
  }

  private void forEachEdge(EdgeInRow action) {
    for (int k = 0; k < loops.size(); k++) {
      Polygon points = loops.get(k).points;
      int from = row(points.y(0)) - top;
      for (int i = 0; i < points.size(); i++) {
        int to = row(points.y(i + 1)) - top;
        for (int row = Math.min(from, to); row <= Math.max(from, to); row++) {
          if (wanted[row]) {
            action.accept(row, k, i);
          }
        }
        from = to;
      }
    }
  }

  /** Contours by falling area, so that a parent comes before its children. */
  static List<IsoContour> of(List<Polygon> polygons) {
    List<Loop> bySize =
        polygons.stream()
            .map(Loop::of)
            .sorted(Comparator.comparingDouble(loop -> -Math.abs(loop.area())))
            .toList();
    return new Nesting(bySize).contours();
  }

  private List<IsoContour> contours() {
    int[] parents = parents();
    int[] places = new int[parents.length];
    List<IsoContour> contours = new ArrayList<>();
    for (int k = 0; k < parents.length; k++) {
      Loop loop = loops.get(k);
      int parent = parents[k] == NONE ? NONE : places[parents[k]];
      boolean insideOut = loop.area < 0 == (parent == NONE || contours.get(parent).isHole());
      places[k] = insideOut ? parent : contours.size();
      if (!insideOut) {
        contours.add(new IsoContour(loop.points, loop.area, parent));
      }
    }
    return contours;
  }

  /** For each loop the one just around it. */
  private int[] parents() {
    int[] parents = new int[loops.size()];
    Integer[] fromLeft = new Integer[parents.length];
    Arrays.setAll(fromLeft, k -> k);
    Arrays.sort(fromLeft, Comparator.comparingDouble(k -> loops.get(k).leftX()));
    for (int k : fromLeft) {
      parents[k] = parent(loops.get(k), parents);
    }
    return parents;
  }

  private int parent(Loop loop, int[] parents) {
    double x = loop.leftX();
    double y = loop.points.y(loop.leftmost);
    double nearest = Double.NEGATIVE_INFINITY;
    int neighbour = NONE;
    boolean inside = false;
    int row = row(y) - top;
    for (int e = rowStart[row]; e < rowStart[row + 1]; e++) {
      Polygon points = loops.get(edgeLoop[e]).points;
      int i = edgeVertex[e];
      double fromY = points.y(i);
      double toY = points.y(i + 1);
      if (fromY > y != toY > y) {
        double share = (y - fromY) / (toY - fromY);
        double at = points.x(i) + share * (points.x(i + 1) - points.x(i));
        if (at < x && at > nearest) {
          nearest = at;
          neighbour = edgeLoop[e];
          // An edge that goes up has the right of its direction, ink, on its right on the page.
          inside = toY < fromY == loops.get(neighbour).area > 0;
        }
      }
    }
    return neighbour == NONE || inside ? neighbour : parents[neighbour];
  }
}
