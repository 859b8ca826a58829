package io.linmo.transcription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the rows of a list of characters to the rows of a page, both in order. Rows of the page may
 * stay over, as labels and notes do; a row of the list may continue over several rows of the page.
 */
final class PageAlignment implements LineAssignment.Costs<RowAlignment> {

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

  /** The matches of the best way. */
  List<Match> best() {
    List<int[]> wanted = list.rows();
    List<Match> matches = new ArrayList<>();
    int start = 0;
    List<Optional<RowAlignment>> chosen =
        LineAssignment.best(wanted.size(), rows.size(), this).alignments();
    for (int t = 0; t < wanted.size(); t++) {
      int first = start;
      chosen.get(t).ifPresent(alignment -> matches.addAll(alignment.matches(first)));
      start += wanted.get(t).length;
    }
    return matches;
  }

  @Override
  public double missing(int line) {
    return MISSING_ROW * list.rows().get(line).length;
  }

  @Override
  public int most() {
    return list.rows().size() == 1 ? rows.size() : MOST_ROWS;
  }

  @Override
  public Optional<LineAssignment.Scored<RowAlignment>> aligned(int line, int from, int to) {
    int[] wanted = list.rows().get(line);
    if (!fits(wanted, from, to)) {
      return Optional.empty();
    }
    RowAlignment alignment = aligned(wanted, from, to);
    double breaks = list.rows().size() == 1 ? 0 : BREAK * (to - from - 1);
    return Optional.of(
        new LineAssignment.Scored<>(alignment.score() - breaks - kinds.cost(from, to), alignment));
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
  @Override
  public double stray(int row) {
    double cost = 0;
    Candidates own = rows.get(row);
    for (int p = 0; p < own.places(); p++) {
      cost += own.group(p, 1).map(ink -> Math.min(1, ink.area() / typical.area())).orElse(0.0);
    }
    return Math.min(STRAY_ROW, cost);
  }
}
