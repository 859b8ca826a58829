package io.linmo.skeleton;

import io.linmo.image.GlyphImage;
import java.util.Arrays;

/** Paper that a round pen is pressed on, in places between the centres of its pixels too. */
public final class RoundPen {

  private final int size;

  /** How far from the outline of the ink a pixel of it or of paper is full, in pixels. */
  private static final double EDGE = 0.5;

  /** From each pixel's centre to the outline of the ink, below zero within, about the edge. */
  private final float[] outside;

  /**
   * @param size edge of the paper in pixels
   */
  public RoundPen(int size) {
    this.size = size;
    this.outside = new float[size * size];
    Arrays.fill(outside, 1);
  }

  /**
   * Leaves a disc of ink.
   *
   * @param half of its diameter, in pixels
   */
  public void press(double x, double y, double half) {
    int most = (int) Math.ceil(half) + 1;
    int right = (int) Math.min(size - 1, Math.ceil(x) + most);
    int bottom = (int) Math.min(size - 1, Math.ceil(y) + most);
    double reach = Math.max(0, half + 2 * EDGE) * Math.max(0, half + 2 * EDGE);
    for (int row = Math.max(0, (int) y - most); row <= bottom; row++) {
      for (int column = Math.max(0, (int) x - most); column <= right; column++) {
        double squared = (column - x) * (column - x) + (row - y) * (row - y);
        int i = row * size + column;
        if (squared <= reach && outside[i] > -EDGE) {
          outside[i] = Math.min(outside[i], (float) (Math.sqrt(squared) - half));
        }
      }
    }
  }

  /** All ink. */
  public GlyphImage image() {
    float[] coverage = new float[outside.length];
    for (int i = 0; i < outside.length; i++) {
      coverage[i] = Math.max(0, Math.min(1, (float) EDGE - outside[i]));
    }
    return GlyphImage.of(size, size, coverage);
  }
}
