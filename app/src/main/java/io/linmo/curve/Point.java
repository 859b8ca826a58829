package io.linmo.curve;

/** A place in the plane. */
public record Point(double x, double y) {

  public Point plus(Point other) {
    return new Point(x + other.x, y + other.y);
  }

  public Point minus(Point other) {
    return new Point(x - other.x, y - other.y);
  }

  public Point times(double factor) {
    return new Point(x * factor, y * factor);
  }

  /** The point {@code t} of the way to {@code other}, which it is exactly where t is 1. */
  public Point lerp(Point other, double t) {
    if (t == 1) {
      return other;
    }
    return new Point(x + (other.x - x) * t, y + (other.y - y) * t);
  }

  public double dot(Point other) {
    return x * other.x + y * other.y;
  }

  /** The z component of the cross product. */
  public double cross(Point other) {
    return x * other.y - y * other.x;
  }

  public double length() {
    return Math.sqrt(x * x + y * y);
  }

  public double distanceTo(Point other) {
    return minus(other).length();
  }
}
