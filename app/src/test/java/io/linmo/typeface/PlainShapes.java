package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;

/** Plain shapes for tests. */
public final class PlainShapes {

  public static final TypefaceNames NAMES =
      new TypefaceNames(
          "Test Hand",
          "Regular",
          "1.002",
          "A. Writer",
          "Copyright 2026 A. Writer",
          "SIL Open Font License 1.1",
          "https://openfontlicense.org",
          "Written: A. Generated: all others.");

  private PlainShapes() {}

  /** A filled box, clockwise. */
  public static Outline box(int left, int bottom, int right, int top) {
    return new Outline(List.of(polygon(left, bottom, left, top, right, top, right, bottom)));
  }

  /** A closed polygon through x, y, x, y ... */
  public static Contour polygon(int... coordinates) {
    List<Point> corners = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      corners.add(new Point(coordinates[i], coordinates[i + 1]));
    }
    List<Segment> sides = new ArrayList<>();
    for (int i = 0; i < corners.size(); i++) {
      sides.add(new Line(corners.get(i), corners.get((i + 1) % corners.size())));
    }
    return new Contour(sides);
  }
}
