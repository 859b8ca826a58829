package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The best way to give characters in reading order to the places of one or more rows, in which
 * places may stay over and characters may be missing.
 *
 * <p>Scores add up: the log probability of each reading, what its size says, and the costs of what
 * is left over. Found by dynamic programming over (places used, characters used).
 */
final class RowAlignment {

  /** A character without ink, where there is no box for it either. */
  private static final double MISSING = 7;

  /** A character whose box is empty. */
  private static final double EMPTY = 2.5;

  /** An empty box that no character was meant for. */
  private static final double SPARE = 0.3;

  /** Ink that is no character, if it is as much as one. */
  private static final double STRAY = 6;

  private static final double STRAY_BOX = 4.5;

  /** A reading counts no more than this against a character, in its logarithm. */
  private static final double LEAST_BELIEF = -5;

  /** Cost of each gap of a typical height within a character, squared. */
  private static final double GAP = 8;

  private final List<Candidates> rows;
  private final int firstRow;
  private final int[] row;
  private final int[] place;
  private final int[] codePoints;
  private final int[] columns;
  private final SizeModel sizes;
  private final TypicalInk typical;
  private final double[][] best;
  private final byte[][] step;

  private static final byte MATCH = 0; // plus the number of places
  private static final byte SKIP_PLACE = 10;
  private static final byte SKIP_CHARACTER = 11;
  private static final byte EMPTY_BOX = 12;

  /**
   * @param rows rows of the page in reading order
   * @param firstRow number of the first of them
   * @param codePoints the characters
   * @param columns of each character the index in the page's list
   * @param typical what the ink of a character is like
   */
  RowAlignment(
      List<Candidates> rows,
      int firstRow,
      int[] codePoints,
      int[] columns,
      SizeModel sizes,
      TypicalInk typical) {
    this.rows = rows;
    this.firstRow = firstRow;
    this.codePoints = codePoints;
    this.columns = columns;
    this.sizes = sizes;
    this.typical = typical;
    int count = rows.stream().mapToInt(Candidates::places).sum();
    this.row = new int[count];
    this.place = new int[count];
    for (int r = 0, i = 0; r < rows.size(); r++) {
      for (int p = 0; p < rows.get(r).places(); p++, i++) {
        row[i] = r;
        place[i] = p;
      }
    }
    this.best = new double[count + 1][codePoints.length + 1];
    this.step = new byte[count + 1][codePoints.length + 1];
    solve();
  }

  private void solve() {
    for (double[] line : best) {
      Arrays.fill(line, Double.NEGATIVE_INFINITY);
    }
    best[0][0] = 0;
    for (int i = 0; i < best.length; i++) {
      for (int j = 0; j <= codePoints.length; j++) {
        double here = best[i][j];
        if (here == Double.NEGATIVE_INFINITY) {
          continue;
        }
        if (j < codePoints.length) {
          offer(i, j + 1, here - MISSING, SKIP_CHARACTER);
        }
        if (i < row.length) {
          offer(i + 1, j, here - leftOver(i), SKIP_PLACE);
          if (j < codePoints.length) {
            offerMatches(i, j, here);
          }
        }
      }
    }
  }

  private void offer(int i, int j, double score, byte how) {
    if (score > best[i][j]) {
      best[i][j] = score;
      step[i][j] = how;
    }
  }

  private void offerMatches(int i, int j, double here) {
    Candidates own = rows.get(row[i]);
    if (own.isBox(place[i]) && own.group(place[i], 1).isEmpty()) {
      offer(i + 1, j + 1, here - EMPTY, EMPTY_BOX);
      return;
    }
    for (int count = 1; count <= own.most() && place[i] + count <= own.places(); count++) {
      Optional<InkGroup> group = own.group(place[i], count);
      if (group.isEmpty()) {
        return;
      }
      double score =
          Math.max(LEAST_BELIEF, own.log(place[i], count, columns[j]))
              + sizes.score(codePoints[j], group.get())
              - gaps(own, place[i], count);
      offer(i + count, j + 1, here + score, (byte) (MATCH + count));
    }
  }

  /** What speaks against groups being one character: the gaps between them. */
  private double gaps(Candidates own, int from, int count) {
    double cost = 0;
    for (int p = from; p + 1 < from + count; p++) {
      InkGroup left = own.group(p, 1).orElseThrow();
      InkGroup right = own.group(p + 1, 1).orElseThrow();
      double gap = Math.max(0, right.left() - left.right()) / (0.6 * sizes.em());
      cost += GAP * gap * gap;
    }
    return cost;
  }

  private double leftOver(int i) {
    Candidates own = rows.get(row[i]);
    Optional<InkGroup> ink = own.group(place[i], 1);
    if (ink.isEmpty()) {
      return SPARE;
    }
    double share = Math.min(1, ink.get().area() / typical.area()) * typical.darkShare(ink.get());
    return own.isBox(place[i]) ? 0.5 + STRAY_BOX * share : 0.2 + STRAY * share;
  }

  double score() {
    return best[row.length][codePoints.length];
  }

  /** Matches of all characters that have a place, in their order. */
  List<Match> matches(int firstIndex) {
    List<Match> matches = new ArrayList<>();
    int i = row.length;
    int j = codePoints.length;
    while (i > 0 || j > 0) {
      byte how = step[i][j];
      if (how == SKIP_CHARACTER) {
        j--;
      } else if (how == SKIP_PLACE) {
        i--;
      } else {
        int count = how == EMPTY_BOX ? 1 : how - MATCH;
        i -= count;
        j--;
        matches.add(0, match(i, count, j, firstIndex));
      }
    }
    return matches;
  }

  private Match match(int i, int count, int j, int firstIndex) {
    Candidates own = rows.get(row[i]);
    Optional<InkGroup> ink = own.group(place[i], count);
    int best = ink.isEmpty() ? columns[j] : own.best(place[i], count);
    return new Match(
        firstIndex + j,
        codePoints[j],
        firstRow + row[i],
        ink,
        own.place(place[i]).cell(),
        ink.isEmpty() ? 0 : own.log(place[i], count, columns[j]),
        best,
        ink.isEmpty() ? 0 : own.log(place[i], count, best));
  }
}
