package io.linmo.curve;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A closed polygon: straight edges from each vertex to the next and from the last to the first.
 *
 * <p>Indices wrap around, so that vertex {@code size()} is vertex 0 again.
 */
public final class Polygon {

  private final double[] xs;
  private final double[] ys;
  private final double length;

  private Polygon(double[] xs, double[] ys) {
    this.xs = xs;
    this.ys = ys;
    this.length = length(xs, ys);
  }

  private static double length(double[] xs, double[] ys) {
    double sum = 0;
    for (int i = 0, last = xs.length - 1; i < xs.length; last = i++) {
      sum += distance(xs, ys, last, i);
    }
    return sum;
  }

  /** Not Math.hypot, which is ten times slower. */
  private static double distance(double[] xs, double[] ys, int from, int to) {
    double dx = xs[to] - xs[from];
    double dy = ys[to] - ys[from];
    return Math.sqrt(dx * dx + dy * dy);
  }

  /** Takes copies of the first {@code size} coordinates of each array. */
  public static Polygon of(double[] xs, double[] ys, int size) {
    if (size < 3) {
      throw new IllegalArgumentException(
          "polygon has %d vertices, expected at least 3".formatted(size));
    }
    return new Polygon(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
  }

  public int size() {
    return xs.length;
  }

  public double x(int index) {
    return xs[wrapped(index)];
  }

  public double y(int index) {
    return ys[wrapped(index)];
  }

  /** Most indices are in range or one turn on, and dividing is slow. */
  private int wrapped(int index) {
    if (index >= 0 && index < xs.length) {
      return index;
    }
    int less = index - xs.length;
    return less >= 0 && less < xs.length ? less : Math.floorMod(index, xs.length);
  }

  public Point at(int index) {
    return new Point(x(index), y(index));
  }

  /** Length of the whole polygon. */
  public double length() {
    return length;
  }

  /** Mean length of an edge. */
  public double step() {
    return length / xs.length;
  }

  /** Area with sign, positive where the polygon turns from the x axis towards the y axis. */
  public double area() {
    double sum = 0;
    for (int i = 0, last = xs.length - 1; i < xs.length; last = i++) {
      sum += (xs[last] - xs[0]) * (ys[i] - ys[0]) - (xs[i] - xs[0]) * (ys[last] - ys[0]);
    }
    return sum / 2;
  }

  public Box box() {
    double minX = xs[0];
    double maxX = xs[0];
    double minY = ys[0];
    double maxY = ys[0];
    for (int i = 1; i < xs.length; i++) {
      minX = Math.min(minX, xs[i]);
      maxX = Math.max(maxX, xs[i]);
      minY = Math.min(minY, ys[i]);
      maxY = Math.max(maxY, ys[i]);
    }
    return new Box(minX, minY, maxX, maxY);
  }

  /** Whether a point lies inside, by the crossings of a ray to the right. */
  public boolean contains(double x, double y) {
    boolean inside = false;
    for (int i = 0, last = xs.length - 1; i < xs.length; last = i++) {
      if (ys[i] > y != ys[last] > y
          && x < (xs[last] - xs[i]) * (y - ys[i]) / (ys[last] - ys[i]) + xs[i]) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** A polygon through some of the vertices, no other farther than {@code tolerance} from it. */
  public Polygon simplified(double tolerance) {
    DouglasPeucker simplification = new DouglasPeucker(this::at, tolerance);
    int far = simplification.farthest(0, xs.length, -1);
    BitSet kept = new BitSet();
    simplification.keep(0, far, kept);
    simplification.keep(far, xs.length, kept);
    kept.clear(xs.length);
    double[] keptXs = kept.stream().mapToDouble(i -> xs[i]).toArray();
    double[] keptYs = kept.stream().mapToDouble(i -> ys[i]).toArray();
    return keptXs.length < 3 ? this : new Polygon(keptXs, keptYs);
  }

  /**
   * The same polygon with vertices at equal steps of arc length, as near to {@code spacing} as goes
   * into the length a whole number of times, and at least 8 of them.
   */
  public Polygon resampled(double spacing) {
    int count = (int) Math.max(8, Math.round(length / spacing));
    double step = length / count;
    double[] newXs = new double[count];
    double[] newYs = new double[count];
    int made = 0;
    double walked = 0;
    for (int i = 0; i < xs.length && made < count; i++) {
      int next = i + 1 == xs.length ? 0 : i + 1;
      double edge = distance(xs, ys, i, next);
      while (made < count && made * step <= walked + edge) {
        double t = edge > 0 ? (made * step - walked) / edge : 0;
        newXs[made] = xs[i] + (xs[next] - xs[i]) * t;
        newYs[made++] = ys[i] + (ys[next] - ys[i]) * t;
      }
      walked += edge;
    }
    while (made < count) { // rounding may leave the walk a hair short of the length
      newXs[made] = xs[0];
      newYs[made++] = ys[0];
    }
    return new Polygon(newXs, newYs);
  }
}
