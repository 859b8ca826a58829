package io.linmo.capture.page;

import io.linmo.image.Bilinear;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * One byte a pixel of a page: {@code values: [height, width], 0 to 255}, row-major, y down.
 *
 * <p>Holds darkness or coverage, of which 255 stands for 1. A page of 12 megapixels takes 12 MB.
 */
final class InkPlane {

  /** The byte that stands for 1. */
  static final int FULL = 255;

  final int width;
  final int height;
  final byte[] values;

  InkPlane(int width, int height) {
    this(width, height, new byte[width * height]);
  }

  InkPlane(int width, int height, byte[] values) {
    if (width < 1 || height < 1 || values.length != width * height) {
      throw new IllegalArgumentException(
          "plane of %d x %d with %d values".formatted(width, height, values.length));
    }
    this.width = width;
    this.height = height;
    this.values = values;
  }

  int at(int x, int y) {
    return values[y * width + x] & 0xFF;
  }

  /** The value at the nearest pixel; beyond the edges that of the edge. */
  int clamped(int x, int y) {
    return at(Math.max(0, Math.min(width - 1, x)), Math.max(0, Math.min(height - 1, y)));
  }

  void set(int x, int y, int value) {
    values[y * width + x] = (byte) value;
  }

  /** Does something for each row, on all processors. */
  void eachRow(IntConsumer action) {
    IntStream.range(0, height).parallel().forEach(action);
  }

  boolean contains(int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height;
  }

  /**
   * The value at a point by linear interpolation between pixels' centres, which lie at halves; 0
   * beyond the edges.
   */
  float sampled(double x, double y) {
    int left = (int) Math.floor(x - 0.5);
    int top = (int) Math.floor(y - 0.5);
    if (left < -1 || top < -1 || left >= width || top >= height) {
      return 0;
    }
    return (float)
        Bilinear.within(
            orZero(left, top),
            orZero(left + 1, top),
            orZero(left, top + 1),
            orZero(left + 1, top + 1),
            x - 0.5 - left,
            y - 0.5 - top);
  }

  private int orZero(int x, int y) {
    return contains(x, y) ? at(x, y) : 0;
  }

  /** Means of squares of {@code factor} by {@code factor}; those at the edges may be smaller. */
  InkPlane reduced(int factor) {
    if (factor == 1) {
      return this;
    }
    InkPlane small = new InkPlane((width + factor - 1) / factor, (height + factor - 1) / factor);
    int[] sums = new int[small.width];
    for (int y = 0; y < small.height; y++) {
      Arrays.fill(sums, 0);
      int bottom = Math.min(height, (y + 1) * factor);
      for (int row = y * factor; row < bottom; row++) {
        for (int x = 0; x < small.width; x++) {
          int right = Math.min(width, (x + 1) * factor);
          int sum = 0;
          for (int i = row * width + x * factor; i < row * width + right; i++) {
            sum += values[i] & 0xFF;
          }
          sums[x] += sum;
        }
      }
      for (int x = 0; x < small.width; x++) {
        int count = (Math.min(width, (x + 1) * factor) - x * factor) * (bottom - y * factor);
        small.set(x, y, (sums[x] + count / 2) / count);
      }
    }
    return small;
  }

  /** Columns as rows. */
  InkPlane transposed() {
    InkPlane turned = new InkPlane(height, width);
    int block = 64;
    for (int top = 0; top < height; top += block) {
      for (int left = 0; left < width; left += block) {
        for (int y = top; y < Math.min(height, top + block); y++) {
          for (int x = left; x < Math.min(width, left + block); x++) {
            turned.values[x * height + y] = values[y * width + x];
          }
        }
      }
    }
    return turned;
  }
}
