package io.linmo.image;

import java.util.Arrays;

/**
 * Cuts a square out of a glyph image and brings it to another resolution.
 *
 * <p>Going down, a target pixel is the mean of the source area it covers, exactly; going up, the
 * source is interpolated by Catmull-Rom cubics and clamped to [0, 1]. What lies outside the source
 * is paper. Both are separable: rows first, then columns.
 */
public final class Resampling {

  private Resampling() {}

  /**
   * The square of {@code size} pixels whose pixel (x, y) covers the source from {@code (left + x *
   * step, top + y * step)} to one step further.
   *
   * @param step source pixels per target pixel
   */
  public static GlyphImage square(
      GlyphImage source, double left, double top, double step, int size) {
    Weights columns = weights(source.width(), left, step, size);
    Weights rows = weights(source.height(), top, step, size);
    float[] pixels = source.coverage();
    double[][] wide = new double[source.height()][];
    for (int y = 0; y < source.height(); y++) {
      int row = y * source.width();
      if (!hasInk(pixels, row, source.width())) {
        continue;
      }
      wide[y] = new double[size];
      for (int x = 0; x < size; x++) {
        double[] factors = columns.factors[x];
        int first = row + columns.first[x];
        double sum = 0;
        for (int i = 0; i < factors.length; i++) {
          sum += factors[i] * pixels[first + i];
        }
        wide[y][x] = (float) sum;
      }
    }
    float[] out = new float[size * size];
    double[] sums = new double[size];
    for (int y = 0; y < size; y++) {
      Arrays.fill(sums, 0);
      double[] factors = rows.factors[y];
      for (int i = 0; i < factors.length; i++) {
        double[] row = wide[rows.first[y] + i];
        double factor = factors[i];
        for (int x = 0; row != null && x < size; x++) {
          sums[x] += factor * row[x];
        }
      }
      for (int x = 0; x < size; x++) {
        out[y * size + x] = (float) Math.max(0, Math.min(1, sums[x]));
      }
    }
    return GlyphImage.of(size, size, out);
  }

  private static boolean hasInk(float[] pixels, int from, int count) {
    for (int i = from; i < from + count; i++) {
      if (pixels[i] != 0) {
        return true;
      }
    }
    return false;
  }

  /** For each target pixel, the first source pixel it reads and the factors from there on. */
  private record Weights(int[] first, double[][] factors) {}

  private static Weights weights(int length, double start, double step, int size) {
    Weights weights = new Weights(new int[size], new double[size][]);
    for (int i = 0; i < size; i++) {
      double from = start + i * step;
      boolean area = step >= 1;
      int first = (int) Math.floor(area ? from : from + step / 2 - 0.5) - (area ? 0 : 1);
      int last = area ? (int) Math.ceil(from + step) - 1 : first + 3;
      int begin = Math.max(0, Math.min(length, first));
      int end = Math.max(begin, Math.min(length, last + 1));
      weights.first[i] = begin;
      weights.factors[i] = new double[end - begin];
      for (int pixel = begin; pixel < end; pixel++) {
        weights.factors[i][pixel - begin] =
            area
                ? (Math.min(pixel + 1, from + step) - Math.max(pixel, from)) / step
                : catmullRom(from + step / 2 - (pixel + 0.5));
      }
    }
    return weights;
  }

  /** Keys' cubic with a = -1/2. */
  private static double catmullRom(double distance) {
    double t = Math.abs(distance);
    if (t < 1) {
      return 1 + t * t * (1.5 * t - 2.5);
    }
    return t < 2 ? 2 + t * (-4 + t * (2.5 - 0.5 * t)) : 0;
  }
}
