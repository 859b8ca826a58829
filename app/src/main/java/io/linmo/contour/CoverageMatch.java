package io.linmo.contour;

import io.linmo.raster.GlyphImage;
import java.util.List;

/**
 * Moves contours until what they cover, seen through the picture's own blur, is what the picture
 * shows.
 *
 * <p>The line of half coverage lies off the true edge where that is sharply bent or where two edges
 * are near. So the contours are drawn as an image with exact coverage, blurred by as much as the
 * picture is beyond its pixels, and traced again from a picture to which the difference was added:
 * aim += image - drawn (van Cittert's iteration). Two rounds take out two thirds of the error of
 * sharp images. Only pixels beside a contour change, by half an ink at most, so that neither noise
 * nor faint ink far from an edge grows.
 */
public final class CoverageMatch {

  private static final int ROUNDS = 2;

  private static final float MOST = 0.5f;

  /** Coverage this far from paper and ink counts as an edge. */
  private static final float EDGE = 0.02f;

  /** Blurs below this standard deviation, in pixels, are left aside. */
  private static final double LEAST_BLUR = 0.15;

  private final ContourTracer tracer;

  public CoverageMatch(ContourTracer tracer) {
    this.tracer = tracer;
  }

  /**
   * Contours like the given ones, which were traced from the image.
   *
   * @param edgeWidth of the image, in pixels; 1 where only its pixels blur it
   */
  public List<IsoContour> refined(GlyphImage image, List<IsoContour> contours, double edgeWidth) {
    int width = image.width();
    int height = image.height();
    double deviation = EdgeWidth.toDeviation(edgeWidth);
    float[] wanted = image.coverage();
    float[] aim = wanted.clone();
    List<IsoContour> current = contours;
    for (int round = 0; round < ROUNDS && !current.isEmpty(); round++) {
      float[] drawn = ContourCoverage.of(current, width, height);
      if (deviation > LEAST_BLUR) {
        drawn = GaussianBlur.of(deviation).apply(drawn, width, height);
      }
      correct(aim, wanted, drawn, width, height);
      current = tracer.trace(GlyphImage.of(width, height, aim));
    }
    return current;
  }

  /** Adds the difference around each pixel of an edge, once. */
  private static void correct(float[] aim, float[] wanted, float[] drawn, int width, int height) {
    boolean[] done = new boolean[aim.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        float value = drawn[y * width + x];
        if (value > EDGE && value < 1 - EDGE) {
          for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
            for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
              int i = ny * width + nx;
              if (!done[i]) {
                done[i] = true;
                float moved = aim[i] + wanted[i] - drawn[i];
                aim[i] = Math.min(wanted[i] + MOST, Math.max(wanted[i] - MOST, moved));
              }
            }
          }
        }
      }
    }
  }
}
