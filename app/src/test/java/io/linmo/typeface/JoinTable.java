package io.linmo.typeface;

import io.linmo.outline.Outline;
import io.linmo.typesetting.FontShaper;
import io.linmo.typesetting.PlacedGlyph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Prints how well the letters of fonts join in the commonest pairs of English, in thousandths of
 * the em.
 *
 * <pre>java -cp "app/target/test-classes:app/target/linmo/lib/*" io.linmo.typeface.JoinTable FONT…
 * </pre>
 */
final class JoinTable {

  private static final int UNIT = 1000;
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

  private final FontShaper shaper;
  private final double weight;
  private final double xHeight;

  /**
   * A pair as it is set.
   *
   * @param gap between the inks where small letters join, measured level; 0 where they overlap
   * @param step how much of a joining stroke's thickness sticks out of the other letter; negative
   *     where neither letter has such a stroke
   */
  record Join(String pair, double gap, double step) {}

  JoinTable(byte[] font, String source) throws IOException {
    shaper = new FontShaper(font, source);
    List<TypefaceGlyph> letters = new ArrayList<>();
    LETTERS
        .chars()
        .forEach(c -> letters.add(new TypefaceGlyph("" + c, List.of(c), glyphs(c).get(0), 0)));
    weight = StrokeWeight.of(letters, UNIT);
    xHeight = UnitBox.of(glyphs('x').get(0)).orElseThrow().yMax();
  }

  private List<Outline> glyphs(int letter) {
    return glyphs(Character.toString(letter));
  }

  private List<Outline> glyphs(String text) {
    return shaper.line(text, 0).glyphs().stream()
        .map(PlacedGlyph::outline)
        .filter(outline -> !outline.isEmpty())
        .map(outline -> outline.map(p -> p.times(UNIT)))
        .toList();
  }

  Join join(String pair) {
    List<Outline> glyphs = glyphs(pair);
    if (glyphs.size() == 1) {
      return new Join(pair, 0, 0); // drawn as one
    }
    InkRows first = InkRows.of(glyphs.get(0));
    InkRows second = InkRows.of(glyphs.get(1));
    double step =
        Math.min(
            step(StrokeEnd.exit(glyphs.get(0), weight, xHeight), second),
            step(StrokeEnd.entry(glyphs.get(1), weight, xHeight), first));
    return new Join(pair, gap(first, second), Double.isInfinite(step) ? -1 : step);
  }

  private double gap(InkRows first, InkRows second) {
    double least = Double.POSITIVE_INFINITY;
    for (int row = InkRows.row(-0.2 * xHeight); row <= InkRows.row(1.3 * xHeight); row++) {
      for (double right : first.runs(row)) {
        if (second.isInk(right, row * InkRows.STEP)) {
          return 0;
        }
        for (double left : second.runs(row)) {
          least = Math.min(least, Math.abs(left - right));
        }
      }
    }
    return least;
  }

  private double step(Optional<StrokeEnd> end, InkRows other) {
    if (end.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    return Math.min(end.get().thickness(), weight) * end.get().outside(other, 0, weight);
  }

  private void print(String name, boolean all) {
    List<Join> joins = CommonPairs.ALL.stream().map(this::join).toList();
    long joined = joins.stream().filter(join -> join.gap() == 0).count();
    double[] gaps = joins.stream().mapToDouble(Join::gap).sorted().toArray();
    double[] steps = joins.stream().mapToDouble(Join::step).filter(s -> s >= 0).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-28s weight %3.0f x %3.0f  joined %5.1f %%  gap p90 %4.0f max %4.0f  step median %4.1f"
            + " p90 %4.1f of %d%n",
        name,
        weight,
        xHeight,
        100.0 * joined / joins.size(),
        gaps[gaps.length * 9 / 10],
        gaps[gaps.length - 1],
        steps.length == 0 ? -1 : steps[steps.length / 2],
        steps.length == 0 ? -1 : steps[steps.length * 9 / 10],
        steps.length);
    if (all) {
      joins.forEach(
          join ->
              System.out.printf(
                  Locale.ROOT, "  %s gap %.0f step %.1f%n", join.pair(), join.gap(), join.step()));
      for (int c : LETTERS.chars().toArray()) {
        Outline letter = glyphs(c).get(0);
        System.out.printf(
            "  %c exit %s entry %s%n",
            c,
            StrokeEnd.exit(letter, weight, xHeight).map(StrokeEnd::place),
            StrokeEnd.entry(letter, weight, xHeight).map(StrokeEnd::place));
      }
    }
  }

  public static void main(String[] fonts) throws IOException {
    boolean all = Arrays.asList(fonts).contains("--all");
    for (String font : fonts) {
      if (!font.equals("--all")) {
        Path file = Path.of(font);
        new JoinTable(Files.readAllBytes(file), font).print(file.getFileName().toString(), all);
      }
    }
  }
}
