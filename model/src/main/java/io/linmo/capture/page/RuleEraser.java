package io.linmo.capture.page;

import java.util.Arrays;
import java.util.List;

/**
 * Takes level lines off a page without cutting the strokes that cross them.
 *
 * <p>Under a faint line the ink shows through: the line's own darkness l is known from where it is
 * bare, light passes both, and d = 1 - (1 - d') / (1 - l). A line as dark as ink hides what crosses
 * it: each of its pixels becomes as dark as the stroke that joins the ink above the line to the ink
 * below, upright or slanted, and bare where there is none.
 */
final class RuleEraser {

  /** A line this dark, relative to the ink's tone, hides what crosses it. */
  private static final double HIDING = 0.75;

  /**
   * Ink this far from the line's darkness to its own tone hides the line rather than adds to it.
   */
  private static final double OPAQUE = 0.6;

  /** Pixels darker than the line by this much are ink in any case. */
  private static final double LEAST_DIFFERENCE = 0.15;

  /** The line's bare darkness is measured over this many strips to both sides. */
  private static final int SPAN = 8;

  private final InkPlane plane;
  private final double tone;
  private final double noise;

  RuleEraser(InkPlane plane, double tone, double noise) {
    this.plane = plane;
    this.tone = tone;
    this.noise = noise;
  }

  void erase(List<Rule> rules) {
    rules.forEach(rule -> erase(rule, rule.darkness() < HIDING * tone));
  }

  /** Takes off frames, which seldom have strokes across them, whatever their darkness. */
  void eraseFrames(List<Rule> sides) {
    sides.forEach(side -> erase(side, false));
  }

  private void erase(Rule rule, boolean isFaint) {
    int half = (int) Math.ceil(rule.thickness() / 2) + 2;
    int left = (int) Math.max(0, rule.left() - rule.stripWidth());
    int right = (int) Math.min(plane.width, rule.right() + rule.stripWidth());
    int span = (int) Math.max(24, rule.stripWidth());
    for (int from = left; from < right; from += span) {
      int to = Math.min(right, from + span);
      float[] bare =
          bare(rule, Math.max(left, from - SPAN * span), Math.min(right, to + SPAN * span), half);
      if (isFaint) {
        seeThrough(rule, from, to, half, bare);
      } else {
        bridge(rule, from, to, (int) Math.ceil(rule.thickness() / 2) + 1);
      }
    }
  }

  private int middle(Rule rule, int x) {
    return (int) Math.floor(rule.at(x + 0.5));
  }

  /**
   * Darkness of the bare line at each distance from its middle: the median along a part of it, and
   * twice its distance to the upper quartile, since print is uneven.
   */
  private float[] bare(Rule rule, int from, int to, int half) {
    float[] bare = new float[2 * half + 1];
    int[] values = new int[to - from];
    for (int offset = -half; offset <= half; offset++) {
      for (int x = from; x < to; x++) {
        values[x - from] = plane.clamped(x, middle(rule, x) + offset);
      }
      Arrays.sort(values);
      int median = values[values.length / 2];
      int spread = Math.min(median / 2, 2 * (values[values.length * 3 / 4] - median));
      bare[offset + half] = (median + spread) / (float) InkPlane.FULL;
    }
    return bare;
  }

  private void seeThrough(Rule rule, int from, int to, int half, float[] bare) {
    for (int x = from; x < to; x++) {
      int middle = middle(rule, x);
      for (int offset = -half; offset <= half; offset++) {
        int y = middle + offset;
        if (!plane.contains(x, y)) {
          continue;
        }
        // The line wavers by a pixel: the darkest of three distances stands for it.
        float line = bare[offset + half];
        line = Math.max(line, bare[Math.max(0, offset + half - 1)]);
        line = Math.max(line, bare[Math.min(2 * half, offset + half + 1)]);
        line = Math.min(0.9f, line + (float) noise);
        float dark = plane.at(x, y) / (float) InkPlane.FULL;
        if (dark < line + OPAQUE * (tone - line)) {
          float through = Math.max(0, 1 - (1 - dark) / (1 - line));
          plane.set(x, y, Math.round(InkPlane.FULL * Math.min(dark, through)));
        }
      }
    }
  }

  /** Replaces the line by strokes that join the ink above it to the ink below. */
  private void bridge(Rule rule, int from, int to, int half) {
    int width = to - from;
    int depth = 2 * half + 1;
    int reach = Math.min(width, depth);
    int[] above = beside(rule, from - reach, to + reach, -half - 1);
    int[] below = beside(rule, from - reach, to + reach, half + 1);
    double certain = InkPlane.FULL * (rule.darkness() + LEAST_DIFFERENCE);
    for (int row = 0; row < depth; row++) {
      double share = (row + 1.0) / (depth + 1);
      for (int i = 0; i < width; i++) {
        int y = middle(rule, from + i) - half + row;
        if (!plane.contains(from + i, y) || plane.at(from + i, y) > certain) {
          continue;
        }
        int best = 0;
        for (int shift = -reach; shift <= reach; shift++) {
          int start = above[i + reach - (int) Math.round(shift * share)];
          if (start > best) {
            best =
                Math.max(
                    best,
                    Math.min(start, below[i + reach + (int) Math.round(shift * (1 - share))]));
          }
        }
        plane.set(from + i, y, Math.min(best, plane.at(from + i, y)));
      }
    }
  }

  /** Darkness at a distance from the line's middle. */
  private int[] beside(Rule rule, int from, int to, int offset) {
    int[] beside = new int[to - from];
    for (int i = 0; i < beside.length; i++) {
      int x = Math.max(0, Math.min(plane.width - 1, from + i));
      int y = middle(rule, x) + offset;
      beside[i] = plane.contains(x, y) ? plane.at(x, y) : 0;
    }
    return beside;
  }
}
