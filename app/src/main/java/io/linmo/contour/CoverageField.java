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

  private final GlyphImage image;
  private final double[] column;

  CoverageField(GlyphImage image) {
    this.image = image;
    this.column = new double[image.width() + 2 * MARGIN];
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
    return 2 * image.width() - 1 + 2 * MARGIN;
  }

  /** Grid rows. */
  int rows() {
    return 2 * image.height() - 1 + 2 * MARGIN;
  }

  /** The pixel coordinate, across or down, of a grid column or row. */
  static double toPixels(double gridIndex) {
    return (gridIndex - MARGIN + 1) / 2;
  }

  /** Fills {@code values} with the field along one grid row. */
  void row(int gridRow, double[] values) {
    blendRows(gridRow - MARGIN);
    for (int i = 0; i < columns(); i++) {
      int offset = i - MARGIN;
      int sample = Math.floorDiv(offset, 2);
      double[] taps = (offset & 1) == 0 ? TAPS_ON_SAMPLE : TAPS_BETWEEN;
      double sum = 0;
      for (int k = 0; k < taps.length; k++) {
        sum += taps[k] * columnAt(sample + k - 2);
      }
      values[i] = sum;
    }
  }

  private double columnAt(int sample) {
    return column[sample + MARGIN];
  }

  /** Blends image rows into one row of values, one for each sample column. */
  private void blendRows(int offset) {
    Arrays.fill(column, 0);
    int sample = Math.floorDiv(offset, 2);
    double[] taps = (offset & 1) == 0 ? TAPS_ON_SAMPLE : TAPS_BETWEEN;
    for (int k = 0; k < taps.length; k++) {
      int y = sample + k - 2;
      if (y >= 0 && y < image.height()) {
        for (int x = 0; x < image.width(); x++) {
          column[x + MARGIN] += taps[k] * image.at(x, y);
        }
      }
    }
  }
}
