package io.linmo.curve;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * An axis-parallel rectangle, in whatever unit its coordinates are. Its sides are named as they lie
 * where y goes up: {@code bottom} is the least y, {@code top} the largest.
 */
public record Box(double left, double bottom, double right, double top) {

  public Box {
    if (!(left <= right) || !(bottom <= top)) {
      throw new IllegalArgumentException(
          "box from (%s, %s) to (%s, %s), expected left <= right and bottom <= top"
              .formatted(left, bottom, right, top));
    }
  }

  /** The smallest box around two points. */
  public static Box of(Point one, Point other) {
    return new Box(
        Math.min(one.x(), other.x()),
        Math.min(one.y(), other.y()),
        Math.max(one.x(), other.x()),
        Math.max(one.y(), other.y()));
  }

  public double width() {
    return right - left;
  }

  public double height() {
    return top - bottom;
  }

  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(bottom, other.bottom),
        Math.max(right, other.right),
        Math.max(top, other.top));
  }

  public boolean contains(Box other) {
    return left <= other.left && bottom <= other.bottom && right >= other.right && top >= other.top;
  }

  /** The point of the box nearest to a point. */
  public Point clamp(Point point) {
    return new Point(
        Math.min(right, Math.max(left, point.x())), Math.min(top, Math.max(bottom, point.y())));
  }

  public Box grown(double margin) {
    return new Box(left - margin, bottom - margin, right + margin, top + margin);
  }

  public Box moved(double dx, double dy) {
    return new Box(left + dx, bottom + dy, right + dx, top + dy);
  }

  public Box scaled(double factor) {
    return new Box(left * factor, bottom * factor, right * factor, top * factor);
  }

  /** The upright box around this one turned about the origin, counter-clockwise where y goes up. */
  public Box turned(double radians) {
    Rectangle2D rectangle = new Rectangle2D.Double(left, bottom, width(), height());
    Rectangle2D turned =
        AffineTransform.getRotateInstance(radians).createTransformedShape(rectangle).getBounds2D();
    return new Box(turned.getMinX(), turned.getMinY(), turned.getMaxX(), turned.getMaxY());
  }
}
