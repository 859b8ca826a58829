package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Polyline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the strokes of ideographs are written: from the top and the left, parts side by side one
 * after the other, parts above each other from above, a bar before the upright that crosses it.
 */
final class IdeographStrokes {

  private static final double DOWN = 1.5;
  private static final double SIMPLER_EM = 0.07;
  private static final double LEG_EM = 0.12;
  private static final double OVERLAP_EM = 0.03;
  private static final double JUST_BEFORE = 1e-3;
  private static final double LEFT_FIRST = 0.12;

  private IdeographStrokes() {}

  /**
   * The strokes of a line that thinning found in one piece: none goes up and then to the right, nor
   * down and then far to the left, so that a box falls into its left side, its top and right side,
   * and its bottom.
   */
  static List<List<Point>> split(List<Point> line) {
    boolean closed = line.size() > 3 && line.get(0).equals(line.get(line.size() - 1));
    return closed ? box(line) : atCorners(line);
  }

  private static List<List<Point>> box(List<Point> line) {
    List<Point> ring = line.subList(0, line.size() - 1);
    int upperLeft = first(ring, p -> p.x() - p.y());
    List<Point> turned = new ArrayList<>(ring.subList(upperLeft, ring.size()));
    turned.addAll(ring.subList(0, upperLeft + 1));
    int lowerLeft = first(turned, p -> p.x() + p.y());
    int lowerRight = first(turned, p -> p.y() - p.x());
    int near = Math.min(lowerLeft, lowerRight);
    int far = Math.max(lowerLeft, lowerRight);
    if (near == 0 || near == far) {
      return List.of(line);
    }
    return List.of(
        turned.subList(0, near + 1),
        turned.subList(near, far + 1),
        turned.subList(far, turned.size()));
  }

  private static int first(List<Point> line, ToDoubleFunction<Point> order) {
    int best = 0;
    for (int i = 1; i < line.size(); i++) {
      if (order.applyAsDouble(line.get(i)) < order.applyAsDouble(line.get(best))) {
        best = i;
      }
    }
    return best;
  }

  private static List<List<Point>> atCorners(List<Point> line) {
    List<Point> rough = new Polyline(line).simplified(SIMPLER_EM).points();
    List<List<Point>> strokes = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < rough.size() - 1; i++) {
      Point one = rough.get(i - 1).minus(rough.get(i));
      Point other = rough.get(i + 1).minus(rough.get(i));
      if (isBetweenStrokes(one, other) || isBetweenStrokes(other, one)) {
        int corner = line.indexOf(rough.get(i));
        strokes.add(line.subList(start, corner + 1));
        start = corner;
      }
    }
    strokes.add(line.subList(start, line.size()));
    return strokes;
  }

  /** Whether a corner with these legs is one that no stroke goes round. */
  private static boolean isBetweenStrokes(Point flat, Point steep) {
    boolean upperLeft = flat.x() > LEG_EM && -steep.y() > LEG_EM;
    boolean lowerRight = -flat.x() > 2 * LEG_EM && steep.y() > LEG_EM;
    return (upperLeft || lowerRight) && isFlat(flat) && isSteep(steep);
  }

  private static boolean isFlat(Point leg) {
    return Math.abs(leg.x()) > 1.5 * Math.abs(leg.y());
  }

  private static boolean isSteep(Point leg) {
    return Math.abs(leg.y()) > 1.5 * Math.abs(leg.x());
  }

  /** The line in the direction of writing: down, or to the right where it is flat. */
  static List<Point> directed(List<Point> line) {
    if (early(line.get(line.size() - 1)) < early(line.get(0))) {
      List<Point> back = new ArrayList<>(line);
      Collections.reverse(back);
      return back;
    }
    return line;
  }

  private static double early(Point p) {
    return p.x() - DOWN * p.y();
  }

  /** Parts that stand side by side one after the other, each of them by parts above each other. */
  static List<PenPath> ordered(List<PenPath> strokes) {
    List<List<PenPath>> columns = parts(strokes, Point::x);
    if (columns.size() > 1) {
      return columns.stream().flatMap(part -> ordered(part).stream()).toList();
    }
    List<List<PenPath>> rows = parts(strokes, p -> -p.y());
    if (rows.size() > 1) {
      return rows.stream().flatMap(part -> ordered(part).stream()).toList();
    }
    return strokes.stream()
        .sorted(
            Comparator.comparing((PenPath stroke) -> closesAll(stroke, strokes))
                .thenComparingDouble(stroke -> turn(stroke, strokes)))
        .toList();
  }

  /** Whether a bar lies below all else, as those that close a box do. */
  private static boolean closesAll(PenPath stroke, List<PenPath> all) {
    double top = -least(stroke, p -> -p.y());
    return isBar(stroke)
        && all.stream()
            .allMatch(other -> other == stroke || least(other, Point::y) > top - 2 * OVERLAP_EM);
  }

  /**
   * When a stroke's turn comes: by where it begins, and of two that begin together that which ends
   * further left is first. A bar's turn comes just before those of the uprights that it crosses.
   */
  private static double turn(PenPath stroke, List<PenPath> all) {
    double own = turn(stroke);
    return isBar(stroke)
        ? all.stream()
            .filter(other -> crosses(stroke, other))
            .mapToDouble(other -> turn(other) - JUST_BEFORE)
            .reduce(own, Math::min)
        : own;
  }

  private static double turn(PenPath stroke) {
    return early(stroke.points().get(0)) + LEFT_FIRST * end(stroke).x();
  }

  private static boolean isBar(PenPath stroke) {
    Point along = end(stroke).minus(stroke.points().get(0));
    return isFlat(along) && stroke.length() < 1.15 * along.length();
  }

  /** Whether an upright passes through a bar, not only begins or ends there. */
  private static boolean crosses(PenPath bar, PenPath upright) {
    Point top = upright.points().get(0);
    Point foot = end(upright);
    double y = (bar.points().get(0).y() + end(bar).y()) / 2;
    return isSteep(foot.minus(top))
        && top.y() > y + LEG_EM / 2
        && foot.y() < y - LEG_EM / 2
        && top.x() > bar.points().get(0).x()
        && top.x() < end(bar).x();
  }

  private static Point end(PenPath stroke) {
    return stroke.points().get(stroke.points().size() - 1);
  }

  /** The strokes in groups between which there is room along an axis. */
  private static List<List<PenPath>> parts(List<PenPath> strokes, ToDoubleFunction<Point> axis) {
    List<PenPath> sorted =
        strokes.stream().sorted(Comparator.comparingDouble(s -> least(s, axis))).toList();
    List<List<PenPath>> parts = new ArrayList<>();
    double reached = Double.NEGATIVE_INFINITY;
    for (PenPath stroke : sorted) {
      if (least(stroke, axis) > reached - OVERLAP_EM) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(stroke);
      reached = Math.max(reached, -least(stroke, p -> -axis.applyAsDouble(p)));
    }
    return parts;
  }

  private static double least(PenPath stroke, ToDoubleFunction<Point> axis) {
    return stroke.points().stream().mapToDouble(axis).min().orElseThrow();
  }
}
