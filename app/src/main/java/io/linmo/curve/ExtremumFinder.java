package io.linmo.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds where a contour turns back in x or in y, since a type designer puts a node with a
 * horizontal or vertical tangent there.
 *
 * <p>A turn counts when the contour moves away from it by {@code prominence} on both sides before
 * it turns again or meets a corner. A long flat top gets a knot at both ends.
 */
final class ExtremumFinder {

  /** Flat tops longer than this, in pitches, may be straight. */
  private static final double STRAIGHT = 8;

  private final Polygon line;
  private final double step;
  private final double prominence;
  private final double flatness;
  private final double straight;
  private final List<Knot> found = new ArrayList<>();

  /**
   * @param prominence how far the contour must move away from a turn on both sides
   * @param flatness what lies this near to the extreme value belongs to its flat top
   * @param pitch distance of the samples that the contour was traced from
   */
  ExtremumFinder(Polygon line, double prominence, double flatness, double pitch) {
    this.line = line;
    this.flatness = flatness;
    this.step = line.step();
    this.prominence = prominence;
    this.straight = STRAIGHT * pitch;
  }

  /** Extrema of a contour without corners. */
  List<Knot> ofLoop() {
    for (boolean vertical : new boolean[] {false, true}) {
      int top = 0;
      for (int i = 1; i < line.size(); i++) {
        top = value(vertical, i) > value(vertical, top) ? i : top;
      }
      add(vertical, top, top - line.size() / 2, top + line.size() / 2);
      scan(vertical, top, top + line.size(), value(vertical, top), value(vertical, top));
    }
    return found;
  }

  /** Extrema between two corners. */
  List<Knot> between(Knot from, Knot to) {
    scan(false, from.index() + from.gap(), to.index() - to.gap(), from.point().x(), to.point().x());
    scan(true, from.index() + from.gap(), to.index() - to.gap(), from.point().y(), to.point().y());
    return found;
  }

  private double value(boolean vertical, int index) {
    return vertical ? line.y(index) : line.x(index);
  }

  /** Follows the coordinate and adds a knot at each turn, once it has moved away from it. */
  private void scan(boolean vertical, int from, int to, double startValue, double endValue) {
    double low = startValue;
    double high = startValue;
    int lowAt = from - 1;
    int highAt = from - 1;
    int direction = 0;
    for (int i = from; i <= to + 1; i++) {
      double v = i <= to ? value(vertical, i) : endValue;
      if (v > high) {
        high = v;
        highAt = i;
      }
      if (v < low) {
        low = v;
        lowAt = i;
      }
      if (direction >= 0 && high - v >= prominence) {
        if (direction > 0 || high - startValue >= prominence) {
          add(vertical, highAt, from, to);
        }
        direction = -1;
        low = v;
        lowAt = i;
      } else if (direction <= 0 && v - low >= prominence) {
        if (direction < 0 || startValue - low >= prominence) {
          add(vertical, lowAt, from, to);
        }
        direction = 1;
        high = v;
        highAt = i;
      }
    }
  }

  private void add(boolean vertical, int top, int from, int to) {
    if (top <= from || top >= to) {
      return;
    }
    double extreme = value(vertical, top);
    int first = top;
    int last = top;
    while (first > from && Math.abs(value(vertical, first - 1) - extreme) <= flatness) {
      first--;
    }
    while (last < to && Math.abs(value(vertical, last + 1) - extreme) <= flatness) {
      last++;
    }
    if ((last - first) * step >= straight && isKinked(vertical, first, last, from, to)) {
      double mean = 0;
      for (int i = first; i <= last; i++) {
        mean += value(vertical, i) / (last - first + 1);
      }
      found.add(knot(vertical, first + 1, mean));
      found.add(knot(vertical, last - 1, mean));
    } else {
      int middle = (first + last) / 2;
      int reach = Math.min(3, Math.min(middle - from, to - middle));
      SideFit fit = SideFit.of(line, middle, -reach, reach);
      found.add(knot(vertical, middle, vertical ? fit.point().y() : fit.point().x()));
    }
  }

  /**
   * Whether the contour leaves a flat top faster than a parabola would, which falls by four times
   * as much at twice the distance.
   */
  private boolean isKinked(boolean vertical, int first, int last, int from, int to) {
    int half = (last - first) / 2;
    double extreme = value(vertical, (first + last) / 2);
    double before = first - half > from ? Math.abs(value(vertical, first - half) - extreme) : 0;
    double after = last + half < to ? Math.abs(value(vertical, last + half) - extreme) : 0;
    return Math.max(before, after) > 8 * flatness;
  }

  private Knot knot(boolean vertical, int index, double extreme) {
    Point along = line.at(index + 2).minus(line.at(index - 2));
    Point point = vertical ? new Point(line.x(index), extreme) : new Point(extreme, line.y(index));
    Point tangent =
        vertical
            ? new Point(Math.copySign(1, along.x()), 0)
            : new Point(0, Math.copySign(1, along.y()));
    return Knot.smooth(index, point, tangent);
  }
}
