package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The stroke under a signature: drawn from left to right, swelling in the middle, pointed at both
 * ends.
 *
 * <p>A cubic spine, and a cubic on either side of it whose inner control points lie {@code d} above
 * or below the spine's: the stroke is {@code 6 d t (1 - t)} high, so {@code 3/2 d} in the middle.
 */
public final class Flourish {

  private static final double THICKNESS = 0.035;

  private Flourish() {}

  /** A flourish below {@code ink}, in the units of the box, the same for the same seed. */
  public static Outline under(Box ink, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double width = ink.width();
    double drop = 0.10 + 0.05 * random.nextDouble();
    Point start = new Point(ink.left() - 0.02 * width, ink.bottom() - drop);
    double rise = 0.03 * width * (0.5 + random.nextDouble());
    Point end = new Point(ink.right() + 0.06 * width, start.y() + rise);
    double bow = 0.05 + 0.04 * random.nextDouble();
    Point first = new Point(ink.left() + width * 0.35, start.y() + bow);
    Point second = new Point(ink.left() + width * 0.65, start.y() - bow);
    return stroke(start, first, second, end);
  }

  private static Outline stroke(Point start, Point first, Point second, Point end) {
    Point across = new Point(0, THICKNESS * 2 / 3);
    Segment lower = new Cubic(start, first.minus(across), second.minus(across), end);
    Segment upper = new Cubic(end, second.plus(across), first.plus(across), start);
    return new Outline(List.of(new Contour(List.of(lower, upper))));
  }
}
