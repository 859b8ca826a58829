package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.outline.Outline;
import java.util.Comparator;

/** Where a pen leaves a letter. */
final class PenExit {

  private PenExit() {}

  /** The rightmost point of the ink; the origin where there is none. */
  static Point of(Outline ink) {
    return ink.contours().stream()
        .flatMap(contour -> contour.segments().stream())
        .map(Segment::end)
        .max(Comparator.comparingDouble(Point::x))
        .orElse(new Point(0, 0));
  }
}
