package io.linmo.outline;

import io.linmo.curve.Extrema;
import io.linmo.curve.Point;
import io.linmo.curve.QuadraticApproximation;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.image.GlyphFrame;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a traced outline from pixels, y down, to font units, y up, as a TrueType font stores it:
 * lines and quadratics between whole numbers, nodes at the extrema, outer contours clockwise and
 * holes counter-clockwise, no two of them in contact.
 *
 * <p>Each node moves to the nearest whole unit and takes its handles along, so that horizontal and
 * vertical tangents stay so. Sides of a cusp that cross are bent apart. Where contours meet after
 * rounding, the ones concerned are drawn again as polygons, then united; what still touches gives
 * way to the larger contour.
 */
public final class FontOutline {

  /** Segments shorter than this, in units, are merged with a neighbour. */
  static final double SHORTEST = 3;

  /** Contours with less area, in square units, are dropped. */
  private static final double LEAST_AREA = 24;

  private FontOutline() {}

  /**
   * The outline in font units.
   *
   * @param pixels in pixels, y down
   * @param toleranceUnits largest distance of the quadratics from the curves, rounding left aside
   */
  public static Outline of(
      Outline pixels, GlyphFrame frame, int unitsPerEm, double toleranceUnits) {
    Outline scaled =
        pixels.map(p -> new Point(frame.xEm(p.x()) * unitsPerEm, frame.yEm(p.y()) * unitsPerEm));
    List<Contour> contours = new ArrayList<>();
    for (Contour contour : scaled.contours()) {
      addIfSound(Cusps.uncrossed(withoutShort(rounded(contour, toleranceUnits))), contours);
    }
    return new Outline(Directions.clockwise(Untangler.untangle(contours)));
  }

  private static void addIfSound(List<Segment> segments, List<Contour> contours) {
    if (segments.size() > 1) {
      Contour contour = new Contour(segments);
      if (Math.abs(Topology.area(contour)) >= LEAST_AREA) {
        contours.add(contour);
      }
    }
  }

  private static List<Segment> rounded(Contour contour, double tolerance) {
    List<Segment> rounded = new ArrayList<>();
    for (Segment segment : onWholeNodes(contour.segments())) {
      for (Segment piece : Extrema.cut(segment, 1)) {
        addRounded(piece, tolerance, rounded);
      }
    }
    return rounded;
  }

  /** Moves nodes to whole units, and those too near the one before onto it. */
  private static List<Segment> onWholeNodes(List<Segment> segments) {
    List<Point> nodes = new ArrayList<>();
    List<Segment> kept = new ArrayList<>();
    Point last = round(last(segments).end());
    for (Segment segment : segments) {
      Point end = round(segment.end());
      Point before = nodes.isEmpty() ? last : nodes.get(nodes.size() - 1);
      if (end.distanceTo(before) >= SHORTEST) {
        kept.add(segment);
        nodes.add(end);
      }
    }
    List<Segment> moved = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Point start = nodes.get((i + nodes.size() - 1) % nodes.size());
      moved.add(moved(kept.get(i), start, nodes.get(i)));
    }
    return moved;
  }

  /** The segment between new ends, its handles kept. */
  private static Segment moved(Segment segment, Point start, Point end) {
    if (segment instanceof Cubic c) {
      return new Cubic(
          start,
          c.control1().plus(start.minus(c.start())),
          c.control2().plus(end.minus(c.end())),
          end);
    }
    if (segment instanceof Quadratic q) {
      Point shift = start.minus(q.start()).plus(end.minus(q.end())).times(0.5);
      return new Quadratic(start, q.control().plus(shift), end);
    }
    return new Line(start, end);
  }

  /** The segment between other whole nodes, which does not turn back between them. */
  static Segment between(Segment segment, Point start, Point end) {
    Segment moved = moved(segment, start, end).map(FontOutline::round);
    return Extrema.cut(moved, Double.MAX_VALUE).get(0);
  }

  private static void addRounded(Segment segment, double tolerance, List<Segment> rounded) {
    if (segment instanceof Cubic cubic) {
      for (Quadratic curve : QuadraticApproximation.of(cubic, tolerance)) {
        for (Segment piece : Extrema.cut(curve, 1)) {
          addRounded(piece, tolerance, rounded);
        }
      }
      return;
    }
    Point start = rounded.isEmpty() ? round(segment.start()) : last(rounded).end();
    Point end = round(segment.end());
    if (segment instanceof Quadratic q && q.bend() > 0.5) {
      Quadratic whole = new Quadratic(start, round(q.control()), end);
      // Rounding may bend a curve just past an extremum again.
      rounded.add(Extrema.cut(whole, Double.MAX_VALUE).get(0));
    } else if (!start.equals(end)) {
      rounded.add(new Line(start, end));
    }
  }

  /** Takes out segments shorter than {@link #SHORTEST}; the next one starts where they did. */
  private static List<Segment> withoutShort(List<Segment> segments) {
    List<Segment> kept = new ArrayList<>(segments);
    for (int i = 0; i < kept.size() && kept.size() > 1; ) {
      Segment segment = kept.get(i);
      if (segment.start().distanceTo(segment.end()) >= SHORTEST) {
        i++;
        continue;
      }
      kept.remove(i);
      int next = i % kept.size();
      Segment following = kept.get(next);
      kept.set(next, between(following, segment.start(), following.end()));
      i = Math.min(i, next);
    }
    return kept;
  }

  private static Segment last(List<Segment> segments) {
    return segments.get(segments.size() - 1);
  }

  static Point round(Point point) {
    return new Point(Math.rint(point.x()) + 0.0, Math.rint(point.y()) + 0.0);
  }
}
