package io.linmo.evaluation;

import io.linmo.image.GlyphImage;

/**
 * SSIM of two coverage images, unshifted, as the literature reports it.
 *
 * <p>The mean, over all 7 x 7 windows that lie in the image, of {@code (2 ma mb + c1)(2 cov + c2) /
 * ((ma^2 + mb^2 + c1)(va + vb + c2))} with equal weights, unbiased variances, {@code c1 = .01^2}
 * and {@code c2 = .03^2}. After Z. Wang and others, Image Quality Assessment, 2004, with the
 * uniform window that scikit-image uses.
 */
public final class StructuralSimilarity {

  private static final int WINDOW = 7;
  private static final int COUNT = WINDOW * WINDOW;
  private static final double C1 = 0.01 * 0.01;
  private static final double C2 = 0.03 * 0.03;

  private StructuralSimilarity() {}

  public static double of(GlyphImage first, GlyphImage second) {
    float[] a = first.coverage();
    float[] b = PixelError.sameSize(second, first);
    int width = first.width();
    int height = first.height();
    if (width < WINDOW || height < WINDOW) {
      throw new IllegalArgumentException(
          "SSIM of a %d x %d image, expected at least %d x %d"
              .formatted(width, height, WINDOW, WINDOW));
    }
    double[] sumA = windowSums(a, null, width, height);
    double[] sumB = windowSums(b, null, width, height);
    double[] sumAa = windowSums(a, a, width, height);
    double[] sumBb = windowSums(b, b, width, height);
    double[] sumAb = windowSums(a, b, width, height);
    double total = 0;
    for (int i = 0; i < sumA.length; i++) {
      total += similarity(sumA[i], sumB[i], sumAa[i], sumBb[i], sumAb[i]);
    }
    return total / sumA.length;
  }

  private static double similarity(double a, double b, double aa, double bb, double ab) {
    double meanA = a / COUNT;
    double meanB = b / COUNT;
    double varianceA = (aa - a * meanA) / (COUNT - 1);
    double varianceB = (bb - b * meanB) / (COUNT - 1);
    double covariance = (ab - a * meanB) / (COUNT - 1);
    return (2 * meanA * meanB + C1)
        * (2 * covariance + C2)
        / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
  }

  /** The sum of {@code f * g}, or of f where g is null, over each window. */
  private static double[] windowSums(float[] f, float[] g, int width, int height) {
    double[] corner = new double[(width + 1) * (height + 1)];
    for (int y = 0; y < height; y++) {
      double row = 0;
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        row += g == null ? f[i] : (double) f[i] * g[i];
        corner[(y + 1) * (width + 1) + x + 1] = corner[y * (width + 1) + x + 1] + row;
      }
    }
    int columns = width - WINDOW + 1;
    double[] sums = new double[columns * (height - WINDOW + 1)];
    for (int i = 0; i < sums.length; i++) {
      int upper = i / columns * (width + 1) + i % columns;
      int lower = upper + WINDOW * (width + 1);
      sums[i] = corner[lower + WINDOW] - corner[lower] - corner[upper + WINDOW] + corner[upper];
    }
    return sums;
  }
}
