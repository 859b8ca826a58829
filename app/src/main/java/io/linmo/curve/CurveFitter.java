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
  private static final double PROMINENCE = Double.parseDouble(System.getProperty("prom", "0.3"));

  /** Flat tops of extrema stay within this share of the accuracy. */
  private static final double FLATNESS = Double.parseDouble(System.getProperty("flat", "0.3"));

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
    return new Refit(line, knots).run();
  }

  static final double PRICE = Double.parseDouble(System.getProperty("price", "2"));
  static final double CAP = Double.parseDouble(System.getProperty("cap", "1.5"));
  static final double SPLIT = Double.parseDouble(System.getProperty("split", "1"));
  static final int POLISH = Integer.getInteger("polish", 1);
  static final int SLIDES = Integer.getInteger("slides", 1);

  private record Piece(Segment curve, double error, double squares) {}

  private final class Refit {
    final Polyline line;
    final List<Knot> knots;
    final List<Piece> pieces = new ArrayList<>();

    Refit(Polyline line, List<Knot> start) {
      this.line = line;
      this.knots = new ArrayList<>(start);
    }

    Knot knot(int k) {
      int n = knots.size();
      int turns = Math.floorDiv(k, n);
      Knot knot = knots.get(Math.floorMod(k, n));
      return turns == 0 ? knot : knot.wrapped(turns * line.size());
    }

    Piece piece(Knot from, Knot to) {
      if (isStraight(line, from, to)) {
        Point along = to.point().minus(from.point());
        double length = along.length();
        double sum = 0;
        double worst = 0;
        for (int i = from.index() + from.gap(); i <= to.index() - to.gap(); i++) {
          double d = length == 0 ? 0 : line.at(i).minus(from.point()).cross(along) / length;
          sum += d * d;
          worst = Math.max(worst, Math.abs(d));
        }
        return new Piece(new Line(from.point(), to.point()), worst, sum * line.step());
      }
      CubicFit fit = CubicFit.of(line, from, to);
      return new Piece(fit.curve(), fit.error(), fit.squares() * line.step());
    }

    List<Segment> run() {
      split();
      merge();
      for (int i = 0; i < SLIDES; i++) {
        slide();
        merge();
      }
      for (int i = 0; i < POLISH; i++) {
        polish();
      }
      return pieces.stream().map(Piece::curve).toList();
    }

    void split() {
      List<Knot> all = new ArrayList<>();
      int n = knots.size();
      for (int k = 0; k < n; k++) {
        all.add(knots.get(k));
        split(knots.get(k), knot(k + 1), all);
      }
      knots.clear();
      knots.addAll(all);
    }

    void split(Knot from, Knot to, List<Knot> all) {
      Piece whole = piece(from, to);
      int shortest = (int) Math.max(3, Math.round(1.5 * edgeWidth / line.step()));
      int first = from.index() + from.gap() + shortest;
      int last = to.index() - to.gap() - shortest;
      if (whole.error() <= SPLIT * accuracy || first >= last) {
        pieces.add(whole);
        return;
      }
      Knot middle = smoothKnot(line, from, to, (first + last) / 2);
      split(from, middle, all);
      all.add(middle);
      split(middle, to, all);
    }

    void merge() {
      double limit = PRICE * accuracy * accuracy;
      double[] gain = new double[knots.size()];
      List<Piece> merged = new ArrayList<>();
      for (int k = 0; k < knots.size(); k++) {
        merged.add(null);
      }
      for (int k = 0; k < knots.size(); k++) {
        consider(k, merged);
      }
      while (knots.size() > 2) {
        int best = -1;
        double least = limit;
        int n = knots.size();
        for (int k = 0; k < n; k++) {
          Piece one = merged.get(k);
          if (one != null) {
            double cost =
                one.squares - pieces.get(k).squares - pieces.get(Math.floorMod(k - 1, n)).squares;
            if (cost < least) {
              least = cost;
              best = k;
            }
          }
        }
        if (best < 0) {
          return;
        }
        int before = Math.floorMod(best - 1, n);
        pieces.set(before, merged.get(best));
        pieces.remove(best);
        knots.remove(best);
        merged.remove(best);
        if (best == 0) {
          // the run from the last knot now ends at the new first
        }
        n--;
        before = Math.floorMod(best - 1, n);
        consider(before, merged);
        consider(best % n, merged);
      }
    }

    void consider(int k, List<Piece> merged) {
      Knot knot = knots.get(k);
      Piece one = null;
      if (!knot.isCorner()) {
        one = piece(knot(k - 1), knot(k + 1));
        if (one.error() > CAP * accuracy) {
          one = null;
        }
      }
      merged.set(k, one);
    }

    void polish() {
      int n = knots.size();
      for (int k = 0; k < n; k++) {
        int prev = Math.floorMod(k - 1, n);
        Knot knot = knots.get(k);
        if (n < 2
            || knot.isCorner()
            || !(pieces.get(prev).curve instanceof Segment.Cubic left)
            || !(pieces.get(k).curve instanceof Segment.Cubic right)) {
          continue;
        }
        JoinFit join = new JoinFit(line, knot(k - 1), knot, knot(k + 1), left, right);
        CubicFit[] fits = join.solve();
        Piece a = new Piece(fits[0].curve(), fits[0].error(), fits[0].squares() * line.step());
        Piece b = new Piece(fits[1].curve(), fits[1].error(), fits[1].squares() * line.step());
        if (a.squares + b.squares < 0.98 * (pieces.get(prev).squares + pieces.get(k).squares)
            && Math.max(a.error, b.error)
                <= Math.max(
                    CAP * accuracy, Math.max(pieces.get(prev).error, pieces.get(k).error))) {
          knots.set(k, join.knot());
          pieces.set(prev, a);
          pieces.set(k, b);
        }
      }
    }

    void slide() {
      for (int k = 0; k < knots.size(); k++) {
        Knot knot = knots.get(k);
        if (knot.isCorner() || isAxis(knot.leaving())) {
          continue;
        }
        int n = knots.size();
        int prev = Math.floorMod(k - 1, n);
        double cost = pieces.get(k).squares + pieces.get(prev).squares;
        Knot from = knot(k - 1);
        Knot to = knot(k + 1);
        int shortest = (int) Math.max(3, Math.round(1.5 * edgeWidth / line.step()));
        int first = from.index() + from.gap() + shortest;
        int last = to.index() - to.gap() - shortest;
        for (int step = 8; step >= 2; step /= 2) {
          for (int sign = -1; sign <= 1; sign += 2) {
            int index = knot.index() + sign * step;
            if (index < first || index > last) {
              continue;
            }
            Knot moved = smoothKnot(line, from, to, index);
            Piece left = piece(from, moved);
            Piece right = piece(moved, to);
            if (left.squares + right.squares < cost
                && Math.max(left.error, right.error) <= CAP * accuracy) {
              cost = left.squares + right.squares;
              knot = moved;
              knots.set(k, moved);
              pieces.set(prev, left);
              pieces.set(k, right);
              break;
            }
          }
        }
      }
    }

    boolean isAxis(Point tangent) {
      return tangent.x() == 0 || tangent.y() == 0;
    }
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
