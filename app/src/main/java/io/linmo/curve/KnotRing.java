package io.linmo.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * The knots of a closed contour and the pieces between them, piece k from knot k to the next.
 *
 * <p>Indices of knots wrap around, so that knot {@code size()} is knot 0 one turn on.
 */
final class KnotRing {

  private final Polygon line;
  private List<Knot> knots = new ArrayList<>();
  private List<Piece> pieces = new ArrayList<>();

  KnotRing(Polygon line) {
    this.line = line;
  }

  /** Appends a knot and the piece that leaves it. */
  void add(Knot knot, Piece piece) {
    knots.add(knot);
    pieces.add(piece);
  }

  /** The same ring, free to change on its own. */
  KnotRing copy() {
    KnotRing copy = new KnotRing(line);
    copy.become(this);
    return copy;
  }

  /** Takes over all knots and pieces of another. */
  void become(KnotRing other) {
    knots = new ArrayList<>(other.knots);
    pieces = new ArrayList<>(other.pieces);
  }

  FittedCurve curve() {
    return new FittedCurve(
        pieces.stream().map(Piece::curve).toList(),
        pieces.stream().mapToDouble(Piece::error).max().orElse(0),
        cost());
  }

  int size() {
    return knots.size();
  }

  Knot knot(int k) {
    Knot knot = knots.get(Math.floorMod(k, knots.size()));
    int turns = Math.floorDiv(k, knots.size());
    return turns == 0 ? knot : knot.wrapped(turns * line.size());
  }

  /** The piece that arrives at a knot. */
  Piece arriving(int k) {
    return pieces.get(before(k));
  }

  /** The piece that leaves a knot. */
  Piece leaving(int k) {
    return pieces.get(Math.floorMod(k, knots.size()));
  }

  int before(int k) {
    return Math.floorMod(k - 1, knots.size());
  }

  /** What a knot's two pieces cost. */
  double cost(int k) {
    return arriving(k).cost() + leaving(k).cost();
  }

  /** What all pieces cost. */
  double cost() {
    double sum = 0;
    for (Piece piece : pieces) {
      sum += piece.cost();
    }
    return sum;
  }

  /** The larger error of a knot's two pieces. */
  double error(int k) {
    return Math.max(arriving(k).error(), leaving(k).error());
  }

  /** Takes out a knot and puts one piece in place of its two. */
  void remove(int k, Piece piece) {
    pieces.set(before(k), piece);
    pieces.remove(k);
    knots.remove(k);
  }

  /** Puts a knot and its two pieces in place of others. */
  void replace(int k, Knot knot, Piece arriving, Piece leaving) {
    knots.set(k, knot);
    pieces.set(before(k), arriving);
    pieces.set(k, leaving);
  }
}
