package io.linmo.opentype;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.typeface.TypefaceGlyph;
import io.linmo.typeface.UnitBox;
import java.util.ArrayList;
import java.util.List;

/**
 * Encodes an outline as a simple glyph of the glyf table.
 *
 * <p>An on-curve point exactly half way between two control points is implied and left out; each
 * contour still begins with an on-curve point. Coordinates are stored as differences, in one byte
 * where they fit, and repeated flags as a count.
 */
final class GlyphEncoder {

  private static final int ON_CURVE = 0x01;
  private static final int X_SHORT = 0x02;
  private static final int Y_SHORT = 0x04;
  private static final int REPEAT = 0x08;
  private static final int X_SAME_OR_POSITIVE = 0x10;
  private static final int Y_SAME_OR_POSITIVE = 0x20;

  private final List<Integer> flags = new ArrayList<>();
  private final TableWriter xs = new TableWriter();
  private final TableWriter ys = new TableWriter();
  private int lastX;
  private int lastY;

  /** A stored point. */
  record GlyphPoint(int x, int y, boolean onCurve) {}

  private GlyphEncoder() {}

  static EncodedGlyph encode(TypefaceGlyph glyph) {
    List<List<GlyphPoint>> contours = contours(glyph);
    int points = contours.stream().mapToInt(List::size).sum();
    UnitBox bounds = UnitBox.of(glyph.outline()).orElse(UnitBox.NONE);
    byte[] bytes =
        contours.isEmpty() ? new byte[0] : new GlyphEncoder().description(contours, bounds);
    return new EncodedGlyph(bytes, bounds, contours.size(), points, glyph.advance());
  }

  /** The points to store of each contour. */
  static List<List<GlyphPoint>> contours(TypefaceGlyph glyph) {
    return glyph.outline().contours().stream()
        .map(GlyphEncoder::points)
        .map(GlyphEncoder::withoutImplied)
        .toList();
  }

  private byte[] description(List<List<GlyphPoint>> contours, UnitBox bounds) {
    TableWriter out = new TableWriter();
    out.i16(contours.size());
    out.i16(bounds.xMin()).i16(bounds.yMin()).i16(bounds.xMax()).i16(bounds.yMax());
    int end = -1;
    for (List<GlyphPoint> contour : contours) {
      end += contour.size();
      out.u16(end);
      contour.forEach(this::add);
    }
    out.u16(0); // no instructions
    writeFlags(out);
    return out.bytes(xs.toByteArray()).bytes(ys.toByteArray()).toByteArray();
  }

  private void add(GlyphPoint point) {
    int flag = point.onCurve() ? ON_CURVE : 0;
    flag |= delta(point.x() - lastX, xs, X_SHORT, X_SAME_OR_POSITIVE);
    flag |= delta(point.y() - lastY, ys, Y_SHORT, Y_SAME_OR_POSITIVE);
    flags.add(flag);
    lastX = point.x();
    lastY = point.y();
  }

  private static int delta(int delta, TableWriter out, int shortFlag, int sameOrPositive) {
    if (delta == 0) {
      return sameOrPositive;
    }
    if (Math.abs(delta) <= 0xFF) {
      out.u8(Math.abs(delta));
      return delta > 0 ? shortFlag | sameOrPositive : shortFlag;
    }
    out.i16(delta);
    return 0;
  }

  private void writeFlags(TableWriter out) {
    for (int i = 0; i < flags.size(); ) {
      int flag = flags.get(i);
      int run = 1;
      while (i + run < flags.size() && flags.get(i + run) == flag && run <= 0xFF) {
        run++;
      }
      if (run > 2) {
        out.u8(flag | REPEAT).u8(run - 1);
      } else {
        for (int j = 0; j < run; j++) {
          out.u8(flag);
        }
      }
      i += run;
    }
  }

  /** The points of a contour in order; lines of no length add none. */
  private static List<GlyphPoint> points(Contour contour) {
    List<GlyphPoint> points = new ArrayList<>();
    for (Segment segment : contour.segments()) {
      if (segment instanceof Line && segment.start().equals(segment.end())) {
        continue;
      }
      points.add(point(segment.start(), true));
      if (segment instanceof Quadratic curve && !isStraight(curve)) {
        points.add(point(curve.control(), false));
      }
    }
    return points;
  }

  /** A curve whose control point lies on an end is a line, and readers take it better as one. */
  private static boolean isStraight(Quadratic curve) {
    return curve.control().equals(curve.start()) || curve.control().equals(curve.end());
  }

  private static GlyphPoint point(Point at, boolean onCurve) {
    return new GlyphPoint((int) at.x(), (int) at.y(), onCurve);
  }

  private static List<GlyphPoint> withoutImplied(List<GlyphPoint> points) {
    List<GlyphPoint> kept = new ArrayList<>(points.size());
    for (int i = 0; i < points.size(); i++) {
      boolean implied =
          i > 0 && isImplied(points.get(i - 1), points.get(i), points.get((i + 1) % points.size()));
      if (!implied) {
        kept.add(points.get(i));
      }
    }
    return kept;
  }

  private static boolean isImplied(GlyphPoint before, GlyphPoint point, GlyphPoint after) {
    return point.onCurve()
        && !before.onCurve()
        && !after.onCurve()
        && before.x() + after.x() == 2 * point.x()
        && before.y() + after.y() == 2 * point.y();
  }
}
