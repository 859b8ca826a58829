package io.linmo.curve;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A piece of a contour, from one on-curve point to the next. */
public sealed interface Segment {

  /** Chords that a flattened segment has at most. */
  int MOST_CHORDS = 256;

  Point start();

  Point end();

  /** The point at parameter {@code t} in [0, 1]. */
  Point at(double t);

  /** The derivative by {@code t}; it may vanish where control points coincide. */
  Point derivative(double t);

  /** The piece between two parameters; with {@code from > to} it runs backwards. */
  Segment part(double from, double to);

  /** The same curve run from its end to its start. */
  Segment reversed();

  /** The segment with every point, on the curve or off it, moved by an affine mapping. */
  Segment map(UnaryOperator<Point> mapping);

  /**
   * What the segment adds to the area of a closed contour, half the integral of x dy - y dx.
   * Positive for contours that turn from the x axis towards the y axis.
   */
  double area();

  /** Parameters inside (0, 1) where the tangent is horizontal or vertical, in rising order. */
  double[] extrema();

  /** How far the curve can stray from its chord at most; with n equal steps, a share of 1 / n^2. */
  double bend();

  /** The smallest box around the curve itself, not around its control points. */
  default Box box() {
    Box box = Box.of(start(), end());
    for (double t : extrema()) {
      Point turn = at(t);
      box = box.union(Box.of(turn, turn));
    }
    return box;
  }

  /**
   * Hands on points along the curve, the end included and the start not, so that the chords stay
   * within {@code accuracy} of the curve.
   *
   * <p>A Bezier curve of degree d strays from its chord over a parameter step h by at most {@code d
   * (d - 1) / 8 h^2} times its largest second difference of control points.
   */
  default void flatten(double accuracy, Consumer<Point> points) {
    int steps = (int) Math.min(MOST_CHORDS, Math.ceil(Math.sqrt(bend() / accuracy)));
    for (int i = 1; i < steps; i++) {
      points.accept(at((double) i / steps));
    }
    points.accept(end());
  }

  /** A straight line. */
  record Line(Point start, Point end) implements Segment {
    @Override
    public Point at(double t) {
      return start.lerp(end, t);
    }

    @Override
    public Point derivative(double t) {
      return end.minus(start);
    }

    @Override
    public Line part(double from, double to) {
      return new Line(at(from), at(to));
    }

    @Override
    public Line reversed() {
      return new Line(end, start);
    }

    @Override
    public Line map(UnaryOperator<Point> mapping) {
      return new Line(mapping.apply(start), mapping.apply(end));
    }

    @Override
    public double area() {
      return start.cross(end) / 2;
    }

    @Override
    public double[] extrema() {
      return new double[0];
    }

    @Override
    public double bend() {
      return 0;
    }
  }

  /** A quadratic Bezier curve, as TrueType stores it. */
  record Quadratic(Point start, Point control, Point end) implements Segment {
    @Override
    public Point at(double t) {
      return start.lerp(control, t).lerp(control.lerp(end, t), t);
    }

    @Override
    public Point derivative(double t) {
      return control.minus(start).lerp(end.minus(control), t).times(2);
    }

    @Override
    public Quadratic part(double from, double to) {
      Point first = at(from);
      return new Quadratic(first, first.plus(derivative(from).times((to - from) / 2)), at(to));
    }

    @Override
    public Quadratic reversed() {
      return new Quadratic(end, control, start);
    }

    @Override
    public Quadratic map(UnaryOperator<Point> mapping) {
      return new Quadratic(mapping.apply(start), mapping.apply(control), mapping.apply(end));
    }

    @Override
    public double area() {
      return (start.cross(control) * 2 + control.cross(end) * 2 + start.cross(end)) / 6;
    }

    @Override
    public double[] extrema() {
      return UnitRoots.ofDerivative(control.minus(start), null, end.minus(control));
    }

    @Override
    public double bend() {
      return start.minus(control).plus(end.minus(control)).length() / 4;
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

    @Override
    public Point derivative(double t) {
      Point middle = control2.minus(control1);
      Point left = control1.minus(start).lerp(middle, t);
      return left.lerp(middle.lerp(end.minus(control2), t), t).times(3);
    }

    @Override
    public Cubic part(double from, double to) {
      double third = (to - from) / 3;
      Point first = at(from);
      Point last = at(to);
      return new Cubic(
          first,
          first.plus(derivative(from).times(third)),
          last.minus(derivative(to).times(third)),
          last);
    }

    /** By powers of the parameter, since this is done often. */
    @Override
    public void flatten(double accuracy, Consumer<Point> points) {
      CubicDistance c = new CubicDistance(this);
      int steps = (int) Math.min(MOST_CHORDS, Math.ceil(Math.sqrt(bend() / accuracy)));
      for (int i = 1; i < steps; i++) {
        double t = (double) i / steps;
        double x = ((c.x3 * t + c.x2) * t + c.x1) * t + c.x0;
        double y = ((c.y3 * t + c.y2) * t + c.y1) * t + c.y0;
        points.accept(new Point(x, y));
      }
      points.accept(end);
    }

    @Override
    public Cubic reversed() {
      return new Cubic(end, control2, control1, start);
    }

    @Override
    public Cubic map(UnaryOperator<Point> mapping) {
      return new Cubic(
          mapping.apply(start),
          mapping.apply(control1),
          mapping.apply(control2),
          mapping.apply(end));
    }

    @Override
    public double area() {
      return (6 * start.cross(control1)
              + 3 * start.cross(control2)
              + start.cross(end)
              + 3 * control1.cross(control2)
              + 3 * control1.cross(end)
              + 6 * control2.cross(end))
          / 20;
    }

    @Override
    public double[] extrema() {
      return UnitRoots.ofDerivative(
          control1.minus(start), control2.minus(control1), end.minus(control2));
    }

    @Override
    public double bend() {
      Point atStart = start.minus(control1).plus(control2.minus(control1));
      Point atEnd = control1.minus(control2).plus(end.minus(control2));
      return 0.75 * Math.max(atStart.length(), atEnd.length());
    }
  }
}
