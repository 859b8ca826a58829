package io.linmo.opentype.check;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Quadratic;
import java.awt.geom.CubicCurve2D;

/**
 * Whether lines and quadratics that follow each other meet elsewhere than in their common node.
 * Where two sides of a cusp are nearly one, chords would not show it.
 *
 * <p>With the node in the origin one side is {@code a1 t + a2 t^2}, the other {@code b1 u + b2
 * u^2}. They meet with {@code u = r t} where {@code (a1 - r b1) + t (a2 - r^2 b2) = 0}: both
 * brackets are then parallel, which is a cubic equation in r.
 *
 * <p>Written apart from the code that draws outlines, so that each can find the other's mistakes.
 */
final class CuspCrossing {

  /** A parameter nearer to an end than this is that end. */
  private static final double END = 1e-9;

  /** A curve that meets a line's prolongation has gone at least this share of its way. */
  private static final double LEAST_WAY = 1e-3;

  /**
   * Units by which a line counts as longer at both ends, so that one which a curve runs into almost
   * smoothly is judged as FontForge judges it.
   */
  private static final double SLACK = 0.01;

  /** A side from the node, {@code linear t + square t^2}. */
  private record Side(Point linear, Point square) {

    static Side of(Segment segment) {
      Point chord = segment.end().minus(segment.start());
      if (segment instanceof Quadratic curve) {
        Point handle = curve.control().minus(curve.start());
        return handle.cross(chord) == 0
            ? new Side(chord, new Point(0, 0))
            : new Side(handle.times(2), chord.minus(handle.times(2)));
      }
      return new Side(chord, new Point(0, 0));
    }

    boolean isStraight() {
      return square.x() == 0 && square.y() == 0;
    }

    Point end() {
      return linear.plus(square);
    }

    /** By how much of its length a straight side counts as longer. */
    double slack() {
      return isStraight() ? SLACK / linear.length() : 0;
    }
  }

  private final Side a;
  private final Side b;

  private CuspCrossing(Side a, Side b) {
    this.a = a;
    this.b = b;
  }

  /** Whether two segments, one after the other, meet; not judged where one is a cubic. */
  static boolean of(Segment arriving, Segment leaving) {
    if (arriving instanceof Cubic || leaving instanceof Cubic) {
      return false;
    }
    return new CuspCrossing(Side.of(arriving.reversed()), Side.of(leaving)).exists();
  }

  private boolean exists() {
    if (a.isStraight() && b.isStraight()) {
      return a.linear.cross(b.linear) == 0 && a.linear.dot(b.linear) > 0;
    }
    double[] ratios = {
      a.linear.cross(a.square),
      -b.linear.cross(a.square),
      -a.linear.cross(b.square),
      b.linear.cross(b.square)
    };
    int count = CubicCurve2D.solveCubic(ratios);
    for (int i = 0; i < count; i++) {
      if (meetAt(ratios[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the sides meet where the second has gone this many times as far as the first. */
  private boolean meetAt(double ratio) {
    Point linear = a.linear.minus(b.linear.times(ratio));
    Point square = a.square.minus(b.square.times(ratio * ratio));
    double t = -linear.dot(square) / square.dot(square);
    double u = ratio * t;
    boolean commonEnd = a.end().equals(b.end()) && t > 1 - END && u > 1 - END;
    return !commonEnd
        && (isOn(t) && isOn(u)
            || isOn(t) && t > LEAST_WAY && isNear(u, b.slack())
            || isOn(u) && u > LEAST_WAY && isNear(t, a.slack()));
  }

  private static boolean isOn(double parameter) {
    return parameter > END && parameter < 1 + END;
  }

  private static boolean isNear(double parameter, double slack) {
    return slack > 0 && parameter > -slack && parameter < 1 + slack;
  }
}
