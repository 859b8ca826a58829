package io.linmo.transcription;

import io.linmo.transcription.TextLattice.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the lines of a text to the rows of a page of free writing. */
final class TextAlignment implements LineAssignment.Costs<TextLattice> {

  /** Rows that one line may span. */
  private static final int MOST_ROWS = 2;

  private static final double BREAK = 4;
  private static final double MISSING_CHARACTER = 9;

  /** A row that stays over costs by its ink, up to this. */
  private static final double MOST_STRAY = 12;

  /** Slices to a character that a line may have. */
  private static final double FEWEST_SLICES = 0.5;

  private static final double MOST_SLICES = 5;

  private final Transcript text;
  private final List<Candidates> rows;
  private final TextModel model;
  private final Map<Integer, Integer> columns = new HashMap<>();

  TextAlignment(Transcript text, List<Candidates> rows, TextModel model) {
    this.text = text;
    this.rows = rows;
    this.model = model;
    int[] distinct = text.distinct();
    for (int i = 0; i < distinct.length; i++) {
      columns.put(distinct[i], i);
    }
  }

  /**
   * The best way.
   *
   * @param lines the matches of each line
   */
  record Result(double score, List<List<Placed>> lines) {}

  Result best() {
    List<List<Placed>> placed = new ArrayList<>();
    int start = 0;
    LineAssignment.Best<TextLattice> best =
        LineAssignment.best(text.lines().size(), rows.size(), this);
    for (int t = 0; t < best.alignments().size(); t++) {
      int first = start;
      placed.add(best.alignments().get(t).map(way -> way.placed(first)).orElse(List.of()));
      start += text.lines().get(t).length();
    }
    return new Result(best.score(), placed);
  }

  @Override
  public double stray(int row) {
    return Math.min(MOST_STRAY, rows.get(row).area() / model.typical().area());
  }

  @Override
  public double missing(int line) {
    return MISSING_CHARACTER * text.lines().get(line).length();
  }

  @Override
  public int most() {
    return MOST_ROWS;
  }

  @Override
  public Optional<LineAssignment.Scored<TextLattice>> aligned(int line, int from, int to) {
    Transcript.Line wanted = text.lines().get(line);
    int slices = rows.subList(from, to).stream().mapToInt(Candidates::places).sum();
    if (slices < FEWEST_SLICES * wanted.length() || slices > MOST_SLICES * wanted.length() + 6) {
      return Optional.empty();
    }
    int[] own = Arrays.stream(wanted.codePoints()).map(columns::get).toArray();
    TextLattice lattice = new TextLattice(rows.subList(from, to), from, wanted, own, model);
    return Optional.of(
        new LineAssignment.Scored<>(lattice.score() - BREAK * (to - from - 1), lattice));
  }
}
