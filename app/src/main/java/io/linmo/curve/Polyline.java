package io.linmo.curve;

import java.util.BitSet;
import java.util.List;

/** An open line of straight pieces. */
public record Polyline(List<Point> points) {

  public Polyline {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException(
          "polyline has %d points, expected at least 2".formatted(points.size()));
    }
  }

  public double length() {
    double length = 0;
    for (int i = 1; i < points.size(); i++) {
      length += points.get(i - 1).distanceTo(points.get(i));
    }
    return length;
  }

  /** The line through as few of its points as keep the others within a tolerance. */
  public Polyline simplified(double tolerance) {
    BitSet kept = new BitSet();
    new DouglasPeucker(points::get, tolerance).keep(0, points.size() - 1, kept);
    return new Polyline(kept.stream().mapToObj(points::get).toList());
  }
}
