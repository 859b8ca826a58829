package io.linmo.outline;

import io.linmo.strokes.DrawnStroke;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * The edge of one pen stroke as a closed polygon: up one side, around the end, back on the other
 * side and around the start.
 *
 * <p>The polygon may cross itself, but winds around each point of the stroke at least once and
 * around no other. At a turn the outer side is an arc; the inner side, where it would run back,
 * goes by way of the middle.
 */
final class StrokeEdge {

  /** Turns up to this, in radians, keep the plain offset on both sides if there is room. */
  private static final double SLIGHT = Math.toRadians(20);

  /** The share of a leg that the inner side of a turn may take. */
  private static final double ROOM = 0.4;

  /** Points nearer than this, in pixels, are one. */
  private static final double SAME = 1e-3;

  private final List<Coordinate> middle = new ArrayList<>();
  private final List<Double> half = new ArrayList<>();
  private final List<Coordinate> edge = new ArrayList<>();

  private StrokeEdge(DrawnStroke stroke, double size) {
    for (int i = 0; i < stroke.size(); i++) {
      Coordinate point = new Coordinate(stroke.x(i) * size, stroke.y(i) * size);
      int last = middle.size() - 1;
      if (last < 0 || middle.get(last).distance(point) > SAME) {
        middle.add(point);
        half.add(stroke.width(i) * size / 2);
      }
    }
  }

  /**
   * The closed edge in pixels.
   *
   * @param size edge of the em box in pixels
   */
  static Coordinate[] of(DrawnStroke stroke, double size) {
    StrokeEdge edge = new StrokeEdge(stroke, size);
    edge.trace();
    return edge.edge.toArray(Coordinate[]::new);
  }

  private void trace() {
    int last = middle.size() - 1;
    if (last == 0) {
      arc(0, 0, 2 * Math.PI);
      close();
      return;
    }
    for (int i = 1; i < last; i++) {
      side(i, direction(i - 1), direction(i));
    }
    double out = direction(last - 1);
    arc(last, out - Math.PI / 2, out + Math.PI / 2);
    for (int i = last - 1; i > 0; i--) {
      side(i, direction(i) + Math.PI, direction(i - 1) + Math.PI);
    }
    double back = direction(0) + Math.PI;
    arc(0, back - Math.PI / 2, back + Math.PI / 2);
    close();
  }

  private void close() {
    edge.add(edge.get(0).copy());
  }

  private double direction(int leg) {
    Coordinate from = middle.get(leg);
    Coordinate to = middle.get(leg + 1);
    return Math.atan2(to.y - from.y, to.x - from.x);
  }

  /** The side at a quarter turn before the way ahead, where it turns from one way to another. */
  private void side(int i, double in, double out) {
    double turn = Math.IEEEremainder(out - in, 2 * Math.PI);
    double shorter =
        Math.min(
            middle.get(i).distance(middle.get(i - 1)), middle.get(i).distance(middle.get(i + 1)));
    boolean roomy = half.get(i) * Math.tan(Math.abs(turn) / 2) < ROOM * shorter;
    if (Math.abs(turn) < SLIGHT && roomy) {
      put(i, in + turn / 2 - Math.PI / 2, 1 / Math.cos(turn / 2));
    } else if (turn > 0) {
      arc(i, in - Math.PI / 2, in - Math.PI / 2 + turn);
    } else {
      put(i, in - Math.PI / 2, 1);
      edge.add(middle.get(i).copy());
      put(i, in - Math.PI / 2 + turn, 1);
    }
  }

  private void arc(int i, double from, double to) {
    double radius = Math.max(half.get(i), PenOutline.ROUND);
    double step = 2 * Math.acos(1 - Math.min(1, PenOutline.ROUND / radius));
    int steps = Math.max(1, (int) Math.ceil((to - from) / step));
    for (int k = 0; k <= steps; k++) {
      put(i, from + (to - from) * k / steps, 1);
    }
  }

  private void put(int i, double angle, double times) {
    double reach = half.get(i) * times;
    Coordinate point = middle.get(i);
    edge.add(new Coordinate(point.x + reach * Math.cos(angle), point.y + reach * Math.sin(angle)));
  }
}
