package io.linmo.outline;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The ink of one glyph, bounded by closed contours and filled by the non-zero winding rule.
 *
 * <p>The coordinate space is the caller's: pixels (y down) as traced, font units (y up) in a
 * typeface.
 */
public record Outline(List<Contour> contours) {

  public static final Outline EMPTY = new Outline(List.of());

  public Outline {
    contours = List.copyOf(contours);
  }

  public boolean isEmpty() {
    return contours.isEmpty();
  }

  /** The area of the ink, in square units: outer contours less holes, which turn against them. */
  public double area() {
    double signed = 0;
    for (Contour contour : contours) {
      signed += Topology.area(contour);
    }
    return Math.abs(signed);
  }

  /** The smallest box around the ink; the outline must have some. */
  public Box box() {
    return contours.stream()
        .flatMap(contour -> contour.segments().stream())
        .map(Segment::box)
        .reduce(Box::union)
        .orElseThrow(() -> new IllegalArgumentException("outline without ink has no box"));
  }

  /**
   * The outline, y up, with ink to the left of its contours: all are turned round together if more
   * ink lies to the right.
   */
  public Outline counterClockwise() {
    double area = contours.stream().mapToDouble(Topology::area).sum();
    return area < 0 ? new Outline(contours.stream().map(Directions::reversed).toList()) : this;
  }

  /** The outline with every point, on the curve or off it, moved by {@code mapping}. */
  public Outline map(UnaryOperator<Point> mapping) {
    List<Contour> mapped = new ArrayList<>(contours.size());
    for (Contour contour : contours) {
      mapped.add(new Contour(contour.segments().stream().map(s -> map(s, mapping)).toList()));
    }
    return new Outline(mapped);
  }

  private static Segment map(Segment segment, UnaryOperator<Point> mapping) {
    Point start = mapping.apply(segment.start());
    Point end = mapping.apply(segment.end());
    if (segment instanceof Quadratic curve) {
      return new Quadratic(start, mapping.apply(curve.control()), end);
    }
    if (segment instanceof Cubic curve) {
      return new Cubic(
          start, mapping.apply(curve.control1()), mapping.apply(curve.control2()), end);
    }
    return new Line(start, end);
  }

  /** The same region as a Java 2D shape, for drawing. */
  public Path2D toShape() {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Contour contour : contours) {
      Point first = contour.segments().get(0).start();
      path.moveTo(first.x(), first.y());
      contour.segments().forEach(segment -> append(path, segment));
      path.closePath();
    }
    return path;
  }

  private static void append(Path2D path, Segment segment) {
    Point end = segment.end();
    if (segment instanceof Quadratic curve) {
      path.quadTo(curve.control().x(), curve.control().y(), end.x(), end.y());
    } else if (segment instanceof Cubic curve) {
      path.curveTo(
          curve.control1().x(),
          curve.control1().y(),
          curve.control2().x(),
          curve.control2().y(),
          end.x(),
          end.y());
    } else {
      path.lineTo(end.x(), end.y());
    }
  }
}
