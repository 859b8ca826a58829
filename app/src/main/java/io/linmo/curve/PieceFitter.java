package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;

/** Fits one segment, a line or a cubic, between two knots of a polygon. */
final class PieceFitter {

  /** Straight pieces stay this share of the accuracy from their chord. */
  private static final double STRAIGHTNESS = 0.2;

  /** A straight piece may meet a smooth knot at this angle. */
  private static final double SINE_OF_SMOOTH = Math.sin(Math.toRadians(1.5));

  private final Polygon line;
  private final double straightness;
  private final double pitch;
  private final int reach;

  PieceFitter(Polygon line, FitScale scale) {
    this.line = line;
    this.straightness = STRAIGHTNESS * scale.accuracy();
    this.pitch = scale.pitch();
    this.reach = (int) Math.max(3, Math.round(1.5 * scale.edgeWidth() / line.step()));
  }

  /** The first vertex after a knot where the next knot may stand. */
  int firstAfter(Knot knot) {
    return knot.index() + knot.gap() + reach;
  }

  /** The last vertex before a knot where another may stand. */
  int lastBefore(Knot knot) {
    return knot.index() - knot.gap() - reach;
  }

  /** The segment between two knots, its error infinite where it is beyond the limits. */
  Piece piece(Knot from, Knot to, double error, double cost) {
    Piece straight = straight(from, to);
    return straight != null
        ? straight
        : piece(CubicFit.of(line, from, to, new FitLimits(error, cost / line.step()), pitch));
  }

  /** The cubics on both sides of a smooth knot, moved together with it. */
  JoinFit.Moved join(Knot from, Knot join, Knot to, Cubic left, Cubic right) {
    return JoinFit.of(line, from, join, to, left, right, pitch);
  }

  Piece piece(CubicFit fit) {
    return Piece.of(fit, line.step());
  }

  /** A knot on a vertex between two others, with the tangent that the vertices around it show. */
  Knot smoothKnot(Knot from, Knot to, int index) {
    int before = Math.min(reach, index - from.index() - from.gap());
    int after = Math.min(reach, to.index() - to.gap() - index);
    int side = Math.max(1, Math.min(before, after));
    SideFit fit = SideFit.of(line, index, -side, side);
    Point across = to.point().minus(from.point());
    return Knot.smooth(index, fit.point(), Knot.onTheWay(fit.tangent(), across));
  }

  /** An extremum moved along its tangent to where another vertex is. */
  Knot extremum(Knot knot, int index) {
    Point there = line.at(index);
    Point point =
        knot.leaving().y() == 0
            ? new Point(there.x(), knot.point().y())
            : new Point(knot.point().x(), there.y());
    return Knot.smooth(index, point, knot.leaving());
  }

  /** The line between the knots if the vertices support it, otherwise null. */
  private Piece straight(Knot from, Knot to) {
    Line chord = new Line(from.point(), to.point());
    Point way = to.point().minus(from.point());
    double length = way.length();
    if (length == 0) {
      return new Piece(chord, 0, 0);
    }
    Point along = way.times(1 / length);
    if (!from.isCorner() && Math.abs(from.leaving().cross(along)) > SINE_OF_SMOOTH
        || !to.isCorner() && Math.abs(to.arriving().cross(along)) > SINE_OF_SMOOTH) {
      return null;
    }
    double squares = 0;
    double worst = 0;
    for (int i = from.index() + from.gap(); i <= to.index() - to.gap(); i++) {
      double dx = line.x(i) - from.point().x();
      double dy = line.y(i) - from.point().y();
      double distance = Math.abs(dx * along.y() - dy * along.x());
      if (distance > straightness) {
        return null;
      }
      worst = Math.max(worst, distance);
      squares += distance * distance;
    }
    return new Piece(chord, worst, squares * line.step());
  }
}
