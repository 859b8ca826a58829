package io.linmo.capture.sheet;

import io.linmo.capture.PagePicture;
import io.linmo.image.Bilinear;
import java.util.stream.IntStream;

/**
 * The lightness of a page seen straight from above, at an even scale: {@code light: [height, width]
 * float32 in 0 to 255}. Pixel (x, y) covers the square from (x, y) to (x + 1, y + 1).
 */
final class PagePlane {

  /** Where a point of the page, in millimetres, lies in the picture. */
  interface Warp {
    double x(double xMm, double yMm);

    double y(double xMm, double yMm);
  }

  /** The lightness of a picture, one byte a pixel, so that it is computed once. */
  record Source(int width, int height, byte[] light) {

    static Source of(PagePicture picture) {
      byte[] light = new byte[picture.width() * picture.height()];
      IntStream.range(0, picture.height())
          .parallel()
          .forEach(
              y -> {
                for (int x = 0; x < picture.width(); x++) {
                  light[y * picture.width() + x] = (byte) Math.round(picture.luma(x, y));
                }
              });
      return new Source(picture.width(), picture.height(), light);
    }
  }

  /** The warp is computed exactly at the corners of squares of this many pixels. */
  private static final int STEP = 16;

  final int width;
  final int height;
  final double pixelsPerMm;
  final float[] light;

  PagePlane(int width, int height, double pixelsPerMm, float[] light) {
    this.width = width;
    this.height = height;
    this.pixelsPerMm = pixelsPerMm;
    this.light = light;
  }

  /**
   * Samples a picture by cubic interpolation (Catmull-Rom); beyond its edges the edge goes on.
   * Where the picture shows the page larger than the plane, several samples are averaged.
   *
   * @param sourcePixelsPerMm the picture's own scale
   */
  static PagePlane sample(
      Source picture,
      double widthMm,
      double heightMm,
      Warp warp,
      double pixelsPerMm,
      double sourcePixelsPerMm) {
    int width = (int) Math.ceil(widthMm * pixelsPerMm);
    int height = (int) Math.ceil(heightMm * pixelsPerMm);
    float[] light = new float[width * height];
    int samples = Math.max(1, (int) Math.round(sourcePixelsPerMm / pixelsPerMm));
    int columns = (width + STEP - 1) / STEP;
    IntStream.range(0, (height + STEP - 1) / STEP)
        .parallel()
        .forEach(
            band -> {
              double[] above = knots(warp, columns, band * STEP, pixelsPerMm);
              double[] below = knots(warp, columns, (band + 1) * STEP, pixelsPerMm);
              for (int y = band * STEP; y < Math.min(height, (band + 1) * STEP); y++) {
                for (int x = 0; x < width; x++) {
                  light[y * width + x] = mean(picture, above, below, x, y - band * STEP, samples);
                }
              }
            });
    return new PagePlane(width, height, pixelsPerMm, light);
  }

  private static double[] knots(Warp warp, int columns, int y, double pixelsPerMm) {
    double[] knots = new double[2 * (columns + 1)];
    for (int i = 0; i <= columns; i++) {
      knots[2 * i] = warp.x(i * STEP / pixelsPerMm, y / pixelsPerMm);
      knots[2 * i + 1] = warp.y(i * STEP / pixelsPerMm, y / pixelsPerMm);
    }
    return knots;
  }

  private static float mean(
      Source picture, double[] above, double[] below, int x, int row, int samples) {
    int knot = 2 * (x / STEP);
    double sum = 0;
    for (int i = 0; i < samples * samples; i++) {
      double u = (x % STEP + (i % samples + 0.5) / samples) / STEP;
      double v = (row + (i / samples + 0.5) / samples) / STEP;
      sum +=
          cubic(
              picture,
              Bilinear.within(above[knot], above[knot + 2], below[knot], below[knot + 2], u, v)
                  - 0.5,
              Bilinear.within(
                      above[knot + 1], above[knot + 3], below[knot + 1], below[knot + 3], u, v)
                  - 0.5);
    }
    return (float) (sum / (samples * samples));
  }

  /** Interpolates between the pixels' centres, which lie at whole numbers here. */
  private static double cubic(Source picture, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double fx = x - left;
    double fy = y - top;
    int last = picture.width() - 1;
    int x0 = clamped(left - 1, last);
    int x1 = clamped(left, last);
    int x2 = clamped(left + 1, last);
    int x3 = clamped(left + 2, last);
    double w0 = before(fx);
    double w1 = at(fx);
    double w2 = at(1 - fx);
    double w3 = before(1 - fx);
    byte[] light = picture.light();
    double sum = 0;
    for (int j = 0; j < 4; j++) {
      int row = clamped(top + j - 1, picture.height() - 1) * picture.width();
      double weight = j == 0 ? before(fy) : j == 1 ? at(fy) : j == 2 ? at(1 - fy) : before(1 - fy);
      sum +=
          weight
              * (w0 * (light[row + x0] & 0xFF)
                  + w1 * (light[row + x1] & 0xFF)
                  + w2 * (light[row + x2] & 0xFF)
                  + w3 * (light[row + x3] & 0xFF));
    }
    return Math.max(0, Math.min(255, sum));
  }

  private static int clamped(int at, int last) {
    return Math.max(0, Math.min(last, at));
  }

  /** Catmull-Rom weight of the sample at 0, for a point at {@code f} from 0 to 1. */
  private static double at(double f) {
    return (1.5 * f - 2.5) * f * f + 1;
  }

  /** Catmull-Rom weight of the sample at -1. */
  private static double before(double f) {
    return ((-0.5 * f + 1) * f - 0.5) * f;
  }

  float at(int x, int y) {
    return light[y * width + x];
  }
}
