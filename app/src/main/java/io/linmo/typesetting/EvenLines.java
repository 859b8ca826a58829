package io.linmo.typesetting;

import io.linmo.typesetting.LineItem.Break;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Chooses where the lines of a justified paragraph end so that its spaces are as even as can be:
 * the sum over all lines but the last of the squares of what each gap is widened by is least, as D.
 * E. Knuth and M. F. Plass, Breaking Paragraphs into Lines, 1981, but without narrowed spaces.
 */
final class EvenLines {

  /** What a divided word costs, as the square of a gap in em. */
  private static final double HYPHEN_COST = 0.05;

  /** What a line costs that has no gap to widen. */
  private static final double UNFILLED_COST = 100;

  private final List<LineItem> items;
  private final double maxWidth;
  private final double hyphen;

  /**
   * @param hyphen advance of a hyphen at the end of a line
   */
  EvenLines(List<LineItem> items, double maxWidth, double hyphen) {
    this.items = items;
    this.maxWidth = maxWidth;
    this.hyphen = hyphen;
  }

  /** The ends of the lines; empty where a word is wider than a line. */
  Optional<List<Integer>> ends() {
    int count = items.size();
    double[] costs = new double[count + 1];
    int[] starts = new int[count + 1];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    costs[0] = 0;
    for (int start = 0; start < count; start++) {
      if (costs[start] < Double.POSITIVE_INFINITY) {
        extend(start, costs, starts);
      }
    }
    if (costs[count] == Double.POSITIVE_INFINITY) {
      return Optional.empty();
    }
    List<Integer> ends = new ArrayList<>();
    for (int end = count; end > 0; end = starts[end]) {
      ends.add(0, end);
    }
    return Optional.of(ends);
  }

  /** Tries every line that begins at an item. */
  private void extend(int start, double[] costs, int[] starts) {
    double width = 0;
    double filled = 0;
    int gaps = 0;
    int filledGaps = 0;
    for (int i = start; i < items.size() && filled <= maxWidth + LineBreaker.ROUNDING; i++) {
      LineItem item = items.get(i);
      gaps +=
          i > start && LineItem.mayWiden(items.get(i - 1).codePoint(), item.codePoint()) ? 1 : 0;
      width += item.glyph().advance();
      if (!item.isLoose()) {
        filled = width;
        filledGaps = gaps;
      }
      int end = i + 1;
      Break at = end == items.size() ? Break.PLAIN : items.get(end).before();
      if (at != Break.NONE) {
        double rest = maxWidth - filled - (at == Break.HYPHEN ? hyphen : 0);
        double cost = costs[start] + cost(rest, filledGaps, at, end == items.size());
        if (rest >= -LineBreaker.ROUNDING && cost < costs[end]) {
          costs[end] = cost;
          starts[end] = start;
        }
      }
    }
  }

  private static double cost(double rest, int gaps, Break at, boolean last) {
    if (last) {
      return 0;
    }
    double divided = at == Break.HYPHEN ? HYPHEN_COST : 0;
    return divided + (gaps == 0 ? UNFILLED_COST : (rest / gaps) * (rest / gaps));
  }
}
