package io.linmo.outline;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.curve.QuadraticApproximation;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings an outline that somebody drew from em to font units, as a TrueType font stores it: lines
 * and quadratics between whole numbers, outer contours clockwise and holes counter-clockwise.
 *
 * <p>Points stay where they were drawn, to the nearest unit. Cubics become quadratics within the
 * tolerance; a curve that turns back by more than a unit is parted there, which does not change it.
 */
public final class DrawnOutline {

  /** A curve that turns back by less, in units, is left as it is. */
  private static final double LEAST_TURN = 1;

  private DrawnOutline() {}

  /**
   * The outline in font units.
   *
   * @param em in em, y up; its contours must not cross
   * @param toleranceUnits largest distance of the quadratics from cubics, rounding left aside
   */
  public static Outline of(Outline em, int unitsPerEm, double toleranceUnits) {
    Outline units = em.map(p -> p.times(unitsPerEm));
    List<Contour> contours = new ArrayList<>();
    for (Contour contour : units.contours()) {
      List<Segment> rounded = new ArrayList<>();
      for (Segment segment : contour.segments()) {
        for (Segment piece : parted(segment)) {
          addRounded(piece, toleranceUnits, rounded);
        }
      }
      if (rounded.size() > 1) {
        contours.add(new Contour(rounded));
      }
    }
    return new Outline(Directions.clockwise(contours));
  }

  private static List<Segment> parted(Segment segment) {
    List<Segment> pieces = new ArrayList<>();
    double from = 0;
    for (double t : segment.extrema()) {
      if (turns(segment.part(from, 1), segment.at(t))) {
        pieces.add(segment.part(from, t));
        from = t;
      }
    }
    pieces.add(from == 0 ? segment : segment.part(from, 1));
    return pieces;
  }

  private static boolean turns(Segment piece, Point turn) {
    Box ends = Box.of(piece.start(), piece.end());
    return ends.left() - turn.x() > LEAST_TURN
        || turn.x() - ends.right() > LEAST_TURN
        || ends.bottom() - turn.y() > LEAST_TURN
        || turn.y() - ends.top() > LEAST_TURN;
  }

  private static void addRounded(Segment segment, double tolerance, List<Segment> rounded) {
    if (segment instanceof Cubic cubic) {
      QuadraticApproximation.of(cubic, tolerance).forEach(q -> addRounded(q, tolerance, rounded));
      return;
    }
    Point start = FontOutline.round(segment.start());
    Point end = FontOutline.round(segment.end());
    if (segment instanceof Quadratic q) {
      Point control = FontOutline.round(q.control());
      if (!start.equals(end) || !control.equals(start)) {
        rounded.add(new Quadratic(start, control, end));
      }
    } else if (!start.equals(end)) {
      rounded.add(new Line(start, end));
    }
  }
}
