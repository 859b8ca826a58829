package io.linmo.curve;

import io.linmo.curve.JoinFit.Moved;
import io.linmo.curve.Segment.Cubic;
import java.util.ArrayList;
import java.util.List;

/**
 * The knots of a closed contour and the pieces between them, piece k from knot k to the next.
 *
 * <p>Knots are set densely, then taken out one by one as long as the curves stay near, the least
 * missed first; those that stay move to where they serve best.
 */
final class KnotRing {

  /**
   * What a node is worth: the integral of squared distance it must save, in accuracies squared
   * times pixels, as a bow of five sixths of the accuracy over 14 px would cost.
   */
  private static final double PRICE = 5;

  /** Pieces are halved until they stay within this share of the accuracy. */
  private static final double DENSE = 0.5;

  /** A corner goes only where a smooth curve passes within this share of the accuracy. */
  private static final double CORNER = 0.6;

  /** A join moves only for a gain of this share of what its pieces cost. */
  private static final double WORTHWHILE = 0.02;

  /** Steps, in vertices, by which a knot is tried elsewhere. */
  private static final int[] SLIDES = {8, 4, 2, 1};

  private final Polyline line;
  private final PieceFitter fitter;
  private final double accuracy;
  private final List<Knot> knots = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  /** For each knot the piece that would replace its two, or null where it cannot go. */
  private final List<Piece> merged = new ArrayList<>();

  /**
   * A ring through the given knots, with more between them until the pieces lie within the
   * accuracy.
   */
  KnotRing(Polyline line, List<Knot> given, PieceFitter fitter, double accuracy) {
    this.line = line;
    this.fitter = fitter;
    this.accuracy = accuracy;
    for (int k = 0; k < given.size(); k++) {
      knots.add(given.get(k));
      Knot next = k + 1 < given.size() ? given.get(k + 1) : given.get(0).wrapped(line.size());
      split(given.get(k), next);
    }
  }

  FittedCurve curve() {
    return new FittedCurve(
        pieces.stream().map(Piece::curve).toList(),
        pieces.stream().mapToDouble(Piece::error).max().orElse(0),
        pieces.stream().mapToDouble(Piece::cost).sum());
  }

  private void split(Knot from, Knot to) {
    int first = fitter.firstAfter(from);
    int last = fitter.lastBefore(to);
    double limit = first < last ? DENSE * accuracy : Double.POSITIVE_INFINITY;
    Piece whole = fitter.piece(from, to, limit);
    if (whole.error() <= limit) {
      pieces.add(whole);
      return;
    }
    Knot middle = fitter.smoothKnot(from, to, (first + last) >>> 1);
    split(from, middle);
    knots.add(middle);
    split(middle, to);
  }

  private Knot knot(int k) {
    Knot knot = knots.get(Math.floorMod(k, knots.size()));
    int turns = Math.floorDiv(k, knots.size());
    return turns == 0 ? knot : knot.wrapped(turns * line.size());
  }

  private int before(int k) {
    return Math.floorMod(k - 1, knots.size());
  }

  /** Takes out knots as long as one is worth less than its price. */
  void thin() {
    merged.clear();
    for (int k = 0; k < knots.size(); k++) {
      merged.add(merged(k));
    }
    for (int k = leastMissed(); k >= 0; k = leastMissed()) {
      pieces.set(before(k), merged.get(k));
      pieces.remove(k);
      knots.remove(k);
      merged.remove(k);
      int before = before(k);
      int after = k % knots.size();
      merged.set(before, merged(before));
      merged.set(after, merged(after));
    }
  }

  private Piece merged(int k) {
    double limit = knots.get(k).isCorner() ? CORNER * accuracy : accuracy;
    Piece one = fitter.piece(knot(k - 1), knot(k + 1), limit);
    return one.error() <= limit ? one : null;
  }

  /** The knot that is missed least, or -1 where all are worth their price. */
  private int leastMissed() {
    int best = -1;
    double least = PRICE * accuracy * accuracy;
    for (int k = 0; k < knots.size() && knots.size() > 2; k++) {
      if (merged.get(k) != null) {
        double missed = merged.get(k).cost() - pieces.get(k).cost() - pieces.get(before(k)).cost();
        if (missed < least) {
          least = missed;
          best = k;
        }
      }
    }
    return best;
  }

  /** Tries smooth knots some vertices on or back, towards the costlier piece first. */
  void slide() {
    for (int k = 0; k < knots.size() && knots.size() > 1; k++) {
      if (!knots.get(k).isCorner()) {
        for (int step : SLIDES) {
          int towards = pieces.get(before(k)).cost() > pieces.get(k).cost() ? -step : step;
          if (!slide(k, towards) && step == SLIDES[0]) {
            slide(k, -towards);
          }
        }
      }
    }
  }

  private boolean slide(int k, int step) {
    Knot from = knot(k - 1);
    Knot to = knot(k + 1);
    int index = knots.get(k).index() + step;
    if (index < fitter.firstAfter(from) || index > fitter.lastBefore(to)) {
      return false;
    }
    Knot old = knots.get(k);
    Knot moved =
        old.isExtremum() ? fitter.extremum(old, index) : fitter.smoothKnot(from, to, index);
    Piece left = fitter.piece(from, moved, allowed(k));
    boolean hopeless = left.cost() >= pieces.get(before(k)).cost() + pieces.get(k).cost();
    return !hopeless && replace(k, moved, left, fitter.piece(moved, to, allowed(k)), 0);
  }

  /** Moves smooth joins across the contour and turns them. */
  void settle() {
    for (int k = 0; k < knots.size() && knots.size() > 1; k++) {
      if (!knots.get(k).isCorner()
          && pieces.get(before(k)).curve() instanceof Cubic left
          && pieces.get(k).curve() instanceof Cubic right) {
        Moved moved = JoinFit.of(line, knot(k - 1), knots.get(k), knot(k + 1), left, right);
        Piece before = fitter.piece(moved.left());
        replace(k, moved.knot(), before, fitter.piece(moved.right()), WORTHWHILE);
      }
    }
  }

  /** What may be the error of pieces in place of a knot's two. */
  private double allowed(int k) {
    return Math.max(accuracy, Math.max(pieces.get(before(k)).error(), pieces.get(k).error()));
  }

  /** Puts a knot and its two pieces in place of others if that gains a share of the cost. */
  private boolean replace(int k, Knot knot, Piece left, Piece right, double gain) {
    Piece oldLeft = pieces.get(before(k));
    Piece oldRight = pieces.get(k);
    boolean better =
        left.cost() + right.cost() < (1 - gain) * (oldLeft.cost() + oldRight.cost())
            && Math.max(left.error(), right.error()) <= allowed(k);
    if (better) {
      knots.set(k, knot);
      pieces.set(before(k), left);
      pieces.set(k, right);
    }
    return better;
  }
}
