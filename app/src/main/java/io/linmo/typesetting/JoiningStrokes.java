package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.image.Script;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The strokes of a pen that is not lifted: from letter to letter, and in ideographs from one stroke
 * to the next as running scripts have them.
 */
final class JoiningStrokes {

  /** Letters farther apart are not joined, in em. */
  private static final double FARTHEST_LETTER = 0.45;

  private static final double NEAREST = 0.02;

  /** A pen does not jump farther between strokes of an ideograph, in em. */
  private static final double FARTHEST_STROKE = 0.7;

  /** Nor as far on its way up, in em. */
  private static final double FARTHEST_UP = 0.3;

  /** Share of such strokes that are joined. */
  private static final double JOINED = 0.7;

  private static final double SAG = 0.12;
  private static final double BEND = 0.07;
  private static final double DOT_EM = 0.14;

  private final GlyphStrokes strokes;
  private final double weight;
  private final SplittableRandom random;
  private final List<Outline> joins = new ArrayList<>();

  private JoiningStrokes(GlyphStrokes strokes, double weight, long seed) {
    this.strokes = strokes;
    this.weight = weight;
    this.random = new SplittableRandom(seed ^ 0x10135);
  }

  static List<Outline> of(TextBlock text, GlyphStrokes strokes, double weight, long seed) {
    JoiningStrokes joining = new JoiningStrokes(strokes, weight, seed);
    joining.join(text.glyphs());
    return joining.joins;
  }

  private void join(List<PlacedGlyph> glyphs) {
    List<PenPath> before = List.of();
    boolean letterBefore = false;
    for (PlacedGlyph placed : glyphs) {
      int codePoint = placed.glyph().codePoint();
      List<PenPath> own = strokes.of(placed.glyph()).stream().map(placed::onPage).toList();
      boolean ideograph = Script.HAN.has(codePoint);
      boolean letter = Character.isLowerCase(codePoint);
      if (ideograph) {
        joinWithin(own);
        if (!before.isEmpty() && !own.isEmpty() && !letterBefore) {
          join(end(before.get(before.size() - 1)), own.get(0).points().get(0));
        }
      } else if (letter && letterBefore && !own.isEmpty() && !before.isEmpty()) {
        joinLetters(before, own);
      }
      letterBefore = Character.isLetter(codePoint) && !ideograph;
      before = letterBefore || ideograph ? own : List.of();
    }
  }

  private void joinWithin(List<PenPath> own) {
    for (int i = 1; i < own.size(); i++) {
      if (random.nextDouble() < JOINED) {
        join(end(own.get(i - 1)), own.get(i).points().get(0));
      }
    }
  }

  /** A thin stroke through the air, thinnest in its middle, bent as a hand turns. */
  private void join(Point from, Point to) {
    Point way = to.minus(from);
    if (way.length() < 2 * NEAREST
        || way.length() > (way.y() > 0 ? FARTHEST_UP : FARTHEST_STROKE)) {
      return;
    }
    Point aside = new Point(-way.y(), way.x()).times(BEND * (0.5 + random.nextDouble()));
    Point middle = from.lerp(to, 0.5).plus(aside);
    joins.add(
        PenStroke.of(
            List.of(from, middle, to), t -> weight * (0.3 + 0.5 * Math.pow(2 * t - 1, 2))));
  }

  private void joinLetters(List<PenPath> before, List<PenPath> own) {
    Optional<Point> from = body(before).map(JoiningStrokes::end).max(byX());
    Optional<Point> to = body(own).flatMap(stroke -> stroke.points().stream()).min(byX());
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    double gap = to.get().x() - from.get().x();
    if (gap < NEAREST || gap > FARTHEST_LETTER) {
      return;
    }
    double low = Math.min(from.get().y(), to.get().y());
    Point middle = new Point(from.get().x() + 0.4 * gap, low - 0.25 * gap * SAG);
    joins.add(
        PenStroke.of(
            List.of(from.get(), middle, to.get()), t -> weight * (0.9 - 0.3 * t * (1 - t))));
  }

  /** The strokes of a letter without its dots. */
  private static Stream<PenPath> body(List<PenPath> strokes) {
    return strokes.stream().filter(stroke -> stroke.length() >= DOT_EM);
  }

  private static Comparator<Point> byX() {
    return Comparator.comparingDouble(Point::x);
  }

  private static Point end(PenPath stroke) {
    return stroke.points().get(stroke.points().size() - 1);
  }
}
