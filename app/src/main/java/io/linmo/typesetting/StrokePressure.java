package io.linmo.typesetting;

import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How hard a pen presses along the strokes of a glyph: it sets down gently, presses on strokes that
 * go down more than on those that go up or across, and flies off at the end; no two strokes alike.
 *
 * <p>Between strokes and where they cross, the pressure is a mean of theirs by nearness, so that it
 * changes smoothly along an edge. On the whole a glyph stays about as heavy as it is.
 */
final class StrokePressure {

  /** Shares of a stroke over which the pen sets down and flies off. */
  private static final double SETTING_DOWN = 0.15;

  private static final double FLYING_OFF = 0.3;

  /** Pressure in the middle of a stroke that goes across, at its beginning and at its end. */
  private static final double ACROSS = 0.1;

  private static final double AT_START = -0.5;
  private static final double AT_END = -1;

  /** What going straight down adds, and going up takes away. */
  private static final double DOWN = 0.5;

  /** The most that the strokes of a glyph differ by chance, and that whole glyphs do. */
  private static final double CHANCE = 0.3;

  private static final double OF_GLYPHS = 0.12;

  /** Makes up for what ends lose in length besides. */
  private static final double AT_ENDS = 0.1;

  /** About how long the pieces of a stroke are, in em. */
  private static final double STEP = 0.02;

  /** Strokes farther than this from a point have no share in it, in deviations. */
  private static final double FAR = 4;

  /**
   * A short piece of a stroke.
   *
   * @param reach standard deviation of its share in points beside it, in em
   */
  private record Piece(Point from, Point to, double pressure, double reach) {

    double distanceTo(Point point) {
      Point along = to.minus(from);
      double squared = along.dot(along);
      double share = squared == 0 ? 0 : point.minus(from).dot(along) / squared;
      return point.distanceTo(from.lerp(to, Math.max(0, Math.min(1, share))));
    }
  }

  private final List<Piece> pieces = new ArrayList<>();

  /** What makes the glyph as heavy as it was, but for some chance. */
  private final double balance;

  StrokePressure(List<PenPath> strokes, SplittableRandom random) {
    for (PenPath stroke : strokes) {
      add(stroke, chance(CHANCE, random));
    }
    balance =
        AT_ENDS
            + chance(OF_GLYPHS, random)
            - pieces.stream().mapToDouble(Piece::pressure).average().orElse(0);
  }

  private static double chance(double most, SplittableRandom random) {
    return most * (2 * random.nextDouble() - 1);
  }

  private void add(PenPath stroke, double chance) {
    double length = stroke.length();
    double reach = Math.max(STEP, stroke.width() / 2);
    double done = 0;
    for (int i = 1; i < stroke.points().size(); i++) {
      Point from = stroke.points().get(i - 1);
      Point to = stroke.points().get(i);
      double step = from.distanceTo(to);
      int count = Math.max(1, (int) Math.round(step / STEP));
      double down = step == 0 ? 0 : (from.y() - to.y()) / step;
      for (int k = 0; k < count; k++) {
        double along = length == 0 ? 0.5 : (done + (k + 0.5) / count * step) / length;
        Point begin = from.lerp(to, (double) k / count);
        Point end = from.lerp(to, (k + 1.0) / count);
        pieces.add(new Piece(begin, end, pressure(along, down) + chance, reach));
      }
      done += step;
    }
  }

  private static double pressure(double along, double down) {
    double middle = ACROSS + DOWN * down;
    if (along < SETTING_DOWN) {
      return mix(AT_START, middle, along / SETTING_DOWN);
    }
    return mix(AT_END, middle, Math.min(1, (1 - along) / FLYING_OFF));
  }

  /** From the first to the second, slowly at both ends. */
  private static double mix(double first, double second, double share) {
    double smooth = share * share * (3 - 2 * share);
    return first + smooth * (second - first);
  }

  /**
   * How far an edge moves outwards: a fine stroke keeps half of its thickness.
   *
   * @param most the farthest, in em
   */
  double outwards(Point edge, double most) {
    double half = pieces.stream().mapToDouble(p -> p.distanceTo(edge)).min().orElse(0);
    return Math.max(-half / 2, most * at(edge));
  }

  /** From -1 for a pen that hardly touches the paper to 1; 0 far from all strokes. */
  double at(Point point) {
    double sum = 0;
    double weights = 0;
    for (Piece piece : pieces) {
      double distance = piece.distanceTo(point) / piece.reach;
      if (distance < FAR) {
        double weight = Math.exp(-distance * distance / 2);
        sum += weight * piece.pressure;
        weights += weight;
      }
    }
    return weights == 0 ? 0 : Math.max(-1, Math.min(1, sum / weights + balance));
  }
}
