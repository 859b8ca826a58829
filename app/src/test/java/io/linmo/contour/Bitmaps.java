package io.linmo.contour;

import io.linmo.image.GlyphImage;

/** Glyph images written as text: '#' is ink, digits are tenths of ink, all else is paper. */
public final class Bitmaps {

  private Bitmaps() {}

  public static GlyphImage image(String... rows) {
    return enlarged(1, rows);
  }

  /** Each character stands for a square of {@code scale} pixels. */
  public static GlyphImage enlarged(int scale, String... rows) {
    int width = rows[0].length() * scale;
    int height = rows.length * scale;
    float[] coverage = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        char c = rows[y / scale].charAt(x / scale);
        coverage[y * width + x] = c == '#' ? 1 : Character.isDigit(c) ? (c - '0') / 10f : 0;
      }
    }
    return GlyphImage.of(width, height, coverage);
  }

  /** A disc with exact-looking edges: 16 samples across each pixel. */
  public static GlyphImage disc(int size, double centerX, double centerY, double radius) {
    float[] coverage = new float[size * size];
    for (int y = 0; y < 16 * size; y++) {
      for (int x = 0; x < 16 * size; x++) {
        double dx = (x + 0.5) / 16 - centerX;
        double dy = (y + 0.5) / 16 - centerY;
        if (dx * dx + dy * dy < radius * radius) {
          coverage[y / 16 * size + x / 16] += 1f / 256;
        }
      }
    }
    return GlyphImage.of(size, size, coverage);
  }
}
