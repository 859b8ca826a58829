package io.linmo.curve;

import io.linmo.curve.Segment.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Draws a closed polyline as few lines and cubics: knots at corners and extrema, and as many smooth
 * ones between them as the accuracy takes.
 *
 * <p>Contract: each vertex that no corner has rounded lies within {@code accuracy} of the result,
 * in the polyline's unit, but for runs shorter than two vertices. Joins are smooth except at the
 * corners handed in. Between two knots the first choice is one segment, the second two, the last as
 * long a segment as fits and the same again for the rest.
 */
public final class CurveFitter {

  /** A turn counts as an extremum when it is deeper than this, in pixels. */
  private static final double PROMINENCE = 0.3;

  /** Flat tops of extrema stay within this share of the accuracy. */
  private static final double FLATNESS = 0.3;

  /** Straight pieces stay this share of the accuracy from their chord. */
  private static final double STRAIGHTNESS = 0.75;

  /** A straight piece may meet a smooth knot at this angle. */
  private static final double SINE_OF_SMOOTH = Math.sin(Math.toRadians(1.5));

  private final double accuracy;
  private final double edgeWidth;

  /**
   * @param accuracy largest distance of the fit from the polyline, in pixels
   * @param edgeWidth how far an edge's ramp reaches from paper to ink, in pixels
   */
  public CurveFitter(double accuracy, double edgeWidth) {
    this.accuracy = accuracy;
    this.edgeWidth = edgeWidth;
  }

  /** A closed run of segments along a polyline with vertices at equal steps. */
  public List<Segment> fit(Polyline line, List<Corner> corners) {
    List<Knot> knots = withoutSlightCorners(line, knots(line, corners));
    List<Segment> segments = new ArrayList<>();
    for (int k = 0; k < knots.size(); k++) {
      Knot to = k + 1 < knots.size() ? knots.get(k + 1) : knots.get(0).wrapped(line.size());
      fitPiece(line, knots.get(k), to, segments);
    }
    return segments;
  }

  private List<Knot> knots(Polyline line, List<Corner> corners) {
    int gap = new CornerDetector(edgeWidth).gap(line.step());
    List<Knot> knots = new ArrayList<>();
    for (Corner corner : corners) {
      knots.add(Knot.corner(corner, gap));
    }
    List<Knot> extrema = new ArrayList<>();
    if (knots.isEmpty()) {
      extrema.addAll(new ExtremumFinder(line, PROMINENCE, FLATNESS * accuracy).ofLoop());
    }
    for (int k = 0; k < knots.size(); k++) {
      Knot to = k + 1 < knots.size() ? knots.get(k + 1) : knots.get(0).wrapped(line.size());
      extrema.addAll(
          new ExtremumFinder(line, PROMINENCE, FLATNESS * accuracy).between(knots.get(k), to));
    }
    for (Knot extremum : extrema) {
      Knot wrapped =
          new Knot(
              Math.floorMod(extremum.index(), line.size()),
              extremum.point(),
              extremum.arriving(),
              extremum.leaving(),
              0);
      if (isClear(wrapped, knots, Math.max(0.75, 0.75 * edgeWidth))) {
        knots.add(wrapped);
      }
    }
    knots.sort(Comparator.comparingInt(Knot::index));
    return knots;
  }

  /**
   * Leaves out corners that one smooth segment from the knot before to the knot after passes by.
   */
  private List<Knot> withoutSlightCorners(Polyline line, List<Knot> knots) {
    List<Knot> kept = new ArrayList<>(knots);
    for (int k = 0; k < kept.size() && kept.size() > 2; k++) {
      Knot from = k > 0 ? kept.get(k - 1) : kept.get(kept.size() - 1).wrapped(-line.size());
      Knot to = k + 1 < kept.size() ? kept.get(k + 1) : kept.get(0).wrapped(line.size());
      if (kept.get(k).isCorner() && CubicFit.of(line, from, to).error() <= accuracy) {
        kept.remove(k--);
      }
    }
    return kept;
  }

  private static boolean isClear(Knot knot, List<Knot> others, double distance) {
    return others.stream().noneMatch(other -> other.point().distanceTo(knot.point()) < distance);
  }

  private void fitPiece(Polyline line, Knot from, Knot to, List<Segment> segments) {
    if (isStraight(line, from, to)) {
      segments.add(new Line(from.point(), to.point()));
      return;
    }
    CubicFit whole = CubicFit.of(line, from, to);
    int shortest = (int) Math.max(3, Math.round(1.5 * edgeWidth / line.step()));
    int first = from.index() + from.gap() + shortest;
    int last = to.index() - to.gap() - shortest;
    if (whole.error() <= accuracy || first >= last) {
      segments.add(whole.curve());
      return;
    }
    if (!fitHalves(line, from, to, first, last, segments)) {
      Knot next = longest(line, from, to, first, last);
      segments.add(CubicFit.of(line, from, next).curve());
      fitPiece(line, next, to, segments);
    }
  }

  /** Adds two segments if a knot is found that lets both fit, by halving towards the worse side. */
  private boolean fitHalves(
      Polyline line, Knot from, Knot to, int first, int last, List<Segment> segments) {
    int low = first;
    int high = last;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      Knot knot = smoothKnot(line, from, to, middle);
      CubicFit left = CubicFit.of(line, from, knot);
      CubicFit right = CubicFit.of(line, knot, to);
      if (Math.max(left.error(), right.error()) <= accuracy) {
        segments.add(left.curve());
        segments.add(right.curve());
        return true;
      }
      if (Math.min(left.error(), right.error()) > accuracy) {
        return false;
      }
      if (left.error() < right.error()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return false;
  }

  /** The farthest knot that one segment reaches within the accuracy. */
  private Knot longest(Polyline line, Knot from, Knot to, int first, int last) {
    int low = first;
    int high = last;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (CubicFit.of(line, from, smoothKnot(line, from, to, middle)).error() <= accuracy) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return smoothKnot(line, from, to, low);
  }

  private Knot smoothKnot(Polyline line, Knot from, Knot to, int index) {
    int reach = (int) Math.max(3, Math.round(1.5 * edgeWidth / line.step()));
    int before = Math.min(reach, index - from.index() - from.gap());
    int after = Math.min(reach, to.index() - to.gap() - index);
    int side = Math.max(1, Math.min(before, after));
    SideFit fit = SideFit.of(line, index, -side, side);
    Point across = to.point().minus(from.point());
    return Knot.smooth(index, fit.point(), Knot.onTheWay(fit.tangent(), across));
  }

  private boolean isStraight(Polyline line, Knot from, Knot to) {
    Point chord = to.point().minus(from.point());
    double length = chord.length();
    if (length == 0) {
      return true;
    }
    Point along = chord.times(1 / length);
    if (!from.isCorner() && Math.abs(from.leaving().cross(along)) > SINE_OF_SMOOTH
        || !to.isCorner() && Math.abs(to.arriving().cross(along)) > SINE_OF_SMOOTH) {
      return false;
    }
    for (int i = from.index() + from.gap(); i <= to.index() - to.gap(); i++) {
      double distance = line.at(i).minus(from.point()).cross(along);
      if (Math.abs(distance) > STRAIGHTNESS * accuracy) {
        return false;
      }
    }
    return true;
  }
}
