package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The ink of one movement of a pen: a smooth line through given points, as wide as the pen is
 * pressed.
 *
 * <p>The line is a Catmull-Rom spline, each of its pieces a cubic. The edges are cubics too, whose
 * ends lie half a width beside the line and whose handles are the line's, moved along: exact where
 * the line is straight, and within a few per cent of the width at the bends that a hand makes.
 */
final class PenStroke {

  private PenStroke() {}

  /**
   * @param through at least two points
   * @param width of the stroke by its share from 0, the start, to 1, the end
   */
  static Outline of(List<Point> through, DoubleUnaryOperator width) {
    int pieces = through.size() - 1;
    List<Segment> there = new ArrayList<>();
    List<Segment> back = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      Cubic line = piece(through, i);
      double from = width.applyAsDouble((double) i / pieces) / 2;
      double to = width.applyAsDouble((i + 1.0) / pieces) / 2;
      there.add(beside(line, from, to));
      back.add(0, beside(line, -from, -to).reversed());
    }
    List<Segment> edge = new ArrayList<>(there);
    edge.add(new Segment.Line(last(there), back.get(0).start()));
    edge.addAll(back);
    edge.add(new Segment.Line(last(back), there.get(0).start()));
    return new Outline(List.of(new Contour(edge)));
  }

  private static Point last(List<Segment> segments) {
    return segments.get(segments.size() - 1).end();
  }

  private static Cubic piece(List<Point> points, int i) {
    Point before = points.get(Math.max(0, i - 1));
    Point start = points.get(i);
    Point end = points.get(i + 1);
    Point after = points.get(Math.min(points.size() - 1, i + 2));
    return new Cubic(
        start,
        start.plus(end.minus(before).times(1.0 / 6)),
        end.minus(after.minus(start).times(1.0 / 6)),
        end);
  }

  private static Segment beside(Cubic line, double atStart, double atEnd) {
    Point first = normal(line, 0).times(atStart);
    Point second = normal(line, 1).times(atEnd);
    return new Cubic(
        line.start().plus(first),
        line.control1().plus(first),
        line.control2().plus(second),
        line.end().plus(second));
  }

  private static Point normal(Cubic line, double t) {
    Point along = line.derivative(t);
    double length = along.length();
    return length == 0 ? new Point(0, 0) : new Point(along.y() / length, -along.x() / length);
  }
}
