package io.linmo.capture.page;

import io.linmo.capture.PagePicture;
import io.linmo.image.Bilinear;

/**
 * How light the bare paper is at each point of a page, from 0 to 255.
 *
 * <p>Measured on a copy reduced to about {@value #WORKING_SIDE} px: a grayscale closing fills all
 * ink, since no stroke is as thick as its window, and keeps shadows with their edges, since they
 * are larger. The closing lies at the upper edge of the paper's noise; the mean lightness of the
 * pixels near it brings it down to the paper's middle.
 */
final class PaperLight {

  private static final int WORKING_SIDE = 1000;

  /** The window's radius is the longer side divided by this. */
  private static final int RADIUS_SHARE = 34;

  /** Pixels at least this light, relative to the closing, count as bare paper. */
  private static final float BARE = 0.9f;

  private final int factor;
  private final InkPlane paper;

  private PaperLight(int factor, InkPlane paper) {
    this.factor = factor;
    this.paper = paper;
  }

  /** The paper under a plane of lightness. */
  static PaperLight under(InkPlane lightness) {
    int longest = Math.max(lightness.width, lightness.height);
    int factor = Math.max(1, Math.round(longest / (float) WORKING_SIDE));
    InkPlane small = lightness.reduced(factor);
    int radius = Math.max(3, Math.max(small.width, small.height) / RADIUS_SHARE);
    InkPlane closed = WindowExtremes.closed(small, radius);
    return new PaperLight(factor, lowered(closed, small, radius / 2));
  }

  /** The plane of a channel of a picture. */
  static InkPlane luma(PagePicture picture) {
    InkPlane plane = new InkPlane(picture.width(), picture.height());
    plane.eachRow(
        y -> {
          for (int x = 0; x < plane.width; x++) {
            plane.set(x, y, (int) (picture.luma(x, y) + 0.5f));
          }
        });
    return plane;
  }

  /** Multiplies the closing by the mean of small / closing over the bare pixels around. */
  private static InkPlane lowered(InkPlane closed, InkPlane small, int radius) {
    int width = closed.width;
    int height = closed.height;
    float[] sums = new float[width * height];
    float[] counts = new float[width * height];
    for (int i = 0; i < sums.length; i++) {
      float ratio = (small.values[i] & 0xFF) / Math.max(1f, closed.values[i] & 0xFF);
      if (ratio >= BARE) {
        sums[i] = ratio;
        counts[i] = 1;
      }
    }
    BoxMeans means = new BoxMeans(width, height, radius);
    means.sum(sums);
    means.sum(counts);
    InkPlane paper = new InkPlane(width, height);
    for (int i = 0; i < sums.length; i++) {
      float ratio = counts[i] < 1 ? 1 : sums[i] / counts[i];
      paper.values[i] = (byte) Math.max(1, Math.round((closed.values[i] & 0xFF) * ratio));
    }
    return paper;
  }

  /** Lightness of the paper along a row of pixels of the full plane. */
  void row(int y, float[] light) {
    float v = (y + 0.5f) / factor - 0.5f;
    int top = Math.max(0, (int) Math.floor(v));
    int below = Math.min(paper.height - 1, top + 1);
    float fy = Math.max(0, v - top);
    for (int x = 0; x < light.length; x++) {
      float u = (x + 0.5f) / factor - 0.5f;
      int left = Math.max(0, (int) u);
      int right = Math.min(paper.width - 1, left + 1);
      float fx = Math.max(0, u - left);
      light[x] =
          (float)
              Bilinear.within(
                  paper.at(left, top),
                  paper.at(right, top),
                  paper.at(left, below),
                  paper.at(right, below),
                  fx,
                  fy);
    }
  }

  /** Lightness of the paper at a pixel of the full plane. */
  int at(int x, int y) {
    return paper.clamped(x / factor, y / factor);
  }
}
