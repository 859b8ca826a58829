package io.linmo.capture.cleaning;

import io.linmo.capture.cleaning.InkParts.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Parts of the ink that are taken together, at least one. */
record Piece(List<Part> parts) {

  Piece {
    parts = List.copyOf(parts);
  }

  /** Parts near each other joined into pieces. */
  static List<Piece> joined(List<Part> parts, double near) {
    List<Piece> pieces = new ArrayList<>();
    for (Part part : parts) {
      List<Part> joined = new ArrayList<>(List.of(part));
      for (Piece piece : List.copyOf(pieces)) {
        if (piece.parts.stream().anyMatch(other -> other.gap(part) <= near)) {
          joined.addAll(piece.parts);
          pieces.remove(piece);
        }
      }
      pieces.add(new Piece(joined));
    }
    return pieces;
  }

  boolean all(Predicate<Part> test) {
    return parts.stream().allMatch(test);
  }

  boolean contains(Piece other) {
    return parts.containsAll(other.parts);
  }

  boolean touchesEdge(InkGrid grid) {
    return parts.stream().anyMatch(part -> part.touchesEdge(grid));
  }

  int area() {
    return parts.stream().mapToInt(Part::area).sum();
  }

  private int left() {
    return parts.stream().mapToInt(Part::left).min().orElse(0);
  }

  private int right() {
    return parts.stream().mapToInt(Part::right).max().orElse(0);
  }

  private int top() {
    return parts.stream().mapToInt(Part::top).min().orElse(0);
  }

  private int bottom() {
    return parts.stream().mapToInt(Part::bottom).max().orElse(0);
  }

  int width() {
    return right() - left();
  }

  int height() {
    return bottom() - top();
  }

  /** Whether no part of it lies in the box of another piece. */
  boolean isOutside(Piece box) {
    return all(
        p ->
            p.right() <= box.left()
                || p.left() >= box.right()
                || p.bottom() <= box.top()
                || p.top() >= box.bottom());
  }

  /** The side of the picture that it lies at: left, right, upper or lower. */
  String side(InkGrid grid) {
    double x = (left() + right()) / 2.0 / grid.width - 0.5;
    double y = (top() + bottom()) / 2.0 / grid.height - 0.5;
    if (Math.abs(x) >= Math.abs(y)) {
      return x < 0 ? "left" : "right";
    }
    return y < 0 ? "upper" : "lower";
  }
}
