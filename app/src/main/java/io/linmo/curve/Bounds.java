package io.linmo.curve;

/** An axis-parallel box. */
public record Bounds(double minX, double minY, double maxX, double maxY) {

  /** Holds nothing; the neutral element of {@link #union}. */
  public static final Bounds EMPTY =
      new Bounds(
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY);

  /** The smallest box around the points. */
  public static Bounds of(Point... points) {
    Bounds bounds = EMPTY;
    for (Point p : points) {
      bounds = bounds.union(new Bounds(p.x(), p.y(), p.x(), p.y()));
    }
    return bounds;
  }

  public Bounds union(Bounds other) {
    return new Bounds(
        Math.min(minX, other.minX),
        Math.min(minY, other.minY),
        Math.max(maxX, other.maxX),
        Math.max(maxY, other.maxY));
  }

  public boolean contains(Bounds other) {
    return minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY;
  }

  public boolean intersects(Bounds other) {
    return minX <= other.maxX && other.minX <= maxX && minY <= other.maxY && other.minY <= maxY;
  }

  /** The point of the box nearest to a point. */
  public Point clamp(Point point) {
    return new Point(
        Math.min(maxX, Math.max(minX, point.x())), Math.min(maxY, Math.max(minY, point.y())));
  }

  public double width() {
    return maxX - minX;
  }

  public double height() {
    return maxY - minY;
  }
}
