package io.linmo.outline;

import io.linmo.curve.Point;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds which closed polygons touch or cross themselves or each other.
 *
 * <p>A line sweeps from left to right over horizontal strips, so that an edge is compared only with
 * those near it. Edges that follow each other always share a point and count only where they fold
 * back.
 */
final class EdgeSweep {

  /** Edges a strip holds on average. */
  private static final int STRIP_EDGES = 32;

  private static final int MOST_STRIPS = 1024;

  private final double[] fromX;
  private final double[] fromY;
  private final double[] toX;
  private final double[] toY;
  private final int[] polygon;

  /** Where an edge's polygon begins and how many edges it has. */
  private final int[] first;

  private final int[] count;

  EdgeSweep(List<List<Point>> polygons) {
    int size = polygons.stream().mapToInt(List::size).sum();
    fromX = new double[size];
    fromY = new double[size];
    toX = new double[size];
    toY = new double[size];
    polygon = new int[size];
    first = new int[size];
    count = new int[size];
    int edge = 0;
    for (int number = 0; number < polygons.size(); number++) {
      List<Point> points = polygons.get(number);
      int start = edge;
      for (int k = 0; k < points.size(); k++, edge++) {
        Point from = points.get(k);
        Point to = points.get(k + 1 == points.size() ? 0 : k + 1);
        fromX[edge] = from.x();
        fromY[edge] = from.y();
        toX[edge] = to.x();
        toY[edge] = to.y();
        polygon[edge] = number;
        first[edge] = start;
        count[edge] = points.size();
      }
    }
  }

  private double left(int edge) {
    return Math.min(fromX[edge], toX[edge]);
  }

  private double right(int edge) {
    return Math.max(fromX[edge], toX[edge]);
  }

  private double top(int edge) {
    return Math.min(fromY[edge], toY[edge]);
  }

  private double bottom(int edge) {
    return Math.max(fromY[edge], toY[edge]);
  }

  /** Every two polygons in contact, a polygon with itself too. */
  Set<Topology.Contact> contacts() {
    double top = Arrays.stream(fromY).min().orElse(0);
    double height = Arrays.stream(fromY).max().orElse(0) - top;
    Strip[] strips = new Strip[Math.max(1, Math.min(MOST_STRIPS, fromX.length / STRIP_EDGES))];
    Arrays.setAll(strips, i -> new Strip());
    double perUnit = strips.length / Math.max(1e-9, height);
    Set<Topology.Contact> contacts = new HashSet<>();
    for (int edge : fromLeft()) {
      int last = Math.min(strips.length - 1, (int) ((bottom(edge) - top) * perUnit));
      for (int i = Math.min(last, (int) ((top(edge) - top) * perUnit)); i <= last; i++) {
        strips[i].enter(edge, contacts);
      }
    }
    return contacts;
  }

  /** The edges by their left ends: keys rounded to a float, which is fine enough if in order. */
  private int[] fromLeft() {
    long[] keys = new long[fromX.length];
    for (int edge = 0; edge < keys.length; edge++) {
      int bits = Float.floatToIntBits(Math.nextDown((float) left(edge)));
      int ordered = bits < 0 ? ~bits ^ Integer.MIN_VALUE : bits;
      keys[edge] = (long) ordered << 32 | edge;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** Edges that the sweep has reached and not yet passed. */
  private final class Strip {

    private int[] open = new int[16];
    private int size;

    /** Adds an edge, notes which others it meets and drops those the sweep has passed. */
    void enter(int edge, Set<Topology.Contact> contacts) {
      float left = Math.nextDown((float) left(edge));
      int kept = 0;
      for (int i = 0; i < size; i++) {
        int other = open[i];
        if (right(other) >= left) {
          open[kept++] = other;
          if (meet(edge, other)) {
            int a = polygon[edge];
            int b = polygon[other];
            contacts.add(new Topology.Contact(Math.min(a, b), Math.max(a, b)));
          }
        }
      }
      if (kept == open.length) {
        open = Arrays.copyOf(open, 2 * kept);
      }
      open[kept++] = edge;
      size = kept;
    }
  }

  private boolean meet(int a, int b) {
    if (bottom(a) < top(b) || bottom(b) < top(a)) {
      return false;
    }
    if (isNeighbour(a, b)) {
      double ux = toX[a] - fromX[a];
      double uy = toY[a] - fromY[a];
      double vx = toX[b] - fromX[b];
      double vy = toY[b] - fromY[b];
      return ux * vy - uy * vx == 0 && ux * vx + uy * vy < 0;
    }
    double a1 = side(a, fromX[b], fromY[b]);
    double a2 = side(a, toX[b], toY[b]);
    if (!(a1 * a2 <= 0)) {
      return false;
    }
    double b1 = side(b, fromX[a], fromY[a]);
    double b2 = side(b, toX[a], toY[a]);
    return b1 * b2 <= 0 && !(a1 == 0 && a2 == 0 && apart(a, b));
  }

  private boolean isNeighbour(int a, int b) {
    int gap = Math.abs(a - b);
    return first[a] == first[b] && (gap == 1 || gap == count[a] - 1);
  }

  private double side(int edge, double x, double y) {
    return (toX[edge] - fromX[edge]) * (y - fromY[edge])
        - (toY[edge] - fromY[edge]) * (x - fromX[edge]);
  }

  /** Whether two edges on one line do not overlap. */
  private boolean apart(int a, int b) {
    return right(a) < left(b) || right(b) < left(a);
  }
}
