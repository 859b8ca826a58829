package io.linmo.capture.page;

import io.linmo.numeric.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds rows of writing on paper without boxes.
 *
 * <p>Rows are straight and of one slope. Pieces that stand over one another and are together no
 * taller than a character are stacked first. The middles of the larger stacks, moved along the
 * slope to the page's left edge, are cut into runs so that the sum of squared distances from the
 * runs' means, in units of {@value #SPREAD} typical heights, and {@value #ROW_COST} for each run,
 * is least; the slope is that of the least sum. Small stacks join the row of the one that they
 * stand over or under, else the nearest row.
 */
final class RowFinder {

  private static final double SPREAD = 0.22;
  private static final double ROW_COST = 12;

  /** Slopes that are tried, as multiples of a step to both sides. */
  private static final double SLOPE_STEP = 0.004;

  private static final int SLOPES = 20;

  /** Stacks are at most this much taller than the taller pieces. */
  private static final double STACK = 1.25;

  /** Small stacks farther than this from every row, in heights, are in none. */
  private static final double FARTHEST = 1.2;

  /** Larger stacks are at least this share of the typical height. */
  private static final double MAIN = 0.45;

  private final List<InkGroup> main = new ArrayList<>();
  private final List<InkGroup> small = new ArrayList<>();
  private final double height;
  private final double[] middles;

  private RowFinder(List<InkPiece> pieces) {
    List<InkGroup> stacks = InkStacks.of(pieces, STACK * tallHeight(pieces));
    this.height = typicalHeight(stacks);
    for (InkGroup stack : stacks) {
      (stack.longest() >= MAIN * height ? main : small).add(stack);
    }
    this.middles = main.stream().mapToDouble(RowFinder::middle).toArray();
  }

  /** Rows of pieces from the top of the page, each from left to right. */
  static List<List<InkPiece>> find(List<InkPiece> pieces) {
    return pieces.isEmpty() ? List.of() : new RowFinder(pieces).rows();
  }

  /** How tall characters are on a page; 0 without ink. */
  static double characterHeight(List<InkPiece> pieces) {
    return pieces.isEmpty() ? 0 : new RowFinder(pieces).height;
  }

  /** The height that a tenth of the ink's pieces exceed, taller ones counting more. */
  private static double tallHeight(List<InkPiece> pieces) {
    return quantile(pieces.stream().mapToInt(InkPiece::height).sorted().toArray(), 0.85);
  }

  private static double typicalHeight(List<InkGroup> stacks) {
    return quantile(stacks.stream().mapToInt(InkGroup::height).sorted().toArray(), 0.6);
  }

  /** The height below which a share of the sum of heights lies. */
  private static double quantile(int[] sorted, double share) {
    double[] heights = Arrays.stream(sorted).asDoubleStream().toArray();
    OptionalInt rank = Quantiles.bin(heights, share);
    return rank.isPresent() ? heights[rank.getAsInt()] : 0;
  }

  /** The mean row of a stack's pixels: nearer to the middle of the row than that of its box. */
  private static double middle(InkGroup stack) {
    double sum = 0;
    for (InkPiece piece : stack.pieces()) {
      Region region = piece.region();
      for (int run = 0; run < region.runCount(); run++) {
        sum += (region.row(run) + 0.5) * (region.to(run) - region.from(run));
      }
    }
    return sum / stack.area();
  }

  private List<List<InkPiece>> rows() {
    double bestSlope = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = -SLOPES; i <= SLOPES; i++) {
      double cost = new Cut(levelled(i * SLOPE_STEP)).cost() + 1e-3 * Math.abs(i);
      if (cost < least) {
        least = cost;
        bestSlope = i * SLOPE_STEP;
      }
    }
    double[] levelled = levelled(bestSlope);
    int[] rowOf = new Cut(levelled).rows();
    List<List<InkGroup>> rows = new ArrayList<>();
    for (int i = 0; i < rowOf.length; i++) {
      while (rows.size() <= rowOf[i]) {
        rows.add(new ArrayList<>());
      }
      rows.get(rowOf[i]).add(main.get(i));
    }
    addSmall(rows, bestSlope);
    return rows.stream().map(RowFinder::pieces).toList();
  }

  private static List<InkPiece> pieces(List<InkGroup> stacks) {
    return stacks.stream()
        .flatMap(stack -> stack.pieces().stream())
        .sorted(Comparator.comparingInt(InkPiece::left))
        .toList();
  }

  private double[] levelled(double slope) {
    double[] levelled = new double[middles.length];
    for (int i = 0; i < levelled.length; i++) {
      levelled[i] = middles[i] - slope * main.get(i).centerX();
    }
    return levelled;
  }

  private void addSmall(List<List<InkGroup>> rows, double slope) {
    double[] levels =
        rows.stream()
            .mapToDouble(
                row ->
                    row.stream()
                        .mapToDouble(stack -> middle(stack) - slope * stack.centerX())
                        .average()
                        .orElse(0))
            .toArray();
    List<List<InkGroup>> mains = rows.stream().map(row -> List.copyOf(row)).toList();
    for (InkGroup stack : small) {
      int best = -1;
      double nearest = FARTHEST;
      for (int row = 0; row < levels.length; row++) {
        double level = levels[row] + slope * stack.centerX();
        double distance = Math.abs(stack.centerY() - level) / height;
        for (InkGroup other : mains.get(row)) {
          distance = Math.min(distance, attachment(stack, other));
        }
        if (distance < nearest) {
          nearest = distance;
          best = row;
        }
      }
      if (best >= 0) {
        rows.get(best).add(stack);
      }
    }
  }

  /** Distance to a larger piece that it stands over or under, in heights; marks stand over. */
  private double attachment(InkGroup piece, InkGroup other) {
    double gapX = Math.max(other.left() - piece.right(), piece.left() - other.right());
    double above = other.top() - piece.bottom();
    double below = piece.top() - other.bottom();
    if (gapX > 0.25 * height || above > 0.7 * height || below > 0.5 * height) {
      return Double.POSITIVE_INFINITY;
    }
    double gap = Math.max(0, Math.max(above, 1.5 * below));
    return (gap + Math.max(0, gapX)) / height * 0.5;
  }

  /** The cut of levels into runs of least cost. */
  private final class Cut {
    private final Integer[] order;
    private final int[] start;
    private final double[] best;

    Cut(double[] levels) {
      int n = levels.length;
      order = new Integer[n];
      Arrays.setAll(order, i -> i);
      Arrays.sort(order, Comparator.comparingDouble(i -> levels[i]));
      best = new double[n + 1];
      start = new int[n + 1];
      double unit = SPREAD * height;
      for (int end = 1; end <= n; end++) {
        best[end] = Double.POSITIVE_INFINITY;
        double sum = 0;
        double squares = 0;
        for (int from = end - 1; from >= 0; from--) {
          double level = levels[order[from]] / unit;
          sum += level;
          squares += level * level;
          double cost = best[from] + ROW_COST + squares - sum * sum / (end - from);
          if (cost < best[end]) {
            best[end] = cost;
            start[end] = from;
          }
        }
      }
    }

    double cost() {
      return best[best.length - 1];
    }

    /** The row of each piece, from the top. */
    int[] rows() {
      int[] rows = new int[order.length];
      int number = 0;
      for (int end = order.length; end > 0; end = start[end]) {
        for (int i = start[end]; i < end; i++) {
          rows[order[i]] = number;
        }
        number++;
      }
      for (int i = 0; i < rows.length; i++) {
        rows[i] = number - 1 - rows[i];
      }
      return rows;
    }
  }
}
