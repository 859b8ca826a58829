package io.linmo.capture.cleaning;

import io.linmo.image.GlyphImage;

/**
 * Coverage that is cleaned in place: {@code values: [height, width] float32 in [0, 1]}, row-major,
 * y down.
 */
public final class InkGrid {

  public final int width;
  public final int height;
  public final float[] values;

  /** Keeps {@code values}, which must hold {@code width * height}. */
  public InkGrid(int width, int height, float[] values) {
    if (width < 1 || height < 1 || values.length != width * height) {
      throw new IllegalArgumentException(
          "ink grid: %d values for %d x %d pixels".formatted(values.length, width, height));
    }
    this.width = width;
    this.height = height;
    this.values = values;
  }

  /** The mean of each cell of {@code factor} by {@code factor} pixels. */
  public static InkGrid reduced(GlyphImage image, int factor) {
    int columns = (image.width() + factor - 1) / factor;
    int rows = (image.height() + factor - 1) / factor;
    InkGrid grid = new InkGrid(columns, rows, new float[columns * rows]);
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        grid.values[y / factor * columns + x / factor] += image.at(x, y) / (factor * factor);
      }
    }
    return grid;
  }

  float at(int x, int y) {
    return values[y * width + x];
  }

  /** The value at a pixel; beyond the edges is paper. */
  float orPaper(int x, int y) {
    return x < 0 || y < 0 || x >= width || y >= height ? 0 : at(x, y);
  }

  void set(int x, int y, float value) {
    values[y * width + x] = value;
  }

  InkGrid copy() {
    return new InkGrid(width, height, values.clone());
  }

  /** Rows as columns. */
  InkGrid transposed() {
    InkGrid turned = new InkGrid(height, width, new float[values.length]);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        turned.values[x * height + y] = at(x, y);
      }
    }
    return turned;
  }

  /** The darkest value of each cell of {@code factor} by {@code factor} pixels. */
  InkGrid darkest(int factor) {
    if (factor == 1) {
      return this;
    }
    int columns = (width + factor - 1) / factor;
    int rows = (height + factor - 1) / factor;
    InkGrid pooled = new InkGrid(columns, rows, new float[columns * rows]);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int at = y / factor * columns + x / factor;
        pooled.values[at] = Math.max(pooled.values[at], at(x, y));
      }
    }
    return pooled;
  }

  GlyphImage image() {
    return GlyphImage.of(width, height, values);
  }
}
