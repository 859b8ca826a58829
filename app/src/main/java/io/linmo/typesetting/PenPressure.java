package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes strokes swell and thin as under a pen's changing pressure: each edge point moves along its
 * normal, outwards from the ink, by the pressure there ({@link StrokePressure}), so that both edges
 * of a stroke part or close together.
 */
final class PenPressure {

  /** Longest piece of an outline whose ends alone are moved, in em. */
  private static final double LONGEST = 0.08;

  private PenPressure() {}

  /**
   * @param strokes as the pen wrote them, on the outline
   * @param amount the farthest that an edge moves, in em
   */
  static Outline apply(
      Outline outline, List<PenPath> strokes, double amount, SplittableRandom random) {
    StrokePressure pressure = new StrokePressure(strokes, random);
    return moved(divided(outline), p -> pressure.outwards(p, amount));
  }

  /** The same outline in pieces short enough to swell and thin between their ends. */
  private static Outline divided(Outline outline) {
    return new Outline(
        outline.contours().stream()
            .map(c -> new Contour(c.segments().stream().flatMap(PenPressure::pieces).toList()))
            .toList());
  }

  private static Stream<Segment> pieces(Segment segment) {
    int count = (int) Math.ceil(segment.start().distanceTo(segment.end()) / LONGEST);
    return count <= 1
        ? Stream.of(segment)
        : IntStream.range(0, count)
            .mapToObj(i -> segment.part((double) i / count, (i + 1.0) / count));
  }

  /** The ink of a finer pen: every edge moved inwards by {@code amount}. */
  static Outline finer(Outline outline, double amount) {
    return moved(outline, p -> -amount);
  }

  private static Outline moved(Outline outline, ToDoubleFunction<Point> outwards) {
    boolean clockwise = area(outline) < 0;
    return new Outline(
        outline.contours().stream().map(c -> pressed(c, outwards, clockwise ? 1 : -1)).toList());
  }

  /** Positive where outer contours turn counter-clockwise: ink then lies to their left. */
  private static double area(Outline outline) {
    return outline.contours().stream()
        .flatMap(contour -> contour.segments().stream())
        .mapToDouble(Segment::area)
        .sum();
  }

  private static Contour pressed(Contour contour, ToDoubleFunction<Point> outwards, int side) {
    List<Segment> segments = contour.segments();
    int count = segments.size();
    List<Point> shifts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Segment before = segments.get((i + count - 1) % count);
      Point along = unit(direction(before, 1)).plus(unit(direction(segments.get(i), 0)));
      Point normal = unit(new Point(-along.y(), along.x())).times(side);
      shifts.add(normal.times(outwards.applyAsDouble(segments.get(i).start())));
    }
    List<Segment> moved = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      moved.add(moved(segments.get(i), shifts.get(i), shifts.get((i + 1) % count)));
    }
    return new Contour(moved);
  }

  private static Segment moved(Segment segment, Point atStart, Point atEnd) {
    Point start = segment.start().plus(atStart);
    Point end = segment.end().plus(atEnd);
    if (segment instanceof Quadratic curve) {
      return new Quadratic(start, curve.control().plus(atStart.lerp(atEnd, 0.5)), end);
    }
    if (segment instanceof Cubic curve) {
      return new Cubic(start, curve.control1().plus(atStart), curve.control2().plus(atEnd), end);
    }
    return new Line(start, end);
  }

  private static Point direction(Segment segment, double t) {
    Point derivative = segment.derivative(t);
    return derivative.length() > 0 ? derivative : segment.end().minus(segment.start());
  }

  private static Point unit(Point p) {
    double length = p.length();
    return length > 0 ? p.times(1 / length) : p;
  }
}
