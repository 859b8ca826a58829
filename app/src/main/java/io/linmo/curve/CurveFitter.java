package io.linmo.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws a polygon as few lines and cubics, with knots at corners, at extrema and where smooth ones
 * between them save enough.
 *
 * <p>Contract: each vertex that no corner has rounded lies within {@code accuracy} of the result,
 * in the polygon's unit, but for runs of a few vertices; nearly all lie much nearer, since a node
 * is spent wherever it saves enough of the mean squared distance. Joins are smooth except at the
 * corners handed in.
 */
public final class CurveFitter {

  /** A turn counts as an extremum when it is deeper than this, in pitches. */
  private static final double PROMINENCE = 0.3;

  /** Flat tops of extrema stay within this share of the accuracy. */
  private static final double FLATNESS = 0.1;

  /** Knots at extrema keep this distance from others, in pitches and in edge widths. */
  private static final double CLEAR = 0.75;

  private final FitScale scale;

  public CurveFitter(FitScale scale) {
    this.scale = scale;
  }

  /**
   * A closed run of segments along a polygon with vertices at equal steps; empty where the polygon
   * has neither corners nor extrema.
   */
  public FittedCurve fit(Polygon line, List<Corner> corners) {
    List<Knot> knots = knots(line, corners);
    if (knots.isEmpty()) {
      return new FittedCurve(List.of(), 0, 0);
    }
    return new KnotPlacement(line, knots, scale).curve();
  }

  private List<Knot> knots(Polygon line, List<Corner> corners) {
    int gap = new CornerDetector(scale).gap(line.step());
    List<Knot> knots = new ArrayList<>();
    for (Corner corner : corners) {
      knots.add(Knot.corner(corner, gap));
    }
    List<Knot> extrema = new ArrayList<>();
    if (knots.isEmpty()) {
      extrema.addAll(finder(line).ofLoop());
    }
    for (int k = 0; k < knots.size(); k++) {
      Knot to = k + 1 < knots.size() ? knots.get(k + 1) : knots.get(0).wrapped(line.size());
      extrema.addAll(finder(line).between(knots.get(k), to));
    }
    TreeMap<Integer, Knot> placed = new TreeMap<>();
    knots.forEach(knot -> placed.put(knot.index(), knot));
    for (Knot extremum : extrema) {
      Knot knot = extremum.wrapped(-line.size() * Math.floorDiv(extremum.index(), line.size()));
      if (isClear(knot, placed, CLEAR * Math.max(scale.pitch(), scale.edgeWidth()))) {
        placed.put(knot.index(), knot);
      }
    }
    return List.copyOf(placed.values());
  }

  private ExtremumFinder finder(Polygon line) {
    double pitch = scale.pitch();
    return new ExtremumFinder(line, PROMINENCE * pitch, FLATNESS * scale.accuracy(), pitch);
  }

  /** Whether a knot keeps a distance from those before and after it. */
  private static boolean isClear(Knot knot, TreeMap<Integer, Knot> placed, double distance) {
    if (placed.isEmpty()) {
      return true;
    }
    Map.Entry<Integer, Knot> before = placed.floorEntry(knot.index());
    Map.Entry<Integer, Knot> after = placed.higherEntry(knot.index());
    Knot last = (before == null ? placed.lastEntry() : before).getValue();
    Knot next = (after == null ? placed.firstEntry() : after).getValue();
    return Math.min(last.point().distanceTo(knot.point()), next.point().distanceTo(knot.point()))
        >= distance;
  }
}
