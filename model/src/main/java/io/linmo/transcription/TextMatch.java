package io.linmo.transcription;

import io.linmo.capture.page.PageWriting;
import io.linmo.capture.page.WritingRow;
import io.linmo.transcription.TextLattice.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text found on a page.
 *
 * @param page the page, the right way up or not
 * @param model how its characters are
 * @param lines characters with a place, line by line
 * @param expected characters of the text
 * @param isInColumns whether the lines are columns
 * @param strays lines of writing that the text lacks, by their numbers on the page from 1
 */
record TextMatch(
    PageWriting page,
    TextModel model,
    List<List<Placed>> lines,
    int expected,
    boolean isInColumns,
    List<Integer> strays) {

  /** Less ink than so many letters' is no line of writing. */
  private static final double LEAST_LETTERS = 2;

  /** Stands for the logarithm of the belief in a character that was not found. */
  private static final double MISSING = -5;

  /** Joined characters make taller pieces than separate ones, and small letters lower ones. */
  private static final double[] SCALES = {1, 0.75, 1.3};

  /** Times that sizes are measured anew on what was matched. */
  private static final int REFINEMENTS = 2;

  static TextMatch of(
      Transcript text, PageWriting page, List<WritingRow> rows, GlyphReader reader) {
    TypicalInk typical = TypicalInk.of(page, rows);
    List<Candidates> candidates = new ArrayList<>();
    for (WritingRow row : rows) {
      candidates.add(
          Candidates.of(row, page, reader, text.distinct(), typical.height(), Candidates.RUNNING));
    }
    TextModel model = null;
    TextAlignment.Result best = null;
    for (double scale : SCALES) {
      TextModel first = TextModel.first(reader, typical, scale);
      TextAlignment.Result result = new TextAlignment(text, candidates, first).best();
      if (best == null || result.score() > best.score()) {
        best = result;
        model = first;
      }
    }
    for (int i = 0; i < REFINEMENTS; i++) {
      model = model.refined(matches(best.lines()), borders(best.lines()));
      best = new TextAlignment(text, candidates, model).best();
    }
    boolean isInColumns = !rows.isEmpty() && rows.get(0).isColumn();
    List<Integer> strays = strays(candidates, best.lines(), typical.area());
    return new TextMatch(page, model, best.lines(), text.length(), isInColumns, strays);
  }

  private static List<Integer> strays(
      List<Candidates> rows, List<List<Placed>> lines, double letter) {
    Set<Integer> matched = matches(lines).stream().map(Match::row).collect(Collectors.toSet());
    List<Integer> strays = new ArrayList<>();
    int number = 0;
    for (int row = 0; row < rows.size(); row++) {
      if (matched.contains(row)) {
        number++;
      } else if (rows.get(row).area() >= LEAST_LETTERS * letter) {
        strays.add(++number);
      }
    }
    return strays;
  }

  private static List<Match> matches(List<List<Placed>> lines) {
    return lines.stream().flatMap(List::stream).map(Placed::match).toList();
  }

  private static List<Border> borders(List<List<Placed>> lines) {
    return lines.stream()
        .filter(line -> !line.isEmpty())
        .flatMap(line -> line.subList(1, line.size()).stream())
        .map(Placed::before)
        .toList();
  }

  List<Match> matches() {
    return matches(lines);
  }

  int found() {
    return lines.stream().mapToInt(List::size).sum();
  }

  /** The mean logarithm of the belief in the characters of the text; missing ones count too. */
  double belief() {
    return belief(matches(), expected);
  }

  static double belief(List<Match> matches, int expected) {
    double sum = 0;
    for (Match match : matches) {
      sum += Math.max(MISSING, match.log());
    }
    return (sum + MISSING * (expected - matches.size())) / expected;
  }
}
