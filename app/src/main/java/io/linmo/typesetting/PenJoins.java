package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a pen stays down between strokes: the next one begins where the last one ended, or
 * ink leads straight from one to the other where no stroke runs.
 */
final class PenJoins {

  /** Ends this close together are the same place, in em. */
  private static final double SAME_EM = 0.012;

  /** Joins are no longer than this, in em. */
  private static final double LONGEST_EM = 0.3;

  /** A join closer to a stroke than this would draw its line twice, in em. */
  private static final double BESIDE_EM = 0.03;

  private static final int PROBES = 12;

  private PenJoins() {}

  /**
   * The strokes in their order, those between which the pen stays down as one line.
   *
   * @param strokes at least two points each
   * @param ink that they were drawn with
   */
  static List<List<Point>> joined(List<List<Point>> strokes, Outline ink) {
    Path2D shape = ink.toShape();
    List<List<Point>> lines = new ArrayList<>();
    for (List<Point> stroke : strokes) {
      List<Point> last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
      if (last != null && isJoined(end(last), stroke.get(0), strokes, shape)) {
        boolean same = end(last).distanceTo(stroke.get(0)) == 0;
        last.addAll(same ? stroke.subList(1, stroke.size()) : stroke);
      } else {
        lines.add(new ArrayList<>(stroke));
      }
    }
    return lines;
  }

  private static Point end(List<Point> line) {
    return line.get(line.size() - 1);
  }

  private static boolean isJoined(Point end, Point start, List<List<Point>> strokes, Path2D ink) {
    double gap = end.distanceTo(start);
    if (gap <= SAME_EM) {
      return true;
    }
    if (gap > LONGEST_EM) {
      return false;
    }
    int beside = 0;
    for (int i = 1; i < PROBES; i++) {
      Point probe = end.lerp(start, (double) i / PROBES);
      if (!ink.contains(probe.x(), probe.y())) {
        return false;
      }
      beside += isBeside(probe, strokes, end, start) ? 1 : 0;
    }
    return beside == 0;
  }

  /** Whether a place lies by a stroke, other than near the ends that are to be joined. */
  private static boolean isBeside(Point probe, List<List<Point>> strokes, Point end, Point start) {
    double room =
        Math.min(BESIDE_EM, 0.7 * Math.min(probe.distanceTo(end), probe.distanceTo(start)));
    for (List<Point> stroke : strokes) {
      for (Point point : stroke) {
        if (point.distanceTo(probe) < room) {
          return true;
        }
      }
    }
    return false;
  }
}
