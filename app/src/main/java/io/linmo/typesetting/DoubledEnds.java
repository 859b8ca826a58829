package io.linmo.typesetting;

import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the ends off lines that run along a line drawn before, so that no pen draws the same ink
 * twice; what is drawn already is left out altogether.
 */
final class DoubledEnds {

  /** Lines closer than this are the same line, in em. */
  private static final double SAME_EM = 0.014;

  /** The least cosine of the angle between lines that run along each other. */
  private static final double ALONG = 0.85;

  /** Shorter ends than this only touch, in em. */
  private static final double LEAST_EM = 0.03;

  private DoubledEnds() {}

  /** The lines in their order, each without the ends that one before it has drawn. */
  static List<List<Point>> cut(List<List<Point>> lines) {
    List<List<Point>> kept = new ArrayList<>();
    for (List<Point> line : lines) {
      int from = doubled(line, 0, 1, kept);
      int to = from >= line.size() - 1 ? from : doubled(line, line.size() - 1, -1, kept);
      if (to > from) {
        kept.add(List.copyOf(line.subList(from, to + 1)));
      }
    }
    return kept;
  }

  /**
   * The first place from an end on that no line has drawn; the end itself where it only touches.
   */
  private static int doubled(List<Point> line, int end, int step, List<List<Point>> drawn) {
    int at = end;
    double length = 0;
    while (at + step >= 0 && at + step < line.size() && isDrawn(line, at, step, drawn)) {
      length += line.get(at).distanceTo(line.get(at + step));
      at += step;
    }
    return length < LEAST_EM ? end : at;
  }

  private static boolean isDrawn(List<Point> line, int at, int step, List<List<Point>> drawn) {
    Point here = line.get(at);
    Point along = line.get(at + step).minus(here);
    for (List<Point> other : drawn) {
      for (int i = 1; i < other.size(); i++) {
        Point leg = other.get(i).minus(other.get(i - 1));
        double cosine = Math.abs(along.dot(leg));
        if (cosine >= ALONG * along.length() * leg.length()
            && distance(here, other.get(i - 1), leg) < SAME_EM) {
          return true;
        }
      }
    }
    return false;
  }

  private static double distance(Point place, Point start, Point leg) {
    double squared = leg.dot(leg);
    double t = squared == 0 ? 0 : place.minus(start).dot(leg) / squared;
    return place.distanceTo(start.plus(leg.times(Math.max(0, Math.min(1, t)))));
  }
}
