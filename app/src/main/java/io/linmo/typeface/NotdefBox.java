package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;

/** The glyph for characters a typeface lacks: an upright empty frame as heavy as its letters. */
final class NotdefBox {

  private NotdefBox() {}

  /** A frame of stroke {@code weight} between {@code bottom} and {@code top}, in font units. */
  static TypefaceGlyph glyph(int advance, int bottom, int top, int weight) {
    int side = Math.max(advance / 12, 1);
    Contour outer = clockwise(side, bottom, advance - side, top);
    Contour inner =
        reversed(clockwise(side + weight, bottom + weight, advance - side - weight, top - weight));
    return new TypefaceGlyph(".notdef", List.of(), new Outline(List.of(outer, inner)), advance);
  }

  private static Contour clockwise(int left, int bottom, int right, int top) {
    return closed(
        new Point(left, bottom),
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom));
  }

  private static Contour closed(Point... corners) {
    List<Segment> sides = new ArrayList<>();
    for (int i = 0; i < corners.length; i++) {
      sides.add(new Line(corners[i], corners[(i + 1) % corners.length]));
    }
    return new Contour(sides);
  }

  private static Contour reversed(Contour contour) {
    List<Segment> sides = new ArrayList<>();
    for (int i = contour.segments().size() - 1; i >= 0; i--) {
      Segment side = contour.segments().get(i);
      sides.add(new Line(side.end(), side.start()));
    }
    return new Contour(sides);
  }
}
