package io.linmo.contour;

import io.linmo.raster.GlyphImage;

/**
 * Gives an image of black and white pixels the gray edges that sub-pixel contours need.
 *
 * <p>A Gaussian of standard deviation 1 px turns the staircase of a slanted edge, one step in n
 * pixels, into a line that strays by less than a sixth of a pixel for n up to 5.
 */
public final class BilevelSmoother {

  /** Coverage this far from paper and ink counts as gray. */
  private static final float GRAY = 0.03f;

  /** An image is bilevel while fewer than this share of its edge pixels is gray. */
  private static final double GRAY_SHARE = 0.1;

  /** exp(-k^2 / 2) for k = 0 to 3, over their sum on both sides. */
  private static final double[] GAUSSIAN = {0.39905, 0.24204, 0.05401, 0.00443};

  private BilevelSmoother() {}

  /** Whether the edges step from paper to ink without gray between. */
  public static boolean isBilevel(GlyphImage image) {
    int edge = 0;
    int gray = 0;
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        float value = image.at(x, y);
        boolean ink = value >= 0.5f;
        boolean atEdge =
            x > 0 && ink != image.at(x - 1, y) >= 0.5f
                || y > 0 && ink != image.at(x, y - 1) >= 0.5f;
        edge += atEdge ? 1 : 0;
        gray += value > GRAY && value < 1 - GRAY ? 1 : 0;
      }
    }
    return gray < GRAY_SHARE * edge;
  }

  /** The image under the Gaussian, paper around it. */
  public static GlyphImage smoothed(GlyphImage image) {
    int width = image.width();
    int height = image.height();
    float[] across = new float[width * height];
    blur(image.coverage(), across, height, width, width, 1);
    float[] both = new float[width * height];
    blur(across, both, width, height, 1, width);
    return GlyphImage.of(width, height, both);
  }

  /** Blurs each of {@code lines} runs of {@code length} values that lie {@code step} apart. */
  private static void blur(
      float[] from, float[] to, int lines, int length, int lineStep, int step) {
    for (int line = 0; line < lines; line++) {
      for (int i = 0; i < length; i++) {
        double sum = 0;
        for (int k = -3; k <= 3; k++) {
          if (i + k >= 0 && i + k < length) {
            sum += GAUSSIAN[Math.abs(k)] * from[line * lineStep + (i + k) * step];
          }
        }
        to[line * lineStep + i * step] = (float) sum;
      }
    }
  }
}
