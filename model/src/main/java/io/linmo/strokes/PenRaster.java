package io.linmo.strokes;

import io.linmo.image.GlyphImage;
import java.util.List;

/** Draws strokes on a square image with soft edges. */
public final class PenRaster {

  private PenRaster() {}

  /**
   * The coverage of lines on an image.
   *
   * @param size edge of the image in pixels
   * @param em pixels to the em
   * @param left x of the image's left edge in the em box
   * @param top y of its upper edge
   */
  public static GlyphImage draw(
      List<DrawnStroke> lines, int size, double em, double left, double top) {
    float[] coverage = new float[size * size];
    for (DrawnStroke line : lines) {
      for (int i = 0; i + 1 < line.size(); i++) {
        segment(
            coverage,
            size,
            (line.x(i) - left) * em,
            (line.y(i) - top) * em,
            line.width(i) * em / 2,
            (line.x(i + 1) - left) * em,
            (line.y(i + 1) - top) * em,
            line.width(i + 1) * em / 2);
      }
    }
    return GlyphImage.of(size, size, coverage);
  }

  /** On the em box. */
  public static GlyphImage draw(List<DrawnStroke> lines, int size) {
    return draw(lines, size, size, 0, 0);
  }

  /** The area of the em box that the lines cover, in square em. */
  static double area(List<DrawnStroke> lines, int size) {
    return draw(lines, size * 2, size, -0.5, -0.5).inkArea() / ((double) size * size);
  }

  private static void segment(
      float[] coverage,
      int size,
      double ax,
      double ay,
      double aRadius,
      double bx,
      double by,
      double bRadius) {
    double reach = Math.max(aRadius, bRadius) + 1;
    int fromX = (int) Math.max(0, Math.floor(Math.min(ax, bx) - reach));
    int toX = (int) Math.min(size - 1, Math.ceil(Math.max(ax, bx) + reach));
    int fromY = (int) Math.max(0, Math.floor(Math.min(ay, by) - reach));
    int toY = (int) Math.min(size - 1, Math.ceil(Math.max(ay, by) + reach));
    double dx = bx - ax;
    double dy = by - ay;
    double squared = dx * dx + dy * dy;
    for (int y = fromY; y <= toY; y++) {
      for (int x = fromX; x <= toX; x++) {
        double px = x + 0.5 - ax;
        double py = y + 0.5 - ay;
        double t = squared == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / squared));
        double distance = Math.hypot(px - t * dx, py - t * dy);
        double inside = aRadius + t * (bRadius - aRadius) - distance + 0.5;
        if (inside > coverage[y * size + x]) {
          coverage[y * size + x] = (float) Math.min(1, inside);
        }
      }
    }
  }
}
