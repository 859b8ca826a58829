package io.linmo.curve;

/** A piece of a contour, from one on-curve point to the next. */
public sealed interface Segment {

  Point start();

  Point end();

  /** The point at parameter {@code t} in [0, 1]. */
  Point at(double t);

  /** A straight line. */
  record Line(Point start, Point end) implements Segment {
    @Override
    public Point at(double t) {
      return start.lerp(end, t);
    }
  }

  /** A quadratic Bezier curve, as TrueType stores it. */
  record Quadratic(Point start, Point control, Point end) implements Segment {
    @Override
    public Point at(double t) {
      return start.lerp(control, t).lerp(control.lerp(end, t), t);
    }
  }

  /** A cubic Bezier curve. */
  record Cubic(Point start, Point control1, Point control2, Point end) implements Segment {
    @Override
    public Point at(double t) {
      Point middle = control1.lerp(control2, t);
      Point left = start.lerp(control1, t).lerp(middle, t);
      Point right = middle.lerp(control2.lerp(end, t), t);
      return left.lerp(right, t);
    }
  }
}
