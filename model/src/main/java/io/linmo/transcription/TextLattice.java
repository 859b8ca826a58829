package io.linmo.transcription;

import io.linmo.capture.page.InkGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All ways to give the characters of a line of text to the slices of one or more rows.
 *
 * <p>Scores are logarithms and add up: the reading of each group of slices as its character, its
 * size, the gaps within it, the gap before it, and the remainder. The best way is found by dynamic
 * programming over (slices, characters); the probability of each of its matches by the
 * forward-backward algorithm over the same ways.
 */
final class TextLattice {

  private static final double MISSING = 9;
  private static final double STRAY = 5;
  private static final double LEAST_STRAY = 0.3;
  private static final double LEAST_BELIEF = -5;

  /** Cost of each gap of a typical height within a character, squared. */
  private static final double GAP = 8;

  private static final byte SKIP_SLICE = -1;
  private static final byte SKIP_CHARACTER = -2;

  /**
   * A match of the best way.
   *
   * @param probability among all ways
   * @param before what stands before it
   */
  record Placed(Match match, double probability, Border before) {}

  private final List<Candidates> rows;
  private final int firstRow;
  private final Transcript.Line line;
  private final int[] columns;
  private final TextModel model;
  private final int[] row;
  private final int[] place;
  private final boolean[] joined;
  private final double[][] best;
  private final byte[][] step;

  /**
   * @param rows rows of the page in reading order
   * @param firstRow number of the first of them
   * @param columns of each character of the line the index in the page's list
   */
  TextLattice(
      List<Candidates> rows, int firstRow, Transcript.Line line, int[] columns, TextModel model) {
    this.rows = rows;
    this.firstRow = firstRow;
    this.line = line;
    this.columns = columns;
    this.model = model;
    int count = rows.stream().mapToInt(Candidates::places).sum();
    this.row = new int[count];
    this.place = new int[count];
    this.joined = new boolean[count];
    for (int r = 0, i = 0; r < rows.size(); r++) {
      for (int p = 0; p < rows.get(r).places(); p++, i++) {
        row[i] = r;
        place[i] = p;
        joined[i] = rows.get(r).isJoined(p);
      }
    }
    this.best = filled();
    this.step = new byte[count + 1][line.length() + 1];
    best[0][0] = 0;
    visit(
        (i, j, nextI, nextJ, score) -> {
          if (best[i][j] + score > best[nextI][nextJ]) {
            best[nextI][nextJ] = best[i][j] + score;
            step[nextI][nextJ] =
                nextJ == j ? SKIP_SLICE : nextI == i ? SKIP_CHARACTER : (byte) (nextI - i);
          }
        },
        best);
  }

  private double[][] filled() {
    double[][] scores = new double[row.length + 1][line.length() + 1];
    for (double[] of : scores) {
      Arrays.fill(of, Double.NEGATIVE_INFINITY);
    }
    return scores;
  }

  /** Takes a step from (slices, characters) used to others, and its score. */
  private interface Visitor {
    void step(int i, int j, int nextI, int nextJ, double score);
  }

  /** Visits all steps from places that are reached, in order. */
  private void visit(Visitor visitor, double[][] reached) {
    for (int i = 0; i <= row.length; i++) {
      for (int j = 0; j <= line.length(); j++) {
        if (reached[i][j] > Double.NEGATIVE_INFINITY) {
          if (j < line.length()) {
            visitor.step(i, j, i, j + 1, -MISSING);
          }
          if (i < row.length) {
            visitor.step(i, j, i + 1, j, -leftOver(i));
          }
          if (i < row.length && j < line.length()) {
            visitMatches(visitor, i, j);
          }
        }
      }
    }
  }

  private void visitMatches(Visitor visitor, int i, int j) {
    Candidates own = rows.get(row[i]);
    double before = j == 0 ? 0 : model.border(line.codePoints()[j], border(i, j));
    for (int count = 1; count <= own.most() && place[i] + count <= own.places(); count++) {
      Optional<InkGroup> group = own.group(place[i], count);
      if (group.isEmpty()) {
        return;
      }
      double score =
          Math.max(LEAST_BELIEF, own.log(place[i], count, columns[j]))
              + model.size(line.codePoints()[j], group.get())
              + before
              - gaps(own, place[i], count);
      visitor.step(i, j, i + count, j + 1, score);
    }
  }

