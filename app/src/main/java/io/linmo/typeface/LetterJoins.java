package io.linmo.typeface;

import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the small letters of a connected hand stand to each other, so that their strokes meet.
 *
 * <p>Where a letter ends in a stroke, the next one is moved to where the end of that stroke lies in
 * its ink, or where the stroke it begins with lies in the ink of the first. Of the places s near
 * the one that the advance gives, s0, that with the least {@code step(s) + 3 |s - s0| / x} is
 * taken: the step is the share of a stroke's end that sticks out and x the x-height. Letters that
 * end in a bowl stay where they are: such hands do not join them. Common pairs whose strokes still
 * do not meet get a stroke between them.
 *
 * <p>A hand is connected where most of its small letters touch when set by their advances.
 */
final class LetterJoins {

  /** Letters that hands which connect at all connect with each other. */
  private static final String PROBES = "acdehilmnrtu";

  /** Least share of their pairs that touch: 0.9 in connected hands, at most 0.3 in others. */
  private static final double CONNECTED = 0.6;

  /**
   * How far a letter may move from its usual place, closer or apart, as a share of the x-height.
   */
  private static final double CLOSEST = 0.2;

  private static final double FARTHEST = 0.15;

  /** What moving by the x-height costs, in steps. */
  private static final double COST_OF_MOVING = 3;

  /** Places are tried at this distance, in font units. */
  private static final int PRECISION = 3;

  private final double weight;
  private final double xHeight;
  private final Map<Integer, List<Letter>> letters = new LinkedHashMap<>();

  private record Letter(
      TypefaceGlyph glyph, InkRows ink, Optional<StrokeEnd> exit, Optional<StrokeEnd> entry) {}

  private LetterJoins(Map<Integer, List<TypefaceGlyph>> forms, double xHeight, int unitsPerEm) {
    this.xHeight = xHeight;
    List<TypefaceGlyph> all = forms.values().stream().flatMap(List::stream).toList();
    weight = StrokeWeight.of(all, unitsPerEm);
    forms.forEach((code, own) -> letters.put(code, own.stream().map(this::letter).toList()));
  }

  private Letter letter(TypefaceGlyph glyph) {
    return new Letter(
        glyph,
        InkRows.of(glyph.outline()),
        StrokeEnd.exit(glyph.outline(), weight, xHeight),
        StrokeEnd.entry(glyph.outline(), weight, xHeight));
  }

  /**
   * The joins of a hand; absent where it is not connected.
   *
   * @param forms of each small letter, the usual one first
   */
  static Optional<LetterJoins> of(
      Map<Integer, List<TypefaceGlyph>> forms, VerticalMetrics metrics, int unitsPerEm) {
    if (forms.isEmpty() || metrics.xHeight() <= 0) {
      return Optional.empty();
    }
    return Optional.of(new LetterJoins(forms, metrics.xHeight(), unitsPerEm))
        .filter(LetterJoins::isConnected);
  }

  private boolean isConnected() {
    int[] probes = PROBES.chars().filter(letters::containsKey).toArray();
    int touching = 0;
    for (int first : probes) {
      for (int second : probes) {
        touching += touches(letters.get(first).get(0), letters.get(second).get(0), 0) ? 1 : 0;
      }
    }
    return touching > 0 && touching >= CONNECTED * probes.length * probes.length;
  }

  /** Whether the letters overlap between baseline and x-height, the second at its place. */
  private boolean touches(Letter first, Letter second, int move) {
    double place = first.glyph().advance() + (double) move;
    for (int row = 0; row <= InkRows.row(xHeight); row++) {
      if (place + second.ink().left(row) <= first.ink().right(row)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A pair of forms of small letters and how far the second moves from where the first one's
   * advance puts it.
   */
  record Join(int first, int firstForm, int second, int secondForm, int units) {}

  /** All pairs of usual forms, and those of further forms that move otherwise. */
  List<Join> all() {
    List<Join> joins = new ArrayList<>();
    letters.forEach(
        (first, firstForms) ->
            letters.forEach(
                (second, secondForms) -> {
                  int usual = move(firstForms.get(0), secondForms.get(0));
                  joins.add(new Join(first, 0, second, 0, usual));
                  for (int i = 0; i < firstForms.size(); i++) {
                    for (int j = 0; j < secondForms.size(); j++) {
                      int units = move(firstForms.get(i), secondForms.get(j));
                      if (Math.abs(units - usual) > PRECISION) {
                        joins.add(new Join(first, i, second, j, units));
                      }
                    }
                  }
                }));
    return joins;
  }

  private int move(Letter first, Letter second) {
    if (first.exit().isEmpty()) {
      return 0;
    }
    int best = 0;
    double least = step(first, second, 0);
    for (int by = PRECISION; by <= CLOSEST * xHeight; by += PRECISION) {
      double cost = COST_OF_MOVING * by / xHeight;
      double closer = cost < least ? cost + step(first, second, -by) : least;
      if (closer < least) {
        least = closer;
        best = -by;
      }
      boolean may = cost < least && by <= FARTHEST * xHeight;
      double apart = may ? cost + step(first, second, by) : least;
      if (apart < least) {
        least = apart;
        best = by;
      }
    }
    return best;
  }

  /** How much sticks out of the stroke's end that lies deeper in the other letter: 0 to 1. */
  private double step(Letter first, Letter second, int move) {
    double place = first.glyph().advance() + (double) move;
    return Math.min(
        step(first.exit(), second.ink(), -place), step(second.entry(), first.ink(), place));
  }

  private double step(Optional<StrokeEnd> end, InkRows other, double dx) {
    return end.map(e -> e.outside(other, dx, weight)).orElse(1.0);
  }

  /** What the common pairs need whose strokes do not meet. */
  List<JoiningStroke> missingStrokes() {
    List<JoiningStroke> strokes = new ArrayList<>();
    for (String pair : CommonPairs.ALL) {
      for (Letter first : letters.getOrDefault((int) pair.charAt(0), List.of())) {
        for (Letter second : letters.getOrDefault((int) pair.charAt(1), List.of())) {
          int move = move(first, second);
          if (first.exit().isPresent() && !touches(first, second, move)) {
            stroke(first, second, move).ifPresent(strokes::add);
          }
        }
      }
    }
    return strokes;
  }

  private Optional<JoiningStroke> stroke(Letter first, Letter second, int move) {
    int place = first.glyph().advance() + move;
    StrokeEnd exit = first.exit().orElseThrow();
    return target(exit, second)
        .map(to -> to.plus(new Point(place, 0)))
        .filter(to -> to.x() > exit.place().x() && to.distanceTo(exit.place()) < xHeight)
        .map(to -> new JoiningStroke(first.glyph(), second.glyph(), place, exit, to, weight));
  }

  /** Where a stroke would best come in: where the letter begins, or at its side halfway up. */
  private Optional<Point> target(StrokeEnd exit, Letter letter) {
    double y = Math.max(exit.place().y(), xHeight / 2);
    double side = letter.ink().left(InkRows.row(y));
    return letter
        .entry()
        .map(StrokeEnd::place)
        .or(
            () ->
                Double.isInfinite(side)
                    ? Optional.empty()
                    : Optional.of(new Point(side + weight / 2, y)));
  }
}
