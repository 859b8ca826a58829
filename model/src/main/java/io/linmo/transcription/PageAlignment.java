package io.linmo.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the rows of a list of characters to the rows of a page, both in order. Rows of the page may
 * stay over, as labels and notes do; a row of the list may go on over several rows of the page.
 */
final class PageAlignment {

  /** Rows of the page that one row of the list may fill, where the list has several. */
  private static final int MOST_ROWS = 3;

  /** Cost of going on in the next row where the list does not say so. */
  private static final double BREAK = 3;

  /** A row of the list that is not on the page, for each character. */
  private static final double MISSING_ROW = 8;

  /** A row of a page that is left over, however much is in it. */
  private static final double STRAY_ROW = 5;

  /** Rows without anything as tall as this share of a character are labels. */
  private static final double LEAST_HEIGHT = 0.5;

  private final CharacterList list;
  private final List<Candidates> rows;
  private final SizeModel sizes;
  private final TypicalInk typical;
  private final RowKinds kinds;
  private final Map<Integer, Integer> columns = new HashMap<>();

  PageAlignment(CharacterList list, List<Candidates> rows, SizeModel sizes, TypicalInk typical) {
    this.list = list;
    this.rows = rows;
    this.sizes = sizes;
    this.typical = typical;
    this.kinds = RowKinds.of(rows);
    int[] distinct = list.distinct();
    for (int i = 0; i < distinct.length; i++) {
      columns.put(distinct[i], i);
    }
  }

  /** The best score and its matches. */
  record Result(double score, List<Match> matches) {}

  Result best() {
    List<int[]> wanted = list.rows();
    int[] starts = new int[wanted.size()];
    for (int t = 1; t < starts.length; t++) {
      starts[t] = starts[t - 1] + wanted.get(t - 1).length;
    }
    int most = wanted.size() == 1 ? rows.size() : MOST_ROWS;
    double[][] best = new double[wanted.size() + 1][rows.size() + 1];
    RowAlignment[][] chosen = new RowAlignment[wanted.size() + 1][rows.size() + 1];
    int[][] from = new int[wanted.size() + 1][rows.size() + 1];
    for (int t = 0; t <= wanted.size(); t++) {
      for (int f = 0; f <= rows.size(); f++) {
        best[t][f] = t == 0 && f == 0 ? 0 : Double.NEGATIVE_INFINITY;
        if (f > 0 && best[t][f - 1] - strayRow(f - 1) > best[t][f]) {
          best[t][f] = best[t][f - 1] - strayRow(f - 1);
          from[t][f] = -1;
        }
        if (t > 0) {
          double missing = best[t - 1][f] - MISSING_ROW * wanted.get(t - 1).length;
          if (missing > best[t][f]) {
            best[t][f] = missing;
            from[t][f] = -2;
          }
          for (int g = Math.max(0, f - most); g < f; g++) {
            if (best[t - 1][g] == Double.NEGATIVE_INFINITY || !fits(wanted.get(t - 1), g, f)) {
              continue;
            }
            RowAlignment rows = aligned(wanted.get(t - 1), g, f);
            double breaks = wanted.size() == 1 ? 0 : BREAK * (f - g - 1);
            double score = best[t - 1][g] + rows.score() - breaks - kinds.cost(g, f);
            if (score > best[t][f]) {
              best[t][f] = score;
              chosen[t][f] = rows;
              from[t][f] = g;
            }
          }
        }
      }
    }
    return new Result(
        best[wanted.size()][rows.size()], matches(chosen, from, starts, wanted.size()));
  }

  private List<Match> matches(RowAlignment[][] chosen, int[][] from, int[] starts, int lists) {
    List<Match> matches = new ArrayList<>();
    int t = lists;
    int f = rows.size();
    while (t > 0 || f > 0) {
      int how = from[t][f];
      if (how == -1) {
        f--;
      } else if (how == -2) {
        t--;
      } else {
        matches.addAll(0, chosen[t][f].matches(starts[t - 1]));
        t--;
        f = how;
      }
    }
    return matches;
  }

  private RowAlignment aligned(int[] wanted, int from, int to) {
    int[] own = Arrays.stream(wanted).map(columns::get).toArray();
    return new RowAlignment(rows.subList(from, to), from, wanted, own, sizes, typical);
  }

  /** Whether rows hold about as many places as there are characters, and of some size. */
  private boolean fits(int[] wanted, int from, int to) {
    int places = 0;
    for (int f = from; f < to; f++) {
      if (tallest(f) < LEAST_HEIGHT * 0.6 * sizes.em()) {
        return list.rows().size() == 1;
      }
      places += rows.get(f).places();
    }
    return list.rows().size() == 1
        || places >= 0.5 * wanted.length && places <= 4 * wanted.length + 4;
  }

  private double tallest(int row) {
    double tallest = 0;
    Candidates own = rows.get(row);
    for (int p = 0; p < own.places(); p++) {
      tallest = Math.max(tallest, own.group(p, 1).map(ink -> (double) ink.longest()).orElse(0.0));
    }
    return tallest;
  }

  /** A row that is left over costs by its ink, up to a limit. */
  private double strayRow(int row) {
    double cost = 0;
    Candidates own = rows.get(row);
    for (int p = 0; p < own.places(); p++) {
      cost += own.group(p, 1).map(ink -> Math.min(1, ink.area() / typical.area())).orElse(0.0);
    }
    return Math.min(STRAY_ROW, cost);
  }
}
