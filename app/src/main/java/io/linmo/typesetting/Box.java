package io.linmo.typesetting;

import io.linmo.curve.Bounds;
import io.linmo.curve.Segment;
import io.linmo.outline.Outline;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** An upright rectangle, y up. */
public record Box(double left, double bottom, double right, double top) {

  public Box {
    if (!(left <= right) || !(bottom <= top)) {
      throw new IllegalArgumentException(
          "box from (%s, %s) to (%s, %s), expected left <= right and bottom <= top"
              .formatted(left, bottom, right, top));
    }
  }

  /** The smallest box around an outline's ink. */
  public static Box of(Outline outline) {
    Bounds bounds =
        outline.contours().stream()
            .flatMap(contour -> contour.segments().stream())
            .map(Segment::bounds)
            .reduce(Bounds::union)
            .orElseThrow(() -> new IllegalArgumentException("outline without ink has no box"));
    return new Box(bounds.minX(), bounds.minY(), bounds.maxX(), bounds.maxY());
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

  public Box grown(double margin) {
    return new Box(left - margin, bottom - margin, right + margin, top + margin);
  }

  public Box moved(double dx, double dy) {
    return new Box(left + dx, bottom + dy, right + dx, top + dy);
  }

  Box scaled(double factor) {
    return new Box(left * factor, bottom * factor, right * factor, top * factor);
  }

  /** The upright box around this one turned about the origin, counter-clockwise. */
  Box turned(double radians) {
    Rectangle2D rectangle = new Rectangle2D.Double(left, bottom, width(), height());
    Rectangle2D turned =
        AffineTransform.getRotateInstance(radians).createTransformedShape(rectangle).getBounds2D();
    return new Box(turned.getMinX(), turned.getMinY(), turned.getMaxX(), turned.getMaxY());
  }
}
