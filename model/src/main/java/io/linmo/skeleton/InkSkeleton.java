package io.linmo.skeleton;

import io.linmo.image.DistanceTransform;
import io.linmo.image.InkBitmap;
import java.util.List;

/** The lines along the middle of ink, and how far the ink reaches from them. */
public final class InkSkeleton {

  /**
   * What half widths count where lines end or meet; measured on 1,254 characters of a Han face
   * drawn at 100 pixels to the em, where it finds most of the strokes that are known.
   */
  private static final double CROSSING = 1.1;

  private final int width;
  private final boolean[][] line;
  private final float[] toPaper;

  private InkSkeleton(InkBitmap ink) {
    this.width = ink.width();
    this.line = new boolean[ink.height()][ink.width()];
    for (int y = 1; y < ink.height() - 1; y++) {
      for (int x = 1; x < ink.width() - 1; x++) {
        line[y][x] = ink.at(x, y);
      }
    }
    Thinning.thin(line);
    this.toPaper = DistanceTransform.toPaper(ink);
  }

  /**
   * @param ink with a border of paper
   */
  public static InkSkeleton of(InkBitmap ink) {
    return new InkSkeleton(ink);
  }

  /** From the middle of a pixel to that of the nearest paper, in pixels; 0 on paper and outside. */
  public double halfWidth(int x, int y) {
    boolean inside = x >= 0 && x < width && y >= 0 && y < line.length;
    return inside ? toPaper[y * width + x] : 0;
  }

  /**
   * The lines that a pen drew, which go straight on where they meet: points {@code {x, y}} in
   * pixels, y down, the middle of a pixel at its column and row. Dots are lines of one point.
   *
   * @param look how far beyond a crossing a line's direction is measured, in pixels
   */
  public List<List<double[]>> penLines(double look) {
    return PenLines.of(line, (x, y) -> CROSSING * halfWidth(x, y), look);
  }
}
