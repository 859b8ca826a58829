package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Pieces that stand over one another, as the dot over an i and the parts of a Han character do. */
final class InkStacks {

  /** Share of the narrower one's width that must overlap. */
  private static final double OVERLAP = 0.5;

  /** The widest gap between pieces of a stack, as a share of the tallest stack. */
  private static final double GAP = 0.3;

  private InkStacks() {}

  /**
   * The stacks of a page, those with the smallest gap joined first.
   *
   * @param tallest height that no stack exceeds, unless a single piece does
   */
  static List<InkGroup> of(List<InkPiece> pieces, double tallest) {
    List<InkGroup> stacks = new ArrayList<>();
    pieces.stream()
        .sorted(Comparator.comparingInt(InkPiece::left))
        .forEach(piece -> stacks.add(new InkGroup(List.of(piece))));
    while (true) {
      int first = -1;
      int second = -1;
      double least = GAP * tallest;
      for (int i = 0; i < stacks.size(); i++) {
        // Sorted by left edges, which joining does not change.
        for (int j = i + 1;
            j < stacks.size() && stacks.get(j).left() < stacks.get(i).right();
            j++) {
          double gap = gap(stacks.get(i), stacks.get(j), tallest);
          if (gap < least) {
            least = gap;
            first = i;
            second = j;
          }
        }
      }
      if (first < 0) {
        return stacks;
      }
      stacks.set(first, stacks.get(first).with(stacks.remove(second)));
    }
  }

  /** The gap in height between two that may be a stack; infinite for others. */
  private static double gap(InkGroup a, InkGroup b, double tallest) {
    int overlap = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
    int height = Math.max(a.bottom(), b.bottom()) - Math.min(a.top(), b.top());
    return overlap < OVERLAP * Math.min(a.width(), b.width()) || height > tallest
        ? Double.POSITIVE_INFINITY
        : Math.max(0, Math.max(a.top(), b.top()) - Math.min(a.bottom(), b.bottom()));
  }
}
