package io.linmo.curve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the corners of a contour whose image was blurred over a known width, and undoes the blur's
 * rounding by extending both sides until they meet.
 *
 * <p>A blur of width w rounds a corner over about w of arc length. So the turn is measured between
 * a chord from 1.5 w to 0.5 w before a vertex and its mirror image after it, and the turn that an
 * even curve would make there (the lesser curvature of both sides times 2 w) is subtracted: a round
 * pen terminal has no corner, a square one has two. The rest must exceed {@link #THRESHOLD}.
 */
public final class CornerDetector {

  /** Least turn, in radians, beyond that of the curve beside it; determined empirically. */
  private static final double THRESHOLD = Math.toRadians(36);

  /** Least turn, in radians, from w before a corner to w after it; determined empirically. */
  private static final double CORE_THRESHOLD = Math.toRadians(26);

  /** A corner is extended by at most one pitch and this many edge widths. */
  private static final double REACH = 0.8;

  /** Radius of the arc that a blur makes of a corner: one pitch and this many edge widths. */
  private static final double ROUNDING = 0.6;

  /** How far a corner may be extended beyond the arc, in pitches. */
  private static final double SLACK = 0.2;

  /** Length of a side that is extended, in edge widths. */
  private static final double SIDE = 4;

  private final double edgeWidth;
  private final double pitch;

  public CornerDetector(FitScale scale) {
    this.edgeWidth = scale.edgeWidth();
    this.pitch = scale.pitch();
  }

  /** Corners in order of travel, on a polygon with vertices at equal steps. */
  public List<Corner> detect(Polygon line) {
    double step = line.step();
    int inner = (int) Math.max(1, Math.round(0.5 * edgeWidth / step));
    int outer = (int) Math.max(inner + 1, Math.round(1.5 * edgeWidth / step));
    if (line.size() < 4 * outer) {
      return List.of();
    }
    double[] strength = new double[line.size()];
    for (int i = 0; i < strength.length; i++) {
      strength[i] = strength(line, i, inner, outer);
    }
    List<Integer> peaks = peaks(strength, Math.max(2, (inner + outer) / 2));
    return corners(line, peaks, step);
  }

  private static double strength(Polygon line, int i, int inner, int outer) {
    int chord = outer - inner;
    Point arriving = line.at(i - inner).minus(line.at(i - outer));
    Point leaving = line.at(i + outer).minus(line.at(i + inner));
    double turn = turn(arriving, leaving);
    int near = Math.max(2, inner + outer >> 1);
    double core = turn(line.at(i).minus(line.at(i - near)), line.at(i + near).minus(line.at(i)));
    if (Math.abs(turn) < THRESHOLD || Math.abs(core) < CORE_THRESHOLD) {
      return 0;
    }
    Point earlier = line.at(i - outer).minus(line.at(i - outer - 2 * chord));
    Point later = line.at(i + outer + 2 * chord).minus(line.at(i + outer));
    double sign = Math.signum(turn);
    double sideTurn = Math.min(sign * turn(earlier, arriving), sign * turn(leaving, later));
    double even = Math.max(0, sideTurn) * (inner + outer) / (1.5 * chord);
    return Math.abs(turn) - even;
  }

  private static double turn(Point from, Point to) {
    return Math.atan2(from.cross(to), from.dot(to));
  }

  /** Vertices stronger than all within a radius, and than the threshold. */
  private static List<Integer> peaks(double[] strength, int radius) {
    List<Integer> peaks = new ArrayList<>();
    for (int i = 0; i < strength.length; i++) {
      boolean peak = strength[i] >= THRESHOLD;
      for (int d = -radius; peak && d <= radius; d++) {
        double other = strength[Math.floorMod(i + d, strength.length)];
        peak = d < 0 ? other < strength[i] : other <= strength[i];
      }
      if (peak) {
        peaks.add(i);
      }
    }
    return peaks;
  }

  private List<Corner> corners(Polygon line, List<Integer> peaks, double step) {
    List<Corner> corners = new ArrayList<>();
    int gap = gap(step);
    for (int k = 0; k < peaks.size(); k++) {
      int index = peaks.get(k);
      int before =
          Math.floorMod(index - peaks.get(Math.floorMod(k - 1, peaks.size())), line.size());
      int after = Math.floorMod(peaks.get((k + 1) % peaks.size()) - index, line.size());
      int side = gap + (int) Math.round(SIDE * edgeWidth / step);
      int first = before == 0 ? -side : -Math.min(side, Math.max(gap + 1, before - gap));
      int last = after == 0 ? side : Math.min(side, Math.max(gap + 1, after - gap));
      SideFit arriving = SideFit.of(line, index, first, -gap);
      SideFit leaving = SideFit.of(line, index, gap, last);
      Corner corner = corner(line, index, arriving, leaving);
      if (!isArc(corner, line.at(index))) {
        corners.add(corner);
      }
    }
    corners.sort(Comparator.comparingInt(Corner::index));
    return corners;
  }

  /**
   * Whether the contour stays as far inside the corner as an arc of radius 2 w that touches both
   * sides; a blurred corner comes nearer.
   */
  private boolean isArc(Corner corner, Point rounded) {
    double recession = corner.point().distanceTo(rounded);
    double cosine = Math.sqrt(Math.max(0, (1 + corner.arriving().dot(corner.leaving())) / 2));
    return recession > 0.6 * edgeWidth && recession * cosine > 2 * edgeWidth * (1 - cosine);
  }

  private Corner corner(Polygon line, int index, SideFit arriving, SideFit leaving) {
    Point rounded = line.at(index);
    Point in = arriving.tangent();
    Point out = leaving.tangent();
    double sine = in.cross(out);
    Point reach = new Point(0, 0);
    if (Math.abs(sine) > 0.2) {
      double distance = leaving.point().minus(arriving.point()).cross(out) / sine;
      reach = arriving.point().plus(in.times(distance)).minus(rounded);
    }
    if (reach.dot(in.minus(out)) < 0) {
      reach = new Point(0, 0);
    }
    double cosine = Math.sqrt(Math.max(1e-3, (1 + in.dot(out)) / 2));
    double limit =
        Math.min(
            pitch + REACH * edgeWidth,
            (pitch + ROUNDING * edgeWidth) * (1 / cosine - 1) + SLACK * pitch);
    double length = reach.length();
    if (length > limit) {
      reach = reach.times(limit / length);
    }
    return new Corner(index, rounded.plus(reach), in, out);
  }

  /** Vertices on each side of a corner that the blur has rounded. */
  int gap(double step) {
    return (int) Math.max(1, Math.round(0.9 * edgeWidth / step));
  }
}
