package io.linmo.contour;

import io.linmo.curve.Polygon;
import io.linmo.image.GaussianBlur;
import io.linmo.image.GlyphImage;
import java.util.List;
import java.util.Optional;

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

  /** Pixels of paper around the image. */
  private static final int MARGIN = 2;

  private static final float MOST = 0.5f;

  /** Coverage this far from paper and ink counts as an edge. */
  private static final float EDGE = 0.02f;

  /**
   * Most that image and coverage may differ by, per pixel of edge. Sharp and evenly blurred images
   * stay below 0.08, drawings of a network differ by 0.5 and more.
   */
  private static final double FARTHEST = 0.12;

  /** Blurs below this standard deviation, in pixels, are left aside. */
  private static final double LEAST_BLUR = 0.15;

  private final ContourTracer tracer;

  public CoverageMatch(ContourTracer tracer) {
    this.tracer = tracer;
  }

  /**
   * Contours like the given ones, which were traced from the image; empty where the image does not
   * look like their coverage, for instance where gray means doubt.
   *
   * @param edgeWidth of the image, in pixels; 1 where only its pixels blur it
   */
  public Optional<List<IsoContour>> refined(
      GlyphImage image, List<IsoContour> contours, double edgeWidth) {
    int width = image.width() + 2 * MARGIN;
    int height = image.height() + 2 * MARGIN;
    double deviation = EdgeWidth.toDeviation(edgeWidth);
    float[] wanted = widened(image);
    float[] aim = wanted.clone();
    List<Polygon> current = contours.stream().map(IsoContour::points).toList();
    for (int round = 0; round < ROUNDS && !current.isEmpty(); round++) {
      float[] drawn = ContourCoverage.of(current, width, height, MARGIN);
      if (deviation > LEAST_BLUR) {
        drawn = GaussianBlur.ofInk(drawn, width, height, deviation);
      }
      if (round == 0 && difference(wanted, drawn) > FARTHEST * length(current)) {
        return Optional.empty();
      }
      correct(aim, wanted, drawn, width, height);
      current = tracer.lines(aim, width, height, MARGIN);
    }
    return Optional.of(Nesting.of(current));
  }

  /** The image with paper around it, where contours at its edge may stray. */
  private static float[] widened(GlyphImage image) {
    int width = image.width() + 2 * MARGIN;
    float[] wide = new float[width * (image.height() + 2 * MARGIN)];
    float[] coverage = image.coverage();
    for (int y = 0; y < image.height(); y++) {
      System.arraycopy(
          coverage, y * image.width(), wide, (y + MARGIN) * width + MARGIN, image.width());
    }
    return wide;
  }

  private static double difference(float[] wanted, float[] drawn) {
    double sum = 0;
    for (int i = 0; i < wanted.length; i++) {
      sum += Math.abs(wanted[i] - drawn[i]);
    }
    return sum;
  }

  private static double length(List<Polygon> lines) {
    return lines.stream().mapToDouble(Polygon::length).sum();
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
