package io.linmo.generation;

import io.linmo.dataset.Displacement;
import io.linmo.raster.GlyphImage;
import io.linmo.raster.GlyphSample;

/**
 * A further form of a written glyph: its image displaced by a smooth field, in the same frame.
 *
 * <p>{@code out(p) = in(p - d(p))}, which is the displaced image up to terms of second order in d;
 * in between pixels the image is interpolated linearly.
 */
final class WrittenVariant {

  private WrittenVariant() {}

  static GlyphSample of(GlyphSample written, Displacement noise) {
    GlyphImage image = written.image();
    int width = image.width();
    int height = image.height();
    float[] coverage = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = (x + 0.5) / width;
        double v = (y + 0.5) / height;
        coverage[y * width + x] =
            at(image, x - noise.at(0, u, v) * width, y - noise.at(1, u, v) * height);
      }
    }
    return new GlyphSample(
        written.codePoint(), GlyphImage.of(width, height, coverage), written.frame());
  }

  /** Coverage at a place between pixel centres; none outside the image. */
  private static float at(GlyphImage image, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    float fx = (float) (x - left);
    float fy = (float) (y - top);
    return (1 - fy) * ((1 - fx) * pixel(image, left, top) + fx * pixel(image, left + 1, top))
        + fy * ((1 - fx) * pixel(image, left, top + 1) + fx * pixel(image, left + 1, top + 1));
  }

  private static float pixel(GlyphImage image, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < image.width() && y < image.height();
    return inside ? image.at(x, y) : 0;
  }
}
