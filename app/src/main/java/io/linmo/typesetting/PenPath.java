package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Polyline;
import java.util.List;

/**
 * The way of a pen along one stroke, in the direction of writing.
 *
 * @param points in em, at least two
 * @param width that covers the stroke's ink on both sides
 */
public record PenPath(List<Point> points, double width) {

  public PenPath {
    points = List.copyOf(points);
  }

  public double length() {
    return new Polyline(points).length();
  }
}
