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
 * changes smoothly over the plane.
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

  /** The most that strokes differ by chance. */
  private static final double CHANCE = 0.3;

  /** How far the samples along a stroke lie apart, in em. */
  private static final double STEP = 0.02;

  /** Strokes farther than this from a point have no share in it, in deviations. */
  private static final double FAR = 4;

  /**
   * @param reach standard deviation of its share in points beside it, in em
   */
  private record Sample(Point at, double pressure, double reach) {}

  private final List<Sample> samples = new ArrayList<>();

  StrokePressure(List<PenPath> strokes, SplittableRandom random) {
    for (PenPath stroke : strokes) {
      add(stroke, CHANCE * (2 * random.nextDouble() - 1));
    }
  }

  private void add(PenPath stroke, double chance) {
    double length = stroke.length();
    double reach = Math.max(STEP, stroke.width() / 2);
    double done = 0;
    for (int i = 1; i < stroke.points().size(); i++) {
      Point from = stroke.points().get(i - 1);
      Point step = stroke.points().get(i).minus(from);
      int count = Math.max(1, (int) Math.round(step.length() / STEP));
      double down = step.length() == 0 ? 0 : -step.y() / step.length();
      for (int k = 0; k < count; k++) {
        double share = (k + 0.5) / count;
        double along = length == 0 ? 0.5 : (done + share * step.length()) / length;
        samples.add(
            new Sample(from.plus(step.times(share)), pressure(along, down) + chance, reach));
      }
      done += step.length();
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
    double half = samples.stream().mapToDouble(s -> s.at.distanceTo(edge)).min().orElse(0);
    return Math.max(-half / 2, most * at(edge));
  }

  /** From -1 for a pen that hardly touches the paper to 1; 0 far from all strokes. */
  double at(Point point) {
    double sum = 0;
    double weights = 0;
    for (Sample sample : samples) {
      double distance = sample.at.distanceTo(point) / sample.reach;
      if (distance < FAR) {
        double weight = Math.exp(-distance * distance / 2);
        sum += weight * sample.pressure;
        weights += weight;
      }
    }
    return weights == 0 ? 0 : Math.max(-1, Math.min(1, sum / weights));
  }
}
