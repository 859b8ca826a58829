package io.linmo.capture.sheet;

import java.awt.geom.Rectangle2D;

/**
 * Blanks everything outside the part that is written on: markers, code, words, the table around the
 * page. Paper is carried on from the edges of that part, so that none arises.
 */
final class PrintBlanking {

  /** Paper at an edge is the mean of this many pixels. */
  private static final int DEPTH = 12;

  private PrintBlanking() {}

  /** Changes the plane in place. */
  static void apply(PagePlane plane, Rectangle2D keptMm) {
    double scale = plane.pixelsPerMm;
    int left = Math.max(0, (int) (keptMm.getMinX() * scale));
    int top = Math.max(0, (int) (keptMm.getMinY() * scale));
    int right = Math.min(plane.width, (int) (keptMm.getMaxX() * scale));
    int bottom = Math.min(plane.height, (int) (keptMm.getMaxY() * scale));
    for (int y = top; y < bottom; y++) {
      int row = y * plane.width;
      fill(plane, row, 0, left, mean(plane, row + left, 1));
      fill(plane, row, right, plane.width, mean(plane, row + right - DEPTH, 1));
    }
    for (int x = 0; x < plane.width; x++) {
      float above = mean(plane, top * plane.width + x, plane.width);
      float below = mean(plane, (bottom - DEPTH) * plane.width + x, plane.width);
      for (int y = 0; y < top; y++) {
        plane.light[y * plane.width + x] = above;
      }
      for (int y = bottom; y < plane.height; y++) {
        plane.light[y * plane.width + x] = below;
      }
    }
  }

  private static void fill(PagePlane plane, int row, int from, int to, float value) {
    for (int x = from; x < to; x++) {
      plane.light[row + x] = value;
    }
  }

  private static float mean(PagePlane plane, int from, int step) {
    float sum = 0;
    for (int i = 0; i < DEPTH; i++) {
      sum += plane.light[from + i * step];
    }
    return sum / DEPTH;
  }
}
