package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Strokes that belong to a signature and to none of its letters. */
public final class Flourish {

  private static final double THICKNESS = 0.04;

  private Flourish() {}

  /**
   * A stroke under a signature, from left to right: swelling in the middle, pointed at both ends.
   * The same for the same seed.
   */
  public static Outline under(Box ink, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double width = ink.width();
    double bottom = ink.bottom() - 0.08 - 0.05 * random.nextDouble();
    double rise = 0.04 * width * (random.nextDouble() - 0.2);
    double bow = 0.03 + 0.05 * random.nextDouble();
    List<Point> line = new ArrayList<>();
    for (int i = 0; i <= 4; i++) {
      double t = i / 4.0;
      double wave = bow * Math.sin(2 * Math.PI * t) + 0.015 * (random.nextDouble() - 0.5);
      double x = ink.left() + width * (-0.03 + (1.06 + 0.06 * random.nextDouble()) * t);
      line.add(new Point(x, bottom + rise * t + wave));
    }
    return swelling(line);
  }

  /**
   * A paraph: the pen does not stop at the last letter but swings out, back under the name in a
   * narrow loop, and out again. The same for the same seed.
   */
  public static Outline paraph(Box ink, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x5EED);
    double w = ink.width();
    double h = ink.height();
    double low = ink.bottom() - h * (0.16 + 0.08 * random.nextDouble());
    double deep = low - h * (0.10 + 0.08 * random.nextDouble());
    double back = 0.08 + 0.22 * random.nextDouble();
    double out = 0.04 + 0.08 * random.nextDouble();
    List<Point> line =
        List.of(
            new Point(ink.right() - 0.04 * w, ink.bottom() + 0.20 * h),
            new Point(ink.right() + 0.06 * w, ink.bottom() + 0.12 * h),
            new Point(ink.right() + 0.03 * w, low),
            new Point(ink.left() + 0.60 * w, low - 0.02 * h),
            new Point(ink.left() + (back + 0.08) * w, low - 0.03 * h),
            new Point(ink.left() + back * w, deep + 0.03 * h),
            new Point(ink.left() + (back + 0.12) * w, deep),
            new Point(ink.left() + 0.62 * w, low - 0.06 * h),
            new Point(ink.right() + out * w, low - 0.02 * h));
    return swelling(line);
  }

  private static Outline swelling(List<Point> line) {
    return PenStroke.of(line, t -> THICKNESS * (0.12 + 0.88 * Math.sin(Math.PI * t)));
  }
}
