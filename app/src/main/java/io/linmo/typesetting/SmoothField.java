package io.linmo.typesetting;

import io.linmo.curve.Point;
import java.util.SplittableRandom;

/**
 * A smooth random displacement of the plane: a sum of three plane waves in each direction, of half
 * an em to one and a half em length.
 *
 * <p>With amplitude a in all, wave numbers k up to 4 pi per em and a at most 0.014 em, its
 * derivative stays below 0.18, so that it never folds an outline over.
 */
final class SmoothField {

  private static final int WAVES = 3;
  private static final double LONGEST = 1.5;
  private static final double SHORTEST = 0.5;

  private final double[][] waves = new double[2 * WAVES][];
  private final double amplitude;

  /**
   * @param amplitude the farthest that a coordinate is moved, in em
   */
  SmoothField(SplittableRandom random, double amplitude) {
    this.amplitude = amplitude / WAVES;
    for (int i = 0; i < waves.length; i++) {
      double direction = 2 * Math.PI * random.nextDouble();
      double length = SHORTEST + (LONGEST - SHORTEST) * random.nextDouble();
      double number = 2 * Math.PI / length;
      waves[i] =
          new double[] {
            number * Math.cos(direction),
            number * Math.sin(direction),
            2 * Math.PI * random.nextDouble()
          };
    }
  }

  Point move(Point p) {
    return new Point(p.x() + at(p, 0), p.y() + at(p, WAVES));
  }

  /** The first component of the displacement, from -amplitude to amplitude. */
  double at(Point p) {
    return at(p, 0);
  }

  private double at(Point p, int first) {
    double sum = 0;
    for (int i = first; i < first + WAVES; i++) {
      sum += Math.sin(waves[i][0] * p.x() + waves[i][1] * p.y() + waves[i][2]);
    }
    return amplitude * sum;
  }
}
