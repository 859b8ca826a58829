package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Strokes that belong to a signature and to none of its letters. */
public final class Flourish {

  private Flourish() {}

  /**
   * A stroke under a signature, from left to right: swelling in the middle, pointed at both ends.
   * The same for the same seed.
   *
   * @param weight of the pen's strokes
   */
  public static Outline under(Box ink, double weight, long seed) {
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
    return swelling(line, weight);
  }

  /**
   * A paraph: the pen does not stop at the last letter but swings out, back under the name in a
   * narrow loop, and out again. The same for the same seed.
   *
   * @param end where the pen leaves the last letter
   * @param weight of the pen's strokes
   */
  public static Outline paraph(Box ink, Point end, double weight, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x5EED);
    double w = ink.width();
    double h = ink.height();
    double low = ink.bottom() - h * (0.14 + 0.10 * random.nextDouble());
    double deep = low - h * (0.08 + 0.10 * random.nextDouble());
    double swing = 0.25 + 0.30 * random.nextDouble();
    double back = 0.05 + 0.35 * random.nextDouble();
    double out = 0.02 + 0.10 * random.nextDouble();
    double middle = ink.left() + (0.55 + 0.15 * random.nextDouble()) * w;
    double turn = (end.y() + low) / 2;
    List<Point> line =
        List.of(
            end,
            new Point(end.x() + 0.6 * swing * h, end.y() + 0.02 * h),
            new Point(end.x() + swing * h, turn),
            new Point(end.x() + 0.4 * swing * h, low + 0.04 * h),
            new Point(middle, low),
            new Point(ink.left() + (back + 0.06) * w, low - 0.02 * h),
            new Point(ink.left() + back * w, (low + deep) / 2),
            new Point(ink.left() + (back + 0.10) * w, deep),
            new Point(middle, low - 0.10 * h * random.nextDouble() - 0.03 * h),
            new Point(ink.right() + out * w, low - 0.02 * h));
    return PenStroke.of(line, t -> weight * (t < 0.08 ? 0.8 : 0.9 * (1 - 0.85 * t * t)));
  }

  private static Outline swelling(List<Point> line, double weight) {
    return PenStroke.of(line, t -> weight * (0.15 + 0.85 * Math.sin(Math.PI * t)));
  }
}
