package io.linmo.curve;

import io.linmo.curve.JoinFit.Moved;
import io.linmo.curve.Segment.Cubic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Decides how many knots a contour has and where.
 *
 * <p>Knots are set densely and removed one by one, the cheapest first, while the curves stay near.
 * The others move to where they fit best. A knot is removed too if its neighbours, once moved, make
 * up for it.
 */
final class KnotPlacement {

  /**
   * The price of a node: the integral of squared distance that it must save, in squared accuracies
   * times pitches. A bow of half the accuracy over 11 pitches costs as much.
   */
  private static final double PRICE = 1.4;

  /** Pieces are halved until they stay within this share of the accuracy. */
  private static final double DENSE = 0.235;

  /** A corner is removed only if a smooth curve passes within this share of the accuracy. */
  private static final double CORNER = 0.667;

  /** Knots whose removal costs more than this many prices are not tried without. */
  private static final double PROMISING = 3;

  /** Knots whose pieces cost less than this share of the price are not moved. */
  private static final double NEGLIGIBLE = 0.05;

  /** A join moves only for a gain of this share of what its pieces cost. */
  private static final double WORTHWHILE = 0.02;

  /** Steps, in vertices, by which a knot is tried elsewhere. */
  private static final int[] SLIDES = {4, 1};

  private final PieceFitter fitter;
  private final double accuracy;
  private final double price;
  private final KnotRing ring;

  /** A ring through the given knots, with more between them until the pieces lie near. */
  KnotPlacement(Polygon line, List<Knot> given, FitScale scale) {
    this.fitter = new PieceFitter(line, scale);
    this.accuracy = scale.accuracy();
    this.price = PRICE * accuracy * accuracy * scale.pitch();
    this.ring = new KnotRing(line);
    for (int k = 0; k < given.size(); k++) {
      boolean last = k + 1 == given.size();
      split(given.get(k), last ? given.get(0).wrapped(line.size()) : given.get(k + 1));
    }
  }

  /** The curve through the knots that save their price. */
  FittedCurve curve() {
    thin();
    thinFurther();
    slide();
    settle();
    return ring.curve();
  }

  private void split(Knot from, Knot to) {
    int first = fitter.firstAfter(from);
    int last = fitter.lastBefore(to);
    double limit = first < last ? DENSE * accuracy : Double.POSITIVE_INFINITY;
    Piece whole = fitter.piece(from, to, limit, Double.POSITIVE_INFINITY);
    if (whole.error() <= limit) {
      ring.add(from, whole);
      return;
    }
    Knot middle = fitter.smoothKnot(from, to, (first + last) >>> 1);
    split(from, middle);
    split(middle, to);
  }

  /** The piece that replaces a knot's two; its cost is infinite where none is near enough. */
  private Piece merged(int k, double share, double extra) {
    double limit = share * accuracy;
    return fitter.piece(ring.knot(k - 1), ring.knot(k + 1), limit, ring.cost(k) + extra);
  }

  /** Removes knots, the cheapest first, as long as one saves less than its price. */
  private void thin() {
    List<Piece> merged = new ArrayList<>(Collections.nCopies(ring.size(), null));
    for (int k = leastMissed(merged); k >= 0; k = leastMissed(merged)) {
      ring.remove(k, merged.get(k));
      merged.remove(k);
      merged.set(ring.before(k), null);
      merged.set(k % ring.size(), null);
    }
  }

  /** The knot whose removal costs least, or -1 if all save their price. */
  private int leastMissed(List<Piece> merged) {
    int best = -1;
    double least = price;
    for (int k = 0; k < ring.size() && ring.size() > 2; k++) {
      if (merged.get(k) == null) {
        merged.set(k, merged(k, ring.knot(k).isCorner() ? CORNER : 1, price));
      }
      double missed = merged.get(k).cost() - ring.cost(k);
      if (missed < least) {
        least = missed;
        best = k;
      }
    }
    return best;
  }

  /** Removes knots that save less than their price once their neighbours have moved. */
  private void thinFurther() {
    for (int k = 0; k < ring.size() && ring.size() > 2; k++) {
      Piece one = merged(k, 2, PROMISING * price);
      if (one.cost() - ring.cost(k) < PROMISING * price && isBetterWithout(k, one)) {
        k--;
      }
    }
  }

  /** Removes a knot and moves its neighbours; undoes both if that costs too much. */
  private boolean isBetterWithout(int k, Piece one) {
    KnotRing old = ring.copy();
    ring.remove(k, one);
    int left = ring.before(k);
    int right = k % ring.size();
    slide(left);
    slide(right);
    settle(left);
    settle(right);
    boolean better =
        ring.cost() - old.cost() < price
            && Math.max(ring.error(left), ring.error(right)) <= accuracy;
    if (!better) {
      ring.become(old);
    }
    return better;
  }

  private void slide() {
    for (int k = 0; k < ring.size(); k++) {
      slide(k);
    }
  }

  /** Tries a smooth knot some vertices on or back, towards the costlier piece first. */
  private void slide(int k) {
    if (ring.size() > 1 && !ring.knot(k).isCorner() && ring.cost(k) > NEGLIGIBLE * price) {
      for (int step : SLIDES) {
        int towards = ring.arriving(k).cost() > ring.leaving(k).cost() ? -step : step;
        if (!slide(k, towards) && step == SLIDES[0]) {
          slide(k, -towards);
        }
      }
    }
  }

  private boolean slide(int k, int step) {
    Knot from = ring.knot(k - 1);
    Knot to = ring.knot(k + 1);
    Knot old = ring.knot(k);
    int index = old.index() + step;
    if (index < fitter.firstAfter(from) || index > fitter.lastBefore(to)) {
      return false;
    }
    Knot moved =
        old.isExtremum() ? fitter.extremum(old, index) : fitter.smoothKnot(from, to, index);
    double cost = ring.cost(k);
    Piece left = fitter.piece(from, moved, allowed(k), cost);
    return left.cost() < cost
        && replace(k, moved, left, fitter.piece(moved, to, allowed(k), cost - left.cost()), 0);
  }

  private void settle() {
    for (int k = 0; k < ring.size(); k++) {
      settle(k);
    }
  }

  /** Moves a smooth join across the contour and turns it. */
  private void settle(int k) {
    if (ring.size() > 1
        && !ring.knot(k).isCorner()
        && ring.cost(k) > NEGLIGIBLE * price
        && ring.arriving(k).curve() instanceof Cubic left
        && ring.leaving(k).curve() instanceof Cubic right) {
      Moved moved = fitter.join(ring.knot(k - 1), ring.knot(k), ring.knot(k + 1), left, right);
      Piece before = fitter.piece(moved.left());
      replace(k, moved.knot(), before, fitter.piece(moved.right()), WORTHWHILE);
    }
  }

  /** What may be the error of pieces in place of a knot's two. */
  private double allowed(int k) {
    return Math.max(accuracy, ring.error(k));
  }

  /** Puts a knot and its two pieces in place of others if that gains a share of the cost. */
  private boolean replace(int k, Knot knot, Piece left, Piece right, double gain) {
    boolean better =
        left.cost() + right.cost() < (1 - gain) * ring.cost(k)
            && Math.max(left.error(), right.error()) <= allowed(k);
    if (better) {
      ring.replace(k, knot, left, right);
    }
    return better;
  }
}
