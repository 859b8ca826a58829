package io.linmo.image;

import java.util.Arrays;

/**
 * A gray picture of one glyph: the share of each pixel that ink covers.
 *
 * <p>{@code coverage: [height, width] float32 in [0, 1]}, row-major, y down, 0 is paper and 1 is
 * ink. Pixel (x, y) covers the square from (x, y) to (x + 1, y + 1); its sample stands for the
 * centre.
 */
public final class GlyphImage {

  private final int width;
  private final int height;
  private final float[] coverage;

  private GlyphImage(int width, int height, float[] coverage) {
    this.width = width;
    this.height = height;
    this.coverage = coverage;
  }

  /** Takes a copy of {@code coverage}, which must hold {@code width * height} values. */
  public static GlyphImage of(int width, int height, float[] coverage) {
    if (width < 1 || height < 1 || coverage.length != width * height) {
      throw new IllegalArgumentException(
          "glyph image: %d values for %d x %d pixels, expected %d"
              .formatted(coverage.length, width, height, width * height));
    }
    return new GlyphImage(width, height, coverage.clone());
  }

  /** An image without ink. */
  public static GlyphImage blank(int width, int height) {
    return new GlyphImage(width, height, new float[width * height]);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public float at(int x, int y) {
    return coverage[y * width + x];
  }

  /**
   * Coverage between the pixels' centres, which lie at whole numbers, by linear interpolation;
   * beyond the edges is paper.
   */
  public float interpolated(double x, double y) {
    return Bilinear.sample(coverage, width, height, x, y);
  }

  /** A copy of all values, row by row. */
  public float[] coverage() {
    return coverage.clone();
  }

  /** Copies all values into {@code target} from {@code offset} on. */
  public void copyTo(float[] target, int offset) {
    System.arraycopy(coverage, 0, target, offset, coverage.length);
  }

  /** The ink, in pixels of area. */
  public double inkArea() {
    double sum = 0;
    for (float value : coverage) {
      sum += value;
    }
    return sum;
  }

  /**
   * Area means on a square grid, row by row: {@code [size, size]}.
   *
   * @throws IllegalArgumentException unless this is a square with an edge of a multiple of {@code
   *     size}
   */
  public float[] reduced(int size) {
    int step = width / size;
    if (step * size != width || width != height) {
      throw new IllegalArgumentException(
          "glyph image: %d x %d pixels, expected a square with an edge of a multiple of %d"
              .formatted(width, height, size));
    }
    float[] result = new float[size * size];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        result[y / step * size + x / step] += at(x, y) / (step * step);
      }
    }
    return result;
  }

  /** Whether no pixel is at least half covered. */
  public boolean isEmpty() {
    for (float value : coverage) {
      if (value >= 0.5f) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GlyphImage image
        && image.width == width
        && image.height == height
        && Arrays.equals(image.coverage, coverage);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(coverage);
  }

  @Override
  public String toString() {
    return "GlyphImage[%d x %d, ink %.1f px]".formatted(width, height, inkArea());
  }
}
