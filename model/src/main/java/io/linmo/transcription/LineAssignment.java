package io.linmo.transcription;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Gives lines of a text to rows of a page, both in order, at the highest sum of scores: a line has
 * one row or several that follow one another, or none; rows may stay over. By dynamic programming
 * over (lines, rows).
 */
final class LineAssignment {

  /** What ways of giving lines to rows cost. */
  interface Costs<A> {

    /** Cost of a row that stays over. */
    double stray(int row);

    /** Cost of a line that has no row. */
    double missing(int line);

    /** Rows that one line may have. */
    int most();

    /** A line in the rows from one to before another; empty where these cannot hold it. */
    Optional<Scored<A>> aligned(int line, int from, int to);
  }

  /** An alignment of a line and how good it is. */
  record Scored<A>(double score, A alignment) {}

  private static final int STRAY = -1;
  private static final int MISSING = -2;

  private LineAssignment() {}

  /**
   * The best way.
   *
   * @param alignments of each line; empty for those that have no row
   */
  record Best<A>(double score, List<Optional<A>> alignments) {}

  static <A> Best<A> best(int lines, int rows, Costs<A> costs) {
    double[][] best = new double[lines + 1][rows + 1];
    int[][] from = new int[lines + 1][rows + 1];
    List<List<A>> chosen = new ArrayList<>();
    for (int t = 0; t <= lines; t++) {
      chosen.add(new ArrayList<>(Collections.nCopies(rows + 1, null)));
      for (int f = 0; f <= rows; f++) {
        best[t][f] = t == 0 && f == 0 ? 0 : Double.NEGATIVE_INFINITY;
        if (f > 0 && best[t][f - 1] - costs.stray(f - 1) > best[t][f]) {
          best[t][f] = best[t][f - 1] - costs.stray(f - 1);
          from[t][f] = STRAY;
        }
        if (t > 0 && best[t - 1][f] - costs.missing(t - 1) > best[t][f]) {
          best[t][f] = best[t - 1][f] - costs.missing(t - 1);
          from[t][f] = MISSING;
        }
        for (int g = Math.max(0, f - costs.most()); t > 0 && g < f; g++) {
          Optional<Scored<A>> aligned =
              best[t - 1][g] == Double.NEGATIVE_INFINITY
                  ? Optional.empty()
                  : costs.aligned(t - 1, g, f);
          if (aligned.isPresent() && best[t - 1][g] + aligned.get().score() > best[t][f]) {
            best[t][f] = best[t - 1][g] + aligned.get().score();
            from[t][f] = g;
            chosen.get(t).set(f, aligned.get().alignment());
          }
        }
      }
    }
    return new Best<>(best[lines][rows], path(chosen, from, lines, rows));
  }

  private static <A> List<Optional<A>> path(
      List<List<A>> chosen, int[][] from, int lines, int rows) {
    List<Optional<A>> path = new ArrayList<>(Collections.nCopies(lines, Optional.empty()));
    int t = lines;
    int f = rows;
    while (t > 0 || f > 0) {
      if (from[t][f] == STRAY) {
        f--;
      } else if (from[t][f] == MISSING) {
        t--;
      } else {
        path.set(t - 1, Optional.of(chosen.get(t).get(f)));
        f = from[t][f];
        t--;
      }
    }
    return path;
  }
}
