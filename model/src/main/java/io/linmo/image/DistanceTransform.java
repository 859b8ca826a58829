package io.linmo.image;

import java.util.Arrays;

/**
 * The exact Euclidean distance from each pixel to the nearest ink, between pixel centres.
 *
 * <p>Columns first, by two scans; then each row is the lower envelope of the parabolas {@code (x -
 * q)^2 + g(q)^2}. Linear in the number of pixels. After P. Felzenszwalb and D. Huttenlocher,
 * Distance Transforms of Sampled Functions, 2012. Where a pixel is at distance 0, nothing beyond it
 * is nearest to what lies before it, so that such pixels part a row into stretches with an envelope
 * each.
 */
public final class DistanceTransform {

  /** Farther than any pixel of an image can be, and safe to square. */
  private static final int FAR = 1 << 14;

  private final int width;
  private final int height;

  /** The place of the parabola of each part of the envelope. */
  private final int[] apex;

  /** Where each part of the envelope begins; one more than there are parts. */
  private final double[] start;

  private DistanceTransform(int width, int height) {
    this.width = width;
    this.height = height;
    this.apex = new int[width];
    this.start = new double[width + 1];
  }

  /** Distances in pixels: [height, width], row-major, 0 on ink; infinite where there is no ink. */
  public static float[] toInk(InkBitmap ink) {
    return new DistanceTransform(ink.width(), ink.height()).distances(ink, true);
  }

  /** Distances in pixels to the nearest paper: 0 on paper; infinite where there is none. */
  public static float[] toPaper(InkBitmap ink) {
    return new DistanceTransform(ink.width(), ink.height()).distances(ink, false);
  }

  /**
   * The signed distance to the ink's outline in pixels: positive on paper, negative in ink, half a
   * pixel at the centres next to the outline; infinite where the outline does not exist.
   */
  public static float[] signed(InkBitmap ink) {
    DistanceTransform transform = new DistanceTransform(ink.width(), ink.height());
    float[] outside = transform.distances(ink, true);
    float[] inside = transform.distances(ink, false);
    for (int i = 0; i < outside.length; i++) {
      outside[i] = outside[i] > 0 ? outside[i] - 0.5f : 0.5f - inside[i];
    }
    return outside;
  }

  /** The {@link #signed} distance in ink; half a pixel everywhere on paper. */
  static float[] withinInk(InkBitmap ink) {
    float[] distance = toPaper(ink);
    for (int i = 0; i < distance.length; i++) {
      distance[i] = 0.5f - distance[i];
    }
    return distance;
  }

  private float[] distances(InkBitmap ink, boolean toInk) {
    int[] columns = alongColumns(ink, toInk);
    float[] result = new float[width * height];
    for (int row = 0; row < columns.length; row += width) {
      int from = 0;
      while (from < width) {
        if (columns[row + from] == 0) {
          from++;
          continue;
        }
        int to = from + 1;
        while (to < width && columns[row + to] != 0) {
          to++;
        }
        envelope(columns, row, Math.max(0, from - 1), Math.min(width, to + 1), result);
        from = to;
      }
    }
    return result;
  }

  /** Row by row, downwards and then upwards, so that memory is read in its order. */
  private int[] alongColumns(InkBitmap ink, boolean toInk) {
    int[] distance = new int[width * height];
    for (int y = 0; y < height; y++) {
      int row = y * width;
      for (int x = 0; x < width; x++) {
        int above = y == 0 ? FAR : distance[row - width + x];
        distance[row + x] = ink.at(x, y) == toInk ? 0 : Math.min(FAR, above + 1);
      }
    }
    for (int row = (height - 2) * width; row >= 0; row -= width) {
      for (int x = 0; x < width; x++) {
        distance[row + x] = Math.min(distance[row + x], distance[row + width + x] + 1);
      }
    }
    return distance;
  }

  /** The distances in a stretch of a row. */
  private void envelope(int[] columns, int row, int from, int to, float[] result) {
    int parts = 0;
    for (int q = from; q < to; q++) {
      if (columns[row + q] == FAR) {
        continue;
      }
      double begin = Double.NEGATIVE_INFINITY;
      while (parts > 0
          && (begin = crossing(columns, row, apex[parts - 1], q)) <= start[parts - 1]) {
        parts--;
      }
      apex[parts] = q;
      start[parts] = parts == 0 ? Double.NEGATIVE_INFINITY : begin;
      parts++;
    }
    if (parts == 0) {
      Arrays.fill(result, row + from, row + to, Float.POSITIVE_INFINITY);
      return;
    }
    start[parts] = Double.POSITIVE_INFINITY;
    int part = 0;
    for (int x = from; x < to; x++) {
      while (start[part + 1] < x) {
        part++;
      }
      long dx = x - apex[part];
      long dy = columns[row + apex[part]];
      result[row + x] = (float) Math.sqrt(dx * dx + dy * dy);
    }
  }

  /** Where the parabola of {@code q} comes to lie below that of {@code p}, {@code p < q}. */
  private static double crossing(int[] columns, int row, int p, int q) {
    long heightP = (long) columns[row + p] * columns[row + p] + (long) p * p;
    long heightQ = (long) columns[row + q] * columns[row + q] + (long) q * q;
    return (heightQ - heightP) / (2.0 * (q - p));
  }
}
