package io.linmo.typesetting;

import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.List;

/** A Catmull-Rom spline through points, as many points close together. */
final class SmoothLine {

  private static final double STEP_EM = 0.008;

  private SmoothLine() {}

  /** The points without the unevenness that pixels leave; the ends stay. */
  static List<Point> calmed(List<Point> points) {
    List<Point> calm = points;
    for (int pass = 0; pass < 2 && points.size() > 3; pass++) {
      List<Point> next = new ArrayList<>(calm);
      for (int i = 1; i + 1 < calm.size(); i++) {
        next.set(i, calm.get(i).lerp(calm.get(i - 1).lerp(calm.get(i + 1), 0.5), 0.5));
      }
      calm = next;
    }
    return calm;
  }

  static List<Point> through(List<Point> points) {
    List<Point> line = new ArrayList<>(List.of(points.get(0)));
    for (int i = 0; i + 1 < points.size(); i++) {
      Point before = points.get(Math.max(0, i - 1));
      Point start = points.get(i);
      Point end = points.get(i + 1);
      Point after = points.get(Math.min(points.size() - 1, i + 2));
      int steps = Math.max(1, (int) Math.ceil(start.distanceTo(end) / STEP_EM));
      for (int step = 1; step <= steps; step++) {
        double t = (double) step / steps;
        line.add(
            start
                .times(((2 * t - 3) * t * t + 1))
                .plus(end.minus(before).times(((t - 2) * t + 1) * t / 2))
                .plus(end.times((3 - 2 * t) * t * t))
                .plus(after.minus(start).times((t - 1) * t * t / 2)));
      }
    }
    return line;
  }
}
