package io.linmo.capture.page;

import java.util.Arrays;

/**
 * Largest and smallest values in square windows, in time that does not depend on the window.
 *
 * <p>By prefix and suffix extremes of blocks as long as the window. After M. van Herk, A fast
 * algorithm for local minimum and maximum filters, 1992. Windows are cut at the edges.
 */
final class WindowExtremes {

  private WindowExtremes() {}

  /**
   * Grayscale closing: fills dark parts that no square of {@code 2 * radius + 1} fits into, and
   * leaves larger ones as they are, edges included.
   */
  static InkPlane closed(InkPlane plane, int radius) {
    return filtered(filtered(plane, radius, 0), radius, InkPlane.FULL);
  }

  /** Grayscale opening: takes away light parts that no such square fits into. */
  static InkPlane opened(InkPlane plane, int radius) {
    return filtered(filtered(plane, radius, InkPlane.FULL), radius, 0);
  }

  /** Maxima, or minima where {@code flip} is 255. */
  private static InkPlane filtered(InkPlane plane, int radius, int flip) {
    int width = plane.width;
    int height = plane.height;
    InkPlane result = new InkPlane(width, height);
    int[] line = new int[Math.max(width, height)];
    int[] best = new int[line.length];
    Run run = new Run(line.length, radius);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        line[x] = plane.at(x, y) ^ flip;
      }
      run.maxima(line, width, best);
      for (int x = 0; x < width; x++) {
        result.set(x, y, best[x]);
      }
    }
    InkPlane columns = result.transposed();
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        line[y] = columns.at(y, x);
      }
      run.maxima(line, height, best);
      for (int y = 0; y < height; y++) {
        columns.set(y, x, best[y] ^ flip);
      }
    }
    return columns.transposed();
  }

  /** Running maxima of one line; values are 0 or more. */
  private static final class Run {
    private final int radius;
    private final int[] padded;
    private final int[] prefix;
    private final int[] suffix;

    Run(int longest, int radius) {
      this.radius = radius;
      int window = 2 * radius + 1;
      int length = (longest + 2 * radius + window) / window * window;
      this.padded = new int[length];
      this.prefix = new int[length];
      this.suffix = new int[length];
    }

    void maxima(int[] line, int count, int[] result) {
      int window = 2 * radius + 1;
      int length = (count + 2 * radius + window - 1) / window * window;
      Arrays.fill(padded, 0, length, 0);
      System.arraycopy(line, 0, padded, radius, count);
      for (int start = 0; start < length; start += window) {
        int largest = 0;
        for (int i = start; i < start + window; i++) {
          largest = Math.max(largest, padded[i]);
          prefix[i] = largest;
        }
        largest = 0;
        for (int i = start + window - 1; i >= start; i--) {
          largest = Math.max(largest, padded[i]);
          suffix[i] = largest;
        }
      }
      for (int i = 0; i < count; i++) {
        result[i] = Math.max(suffix[i], prefix[i + window - 1]);
      }
    }
  }
}
