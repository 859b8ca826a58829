package io.linmo.contour;

import java.util.Arrays;

/**
 * A smooth field through the samples of a glyph image, evaluated row by row on a grid of half
 * pixels, so that memory does not grow with the image.
 *
 * <p>The field is the uniform cubic B-spline f(x, y) = sum over i, j of c_ij B(x - i) B(y - j),
 * which bends without kinks. Its coefficients are the samples sharpened along each axis, c = p - k
 * (p_-1 - 2 p + p_+1). Taylor's rule gives k = 1/6 to take back the B-spline's own blur (variance
 * 1/3) and 1/24 more for the pixel's box (variance 1/12): then straight and gently bent edges lie
 * where they were before they were sampled. Paper surrounds the image.
 */
final class CoverageField {

  /** Half pixels of paper on each side that the field reaches into, and one more. */
  static final int MARGIN = 7;

  private static final double SHARPENING = 1.0 / 6 + 1.0 / 24;

  /** B(-1), B(0), B(1). */
  private static final double[] ON_SAMPLE = {1.0 / 6, 4.0 / 6, 1.0 / 6};

  /** B(-3/2), B(-1/2), B(1/2), B(3/2). */
  private static final double[] BETWEEN = {1.0 / 48, 23.0 / 48, 23.0 / 48, 1.0 / 48};

  /** Sharpening and B-spline in one: samples -2 to 2. */
  private static final double[] TAPS_ON_SAMPLE = sharpened(ON_SAMPLE);

  /** Sharpening and B-spline in one: samples -2 to 3. */
  private static final double[] TAPS_BETWEEN = sharpened(BETWEEN);

  private static final float ON_SAMPLE_0 = (float) TAPS_ON_SAMPLE[2];
  private static final float ON_SAMPLE_1 = (float) TAPS_ON_SAMPLE[1];
  private static final float ON_SAMPLE_2 = (float) TAPS_ON_SAMPLE[0];
  private static final float BETWEEN_0 = (float) TAPS_BETWEEN[2];
  private static final float BETWEEN_1 = (float) TAPS_BETWEEN[1];
  private static final float BETWEEN_2 = (float) TAPS_BETWEEN[0];

  /** Image rows that a grid row is blended from at most. */
  private static final int ROWS = 6;

  private final int width;
  private final int height;
  private final float[] coverage;
  private final boolean[] hasInk;

  /** One image row with paper around it. */
  private final float[] padded;

  private final float[] blank;

  /** Image rows on the half-pixel columns, row y in slot y mod 6, and which row each slot holds. */
  private final float[][] refined;

  private final int[] held = {NONE, NONE, NONE, NONE, NONE, NONE};

  private static final int NONE = -1;

  /** {@code coverage: [height, width]} is kept, not copied. */
  CoverageField(float[] coverage, int width, int height) {
    this.width = width;
    this.height = height;
    this.coverage = coverage;
    this.hasInk = new boolean[height];
    this.padded = new float[width + 2 * MARGIN];
    this.blank = new float[columns()];
    this.refined = new float[ROWS][columns()];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width && !hasInk[y]; x++) {
        hasInk[y] = coverage[y * width + x] != 0;
      }
    }
  }

  private static double[] sharpened(double[] kernel) {
    double[] taps = new double[kernel.length + 2];
    for (int i = 0; i < kernel.length; i++) {
      taps[i] -= SHARPENING * kernel[i];
      taps[i + 1] += (1 + 2 * SHARPENING) * kernel[i];
      taps[i + 2] -= SHARPENING * kernel[i];
    }
    return taps;
  }

  /** Grid columns. */
  int columns() {
    return 2 * width - 1 + 2 * MARGIN;
  }

  /** Grid rows. */
  int rows() {
    return 2 * height - 1 + 2 * MARGIN;
  }

  /** The pixel coordinate, across or down, of a grid column or row. */
  static double toPixels(double gridIndex) {
    return (gridIndex - MARGIN + 1) / 2;
  }

  /** Fills {@code values} with the field along one grid row. */
  void row(int gridRow, float[] values) {
    int offset = gridRow - MARGIN;
    int first = Math.floorDiv(offset, 2) - 2;
    boolean onSample = (offset & 1) == 0;
    float[] a = refined(first);
    float[] b = refined(first + 1);
    float[] c = refined(first + 2);
    float[] d = refined(first + 3);
    float[] e = refined(first + 4);
    float[] f = onSample ? blank : refined(first + 5);
    if (a == b && b == c && c == d && d == e && e == f) {
      Arrays.fill(values, 0);
    } else if (onSample) {
      for (int i = 0; i < values.length; i++) {
        values[i] = ON_SAMPLE_0 * c[i] + ON_SAMPLE_1 * (b[i] + d[i]) + ON_SAMPLE_2 * (a[i] + e[i]);
      }
    } else {
      for (int i = 0; i < values.length; i++) {
        values[i] =
            BETWEEN_0 * (c[i] + d[i]) + BETWEEN_1 * (b[i] + e[i]) + BETWEEN_2 * (a[i] + f[i]);
      }
    }
  }

  /** An image row on the half-pixel columns. */
  private float[] refined(int y) {
    if (y < 0 || y >= height || !hasInk[y]) {
      return blank;
    }
    int slot = y % ROWS;
    if (held[slot] != y) {
      held[slot] = y;
      refine(y, refined[slot]);
    }
    return refined[slot];
  }

  private void refine(int y, float[] values) {
    float[] p = padded;
    System.arraycopy(coverage, y * width, p, MARGIN, width);
    for (int i = 4; i < width + 10; i++) {
      values[2 * i - MARGIN] =
          ON_SAMPLE_0 * p[i]
              + ON_SAMPLE_1 * (p[i - 1] + p[i + 1])
              + ON_SAMPLE_2 * (p[i - 2] + p[i + 2]);
      values[2 * i - MARGIN + 1] =
          BETWEEN_0 * (p[i] + p[i + 1])
              + BETWEEN_1 * (p[i - 1] + p[i + 2])
              + BETWEEN_2 * (p[i - 2] + p[i + 3]);
    }
  }
}
