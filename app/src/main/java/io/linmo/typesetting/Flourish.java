package io.linmo.typesetting;

import io.linmo.curve.Box;
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
   * A stroke through the end of a signature, from below its middle to above its right end, set down
   * firmly and flying off. The same for the same seed.
   *
   * @param weight of the pen's strokes
   */
  public static Outline through(Box ink, double weight, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x7412);
    Frame frame = new Frame(ink, random);
    double low = frame.within(-0.12, 0.02);
    double high = frame.within(0.75, 1.05);
    double start = frame.within(0.3, 0.5);
    double end = 1 + frame.within(0.04, 0.14);
    List<Point> line =
        List.of(
            frame.at(start, low),
            frame.at(start + 0.4 * (end - start), low + 0.22 * (high - low)),
            frame.at(end, high));
    return PenStroke.of(line, t -> weight * (0.9 - 0.65 * t));
  }

  /**
   * A paraph, one of three that the seed chooses: the last letter runs out in a wide turn, back
   * under the name and in a narrow loop to the right again; it runs out and goes to and fro in
   * shorter and shorter strokes; or the pen sets down at the left and ends in a curl at the right.
   *
   * @param end where the pen leaves the last letter
   * @param weight of the pen's strokes
   */
  public static Outline paraph(Box ink, Point end, double weight, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x5EED);
    int kind = random.nextInt(3);
    Frame frame = new Frame(ink, random);
    List<Point> line = new ArrayList<>();
    if (kind < 2) {
      double drop = end.y() - frame.low;
      double swing = (0.5 + 0.35 * random.nextDouble()) * ink.height();
      line.add(end);
      line.add(end.plus(new Point(0.5 * swing, 0.10 * drop)));
      line.add(end.plus(new Point(swing, -0.35 * drop)));
      line.add(end.plus(new Point(0.55 * swing, -0.82 * drop)));
    }
    line.addAll(
        switch (kind) {
          case 0 -> frame.loop();
          case 1 -> frame.zigzag();
          default -> frame.curl();
        });
    return PenStroke.of(line, t -> weight * pressure(t));
  }

  /** A pen that sets down gently, presses on the long strokes, and flies off. */
  private static double pressure(double t) {
    double wave = 0.72 + 0.28 * Math.cos(3 * Math.PI * (t - 0.45));
    return wave * Math.min(1, 0.55 + 3 * t) * Math.min(1, 0.14 + 2.2 * (1 - t));
  }

  /** Where the strokes of a paraph lie: by shares of the name's width and height. */
  private static final class Frame {

    private final Box ink;
    private final SplittableRandom random;
    private final double low;

    private Frame(Box ink, SplittableRandom random) {
      this.ink = ink;
      this.random = random;
      this.low = ink.bottom() - ink.height() * within(0.10, 0.20);
    }

    private double within(double least, double most) {
      return least + (most - least) * random.nextDouble();
    }

    private Point at(double across, double up) {
      return new Point(ink.left() + across * ink.width(), low + up * ink.height());
    }

    private List<Point> loop() {
      double back = within(0.02, 0.3);
      double deep = within(0.10, 0.17);
      return List.of(
          at(0.72, 0.01),
          at((0.72 + back) / 2, -0.02),
          at(back, -0.25 * deep),
          at(back - 0.03, -0.7 * deep),
          at(back + 0.04, -deep),
          at((0.72 + back) / 2, -0.6 * deep),
          at(1 + within(0.05, 0.18), within(0.0, 0.1)));
    }

    private List<Point> zigzag() {
      double back = within(0.02, 0.2);
      double forth = within(0.75, 0.95);
      return List.of(
          at(0.72, 0.02),
          at(back + 0.2, -0.02),
          at(back, -0.05),
          at(back + 0.06, -0.09),
          at(forth - 0.2, -0.08),
          at(forth, -0.10),
          at(forth - 0.04, -0.145),
          at(0.6, -0.17),
          at(within(0.3, 0.45), -0.22));
    }

    private List<Point> curl() {
      double rise = within(0.02, 0.08);
      double out = within(0.06, 0.14);
      return List.of(
          at(-0.04, within(-0.02, 0.04)),
          at(0.18, -0.05),
          at(0.55, -0.02),
          at(0.92, rise),
          at(1 + out, rise + 0.10),
          at(1.02 + out, rise + 0.20),
          at(0.97 + out, rise + 0.19),
          at(0.95 + out, rise + 0.08),
          at(0.92, -0.09),
          at(0.78, -0.12));
    }
  }

  private static Outline swelling(List<Point> line, double weight) {
    return PenStroke.of(line, t -> weight * (0.15 + 0.85 * Math.sin(Math.PI * t)));
  }
}
