package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The box around an outline's points, on the curve and off it, in font units.
 *
 * <p>For outlines with on-curve points at every extremum it is the box around the ink too.
 */
public record UnitBox(int xMin, int yMin, int xMax, int yMax) {

  public static final UnitBox NONE = new UnitBox(0, 0, 0, 0);

  /** The box of one outline, absent when it has no ink. */
  public static Optional<UnitBox> of(Outline outline) {
    return outline.contours().stream()
        .map(Contour::segments)
        .flatMap(segments -> segments.stream().flatMap(UnitBox::points))
        .map(UnitBox::around)
        .reduce(UnitBox::union);
  }

  /** The box around the ink of all glyphs, {@link #NONE} when none has any. */
  public static UnitBox ofAll(Iterable<TypefaceGlyph> glyphs) {
    UnitBox all = null;
    for (TypefaceGlyph glyph : glyphs) {
      UnitBox box = of(glyph.outline()).orElse(all);
      all = all == null ? box : all.union(box);
    }
    return all == null ? NONE : all;
  }

  public UnitBox union(UnitBox other) {
    return new UnitBox(
        Math.min(xMin, other.xMin),
        Math.min(yMin, other.yMin),
        Math.max(xMax, other.xMax),
        Math.max(yMax, other.yMax));
  }

  private static UnitBox around(Point point) {
    int x = (int) Math.floor(point.x());
    int y = (int) Math.floor(point.y());
    return new UnitBox(x, y, (int) Math.ceil(point.x()), (int) Math.ceil(point.y()));
  }

  private static Stream<Point> points(Segment segment) {
    if (segment instanceof Quadratic curve) {
      return Stream.of(curve.start(), curve.control());
    }
    if (segment instanceof Cubic curve) {
      return Stream.of(curve.start(), curve.control1(), curve.control2());
    }
    return Stream.of(segment.start());
  }
}
