package io.linmo.curve;

import java.util.Arrays;

/**
 * A closed polygon: straight edges from each vertex to the next and from the last to the first.
 *
 * <p>Indices wrap around, so that vertex {@code size()} is vertex 0 again.
 */
public final class Polyline {

  private final double[] xs;
  private final double[] ys;
  private final double length;

  private Polyline(double[] xs, double[] ys) {
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
  public static Polyline of(double[] xs, double[] ys, int size) {
    if (size < 3) {
      throw new IllegalArgumentException(
          "polyline has %d vertices, expected at least 3".formatted(size));
    }
    return new Polyline(Arrays.copyOf(xs, size), Arrays.copyOf(ys, size));
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

  public Bounds bounds() {
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
    return new Bounds(minX, minY, maxX, maxY);
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

  /**
   * A polygon through some of the vertices, no other farther than {@code tolerance} from it, by the
   * rule of Ramer, Douglas and Peucker; at least three.
   */
  public Polyline simplified(double tolerance) {
    boolean[] kept = new boolean[xs.length];
    int far = farthest(0, xs.length, -1);
    kept[0] = true;
    kept[far] = true;
    keep(kept, 0, far, tolerance);
    keep(kept, far, xs.length, tolerance);
    int count = 0;
    double[] newXs = new double[xs.length];
    double[] newYs = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      if (kept[i]) {
        newXs[count] = xs[i];
        newYs[count++] = ys[i];
      }
    }
    return count < 3 ? this : of(newXs, newYs, count);
  }

  private void keep(boolean[] kept, int from, int to, double tolerance) {
    int far = farthest(from, to, tolerance);
    if (far > 0) {
      kept[far] = true;
      keep(kept, from, far, tolerance);
      keep(kept, far, to, tolerance);
    }
  }

  /** The vertex between two farthest from their chord, or -1 if none is beyond the tolerance. */
  private int farthest(int from, int to, double tolerance) {
    Point start = at(from);
    Point chord = at(to).minus(start);
    double length = chord.length();
    double most = tolerance;
    int farthest = -1;
    for (int i = from + 1; i < to; i++) {
      Point away = at(i).minus(start);
      double distance = length > 0 ? Math.abs(chord.cross(away)) / length : away.length();
      if (distance > most) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }

  /**
   * The same polygon with vertices at equal steps of arc length, as near to {@code spacing} as goes
   * into the length a whole number of times, and at least 8 of them.
   */
  public Polyline resampled(double spacing) {
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
    return new Polyline(newXs, newYs);
  }
}
