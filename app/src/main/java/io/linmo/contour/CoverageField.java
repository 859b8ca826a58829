package io.linmo.contour;

import io.linmo.raster.GlyphImage;
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

  private final int width;
  private final int height;
  private final float[] coverage;
  private final boolean[] hasInk;
  private final float[] column;
  private final float[] onSample;
  private final float[] between;

  CoverageField(GlyphImage image) {
    this.width = image.width();
    this.height = image.height();
    this.coverage = image.coverage();
    this.hasInk = new boolean[height];
    this.column = new float[width + 2 * MARGIN];
    this.onSample = new float[column.length];
    this.between = new float[column.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        hasInk[y] |= coverage[y * width + x] != 0;
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

  /** Fills {@code values} with the field along one grid row; false if it is blank all along. */
  boolean row(int gridRow, float[] values) {
    if (!blendRows(gridRow - MARGIN)) {
      Arrays.fill(values, 0);
      return false;
    }
    int end = width + 10;
    for (int i = 4; i < end; i++) {
      onSample[i] =
          ON_SAMPLE_0 * column[i]
              + ON_SAMPLE_1 * (column[i - 1] + column[i + 1])
              + ON_SAMPLE_2 * (column[i - 2] + column[i + 2]);
    }
    for (int i = 4; i < end; i++) {
      between[i] =
          BETWEEN_0 * (column[i] + column[i + 1])
              + BETWEEN_1 * (column[i - 1] + column[i + 2])
              + BETWEEN_2 * (column[i - 2] + column[i + 3]);
    }
    values[0] = 0;
    for (int i = 4; i < end; i++) {
      values[2 * i - MARGIN] = onSample[i];
      values[2 * i - MARGIN + 1] = between[i];
    }
    return true;
  }

  /** Blends image rows into one value for each sample column; false if all of them are blank. */
  private boolean blendRows(int offset) {
    int sample = Math.floorDiv(offset, 2);
    double[] taps = (offset & 1) == 0 ? TAPS_ON_SAMPLE : TAPS_BETWEEN;
    boolean inked = false;
    for (int k = 0; k < taps.length; k++) {
      int y = sample + k - 2;
      if (y >= 0 && y < height && hasInk[y]) {
        if (!inked) {
          Arrays.fill(column, 0);
        }
        inked = true;
        float tap = (float) taps[k];
        int row = y * width;
        for (int x = 0; x < width; x++) {
          column[x + MARGIN] += tap * coverage[row + x];
        }
      }
    }
    return inked;
  }
}
