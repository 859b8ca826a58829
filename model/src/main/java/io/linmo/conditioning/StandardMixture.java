package io.linmo.conditioning;

import io.linmo.image.TentBlur;
import io.linmo.numeric.PositiveDefinite;

/**
 * The mixture of standard faces that comes nearest to a hand.
 *
 * <p>Each pixel of a written glyph is predicted by ridge regression from the content glyph and the
 * standard forms of the character, all slightly blurred, at nine places around it, so that strokes
 * may stand a little aside.
 */
final class StandardMixture {

  private static final int SIZE = StandardForms.SIZE;

  /** Pixels from one place to the next. */
  private static final int STEP = 3;

  private static final int PLACES = 9;
  private static final int PADDED = SIZE + 2 * STEP;

  /** Stride of the pixels of a written character that are learned from. */
  private static final int STRIDE = 2;

  private static final double RIDGE = 1;

  private final int terms;
  private final double[][] products;
  private final double[] moments;
  private double[] weights;

  /**
   * @param pictures of each character, the content glyph among them
   */
  StandardMixture(int pictures) {
    this(new double[pictures * PLACES + 1][pictures * PLACES + 1], pictures * PLACES + 1);
    for (int i = 0; i < terms; i++) {
      products[i][i] = RIDGE;
    }
  }

  private StandardMixture(double[][] products, int terms) {
    this.terms = terms;
    this.products = products;
    this.moments = new double[terms];
  }

  /** A character's pictures, each 64 x 64, made ready. */
  static float[][] planes(float[][] pictures) {
    float[][] planes = new float[pictures.length][];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = TentBlur.padded(pictures[i], SIZE, STEP);
    }
    return planes;
  }

  /** Learns from a written character. */
  void add(float[][] planes, float[] written) {
    accumulate(planes, written, 1);
  }

  /** This mixture as if a character, learned before, had not been written. */
  StandardMixture without(float[][] planes, float[] written) {
    double[][] copy = new double[terms][];
    for (int i = 0; i < terms; i++) {
      copy[i] = products[i].clone();
    }
    StandardMixture others = new StandardMixture(copy, terms);
    System.arraycopy(moments, 0, others.moments, 0, terms);
    others.accumulate(planes, written, -1);
    return others;
  }

  private void accumulate(float[][] planes, float[] written, int sign) {
    double[] values = new double[terms];
    for (int y = 0; y < SIZE; y += STRIDE) {
      for (int x = 0; x < SIZE; x += STRIDE) {
        read(planes, y, x, values);
        double target = sign * written[y * SIZE + x];
        for (int i = 0; i < terms; i++) {
          double value = sign * values[i];
          double[] row = products[i];
          for (int j = 0; j <= i; j++) {
            row[j] += value * values[j];
          }
          moments[i] += target * values[i];
        }
      }
    }
    weights = null;
  }

  /** What stands around a pixel in all pictures, and one. */
  private static void read(float[][] planes, int y, int x, double[] values) {
    int i = 0;
    for (float[] plane : planes) {
      for (int dy = 0; dy <= 2 * STEP; dy += STEP) {
        for (int dx = 0; dx <= 2 * STEP; dx += STEP) {
          values[i++] = plane[(y + dy) * PADDED + x + dx];
        }
      }
    }
    values[i] = 1;
  }

  /** The character as the mixture has it, coverage in [0, 1] row by row. */
  float[] picture(float[][] planes) {
    double[] weights = weights();
    double[] values = new double[terms];
    float[] picture = new float[SIZE * SIZE];
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        read(planes, y, x, values);
        double sum = 0;
        for (int i = 0; i < terms; i++) {
          sum += weights[i] * values[i];
        }
        picture[y * SIZE + x] = (float) Math.min(1, Math.max(0, sum));
      }
    }
    return picture;
  }

  private synchronized double[] weights() {
    if (weights == null) {
      weights = PositiveDefinite.ofLower(products).solve(moments);
    }
    return weights;
  }
}
