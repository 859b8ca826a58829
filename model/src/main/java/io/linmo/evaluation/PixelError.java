package io.linmo.evaluation;

import io.linmo.image.GlyphImage;

/**
 * Errors of the coverage pixel by pixel, unshifted, as the literature reports them.
 *
 * <p>They misrank thin handwriting (a blank page beats a similar face), so nothing is decided by
 * them.
 */
public final class PixelError {

  private PixelError() {}

  /** {@code mean |a - b|}. */
  public static double l1(GlyphImage first, GlyphImage second) {
    float[] a = first.coverage();
    float[] b = sameSize(second, first);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum / a.length;
  }

  /** {@code sqrt(mean (a - b)^2)}. */
  public static double rmse(GlyphImage first, GlyphImage second) {
    float[] a = first.coverage();
    float[] b = sameSize(second, first);
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      double difference = a[i] - b[i];
      sum += difference * difference;
    }
    return Math.sqrt(sum / a.length);
  }

  static float[] sameSize(GlyphImage image, GlyphImage expected) {
    if (image.width() != expected.width() || image.height() != expected.height()) {
      throw new IllegalArgumentException(
          "cannot compare a glyph image of %d x %d with one of %d x %d pixels"
              .formatted(image.width(), image.height(), expected.width(), expected.height()));
    }
    return image.coverage();
  }
}
