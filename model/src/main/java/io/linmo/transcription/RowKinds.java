package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Distinguishes rows of writing from rows of labels beside it: labels are smaller and often of
 * another ink. A row costs the more, the smaller and the more differently coloured it is than the
 * page's large rows.
 */
final class RowKinds {

  /** A row is a large one from this share of the largest row's height on. */
  private static final double LARGE = 0.75;

  /** Rows of fewer places say nothing of the page. */
  private static final int FEWEST = 3;

  /** Differences in the logarithm of the height that cost nothing. */
  private static final double FREE = 0.3;

  private static final double SIZE_COST = 3;
  private static final double OTHER_COLOUR = 0.14;
  private static final double COLOUR_COST = 1;

  private final double[] costs;

  private RowKinds(double[] costs) {
    this.costs = costs;
  }

  static RowKinds of(List<Candidates> rows) {
    double[] costs = new double[rows.size()];
    double[] heights = rows.stream().mapToDouble(RowKinds::height).toArray();
    double largest = 0;
    for (int i = 0; i < heights.length; i++) {
      largest = inks(rows.get(i)).size() >= FEWEST ? Math.max(largest, heights[i]) : largest;
    }
    InkGroup large = null;
    for (int i = 0; i < heights.length; i++) {
      if (heights[i] >= LARGE * largest && inks(rows.get(i)).size() >= FEWEST) {
        InkGroup all = inks(rows.get(i)).stream().reduce(InkGroup::with).orElseThrow();
        large = large == null ? all : large.with(all);
      }
    }
    for (int i = 0; i < costs.length && large != null; i++) {
      List<InkGroup> own = inks(rows.get(i));
      if (!own.isEmpty()) {
        double smaller = Math.log(largest * LARGE / heights[i]) - FREE;
        double colour = own.stream().reduce(InkGroup::with).orElseThrow().colourDistance(large);
        costs[i] =
            own.size()
                * (SIZE_COST * Math.max(0, smaller) + (colour > OTHER_COLOUR ? COLOUR_COST : 0));
      }
    }
    return new RowKinds(costs);
  }

  private static List<InkGroup> inks(Candidates row) {
    List<InkGroup> inks = new ArrayList<>();
    for (int p = 0; p < row.places(); p++) {
      row.group(p, 1).ifPresent(inks::add);
    }
    return inks;
  }

  /** The upper quartile of a row's longer sides. */
  private static double height(Candidates row) {
    double[] sides = inks(row).stream().mapToDouble(InkGroup::longest).sorted().toArray();
    return sides.length == 0 ? 0 : sides[sides.length * 3 / 4];
  }

  /** What speaks against rows from one to before another being writing. */
  double cost(int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += costs[i];
    }
    return sum;
  }
}