  /** The border before a slice; at the beginning of a row there is room enough. */
  private Border border(int i, int j) {
    if (place[i] == 0) {
      return new Border(line.startsWord()[j], model.space() * model.sizes().em(), false);
    }
    Candidates own = rows.get(row[i]);
    int gap =
        own.row()
            .gap(own.group(place[i] - 1, 1).orElseThrow(), own.group(place[i], 1).orElseThrow());
    return new Border(line.startsWord()[j], gap, joined[i]);
  }

  /** What speaks against slices being one character: the gaps between them. */
  private double gaps(Candidates own, int from, int count) {
    double cost = 0;
    for (int p = from; p + 1 < from + count; p++) {
      double gap =
          Math.max(
              0,
              own.row().gap(own.group(p, 1).orElseThrow(), own.group(p + 1, 1).orElseThrow())
                  / (0.6 * model.sizes().em()));
      cost += GAP * gap * gap;
    }
    return cost;
  }

  private double leftOver(int i) {
    InkGroup ink = rows.get(row[i]).group(place[i], 1).orElseThrow();
    TypicalInk typical = model.typical();
    return LEAST_STRAY + STRAY * Math.min(1, ink.area() / typical.area()) * typical.darkShare(ink);
  }

  double score() {
    return best[row.length][line.length()];
  }

  /** The matches of the best way, in the order of the text. */
  List<Placed> placed(int firstIndex) {
    double[][] forward = forward();
    double[][] backward = backward(forward);
    double all = forward[row.length][line.length()];
    List<Placed> placed = new ArrayList<>();
    int i = row.length;
    int j = line.length();
    while (i > 0 || j > 0) {
      byte how = step[i][j];
      if (how == SKIP_CHARACTER) {
        j--;
      } else if (how == SKIP_SLICE) {
        i--;
      } else {
        int endI = i;
        i -= how;
        j--;
        double score = score(i, j, endI);
        double log = forward[i][j] + score + backward[endI][j + 1] - all;
        Match match = match(i, how, j, firstIndex);
        placed.add(0, new Placed(match, Math.min(1, Math.exp(log)), border(i, j)));
      }
    }
    return placed;
  }

  private double score(int i, int j, int endI) {
    double[] found = {Double.NEGATIVE_INFINITY};
    visitMatches(
        (fromI, fromJ, nextI, nextJ, score) -> found[0] = nextI == endI ? score : found[0], i, j);
    return found[0];
  }

  /** ln of the sum over all ways to a place. */
  private double[][] forward() {
    double[][] forward = filled();
    forward[0][0] = 0;
    visit(
        (i, j, nextI, nextJ, score) ->
            forward[nextI][nextJ] = sum(forward[nextI][nextJ], forward[i][j] + score),
        forward);
    return forward;
  }

  /** ln of the sum over all ways from a place to the end. */
  private double[][] backward(double[][] reached) {
    double[][] backward = filled();
    backward[row.length][line.length()] = 0;
    List<double[]> steps = new ArrayList<>();
    visit(
        (i, j, nextI, nextJ, score) -> steps.add(new double[] {i, j, nextI, nextJ, score}),
        reached);
    for (int s = steps.size() - 1; s >= 0; s--) {
      double[] one = steps.get(s);
      double[] own = backward[(int) one[0]];
      double next = backward[(int) one[2]][(int) one[3]] + one[4];
      own[(int) one[1]] = sum(own[(int) one[1]], next);
    }
    return backward;
  }

  private static double sum(double a, double b) {
    double larger = Math.max(a, b);
    return larger == Double.NEGATIVE_INFINITY
        ? larger
        : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
  }

  private Match match(int i, int count, int j, int firstIndex) {
    Candidates own = rows.get(row[i]);
    int best = own.best(place[i], count);
    return new Match(
        firstIndex + j,
        line.codePoints()[j],
        firstRow + row[i],
        own.group(place[i], count),
        Optional.empty(),
        own.log(place[i], count, columns[j]),
        best,
        own.log(place[i], count, best));
  }
}
