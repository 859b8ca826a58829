package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pieces of ink that are taken for one character, or for a part of one. */
public final class InkGroup {

  private final List<InkPiece> pieces;
  private final int left;
  private final int top;
  private final int right;
  private final int bottom;

  InkGroup(List<InkPiece> pieces) {
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("group of no pieces of ink");
    }
    this.pieces = List.copyOf(pieces);
    this.left = pieces.stream().mapToInt(InkPiece::left).min().orElseThrow();
    this.top = pieces.stream().mapToInt(InkPiece::top).min().orElseThrow();
    this.right = pieces.stream().mapToInt(InkPiece::right).max().orElseThrow();
    this.bottom = pieces.stream().mapToInt(InkPiece::bottom).max().orElseThrow();
  }

  List<InkPiece> pieces() {
    return pieces;
  }

  /** This group and another as one. */
  public InkGroup with(InkGroup other) {
    List<InkPiece> all = new ArrayList<>(pieces);
    all.addAll(other.pieces);
    return new InkGroup(all);
  }

  /** Whether the next group was cut off this one: some of their pixels lie side by side. */
  public boolean isJoinedTo(InkGroup next) {
    Set<Long> ends = new HashSet<>();
    for (InkPiece piece : pieces) {
      for (int run = 0; run < piece.region().runCount(); run++) {
        ends.add((long) piece.region().row(run) << 32 | piece.region().to(run));
      }
    }
    for (InkPiece piece : next.pieces) {
      for (int run = 0; run < piece.region().runCount(); run++) {
        if (ends.contains((long) piece.region().row(run) << 32 | piece.region().from(run))) {
          return true;
        }
      }
    }
    return false;
  }

  /** This group without pieces of fewer pixels than the limit; the largest stays. */
  public InkGroup without(double leastArea) {
    int largest = pieces.stream().mapToInt(piece -> piece.region().area()).max().orElseThrow();
    return new InkGroup(
        pieces.stream()
            .filter(piece -> piece.region().area() >= Math.min(leastArea, largest))
            .toList());
  }

  public int left() {
    return left;
  }

  public int top() {
    return top;
  }

  public int right() {
    return right;
  }

  public int bottom() {
    return bottom;
  }

  public int width() {
    return right - left;
  }

  public int height() {
    return bottom - top;
  }

  public int longest() {
    return Math.max(width(), height());
  }

  public double centerX() {
    return (left + right) / 2.0;
  }

  public double centerY() {
    return (top + bottom) / 2.0;
  }

  /** Connected pieces. */
  public int count() {
    return pieces.size();
  }

  /** Inked pixels. */
  public int area() {
    return pieces.stream().mapToInt(piece -> piece.region().area()).sum();
  }

  /** Mean darkness of the strokes' middles relative to the paper, by ink. */
  public double darkness() {
    double sum = 0;
    for (InkPiece piece : pieces) {
      sum += piece.darkness() * piece.region().area();
    }
    return sum / area();
  }

  InkColour colour() {
    double red = 0;
    double green = 0;
    double blue = 0;
    for (InkPiece piece : pieces) {
      red += piece.colour().red() * piece.region().area();
      green += piece.colour().green() * piece.region().area();
      blue += piece.colour().blue() * piece.region().area();
    }
    return InkColour.of(red, green, blue);
  }

  /** How different in colour the ink of two groups is: 0 for the same, 0.2 for blue and black. */
  public double colourDistance(InkGroup other) {
    return colour().distance(other.colour());
  }

  @Override
  public String toString() {
    return "InkGroup[%d pieces, %d to %d, %d to %d]".formatted(count(), left, right, top, bottom);
  }
}
