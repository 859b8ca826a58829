package io.linmo.evaluation;

import io.linmo.image.GlyphImage;

/**
 * A glyph's ink and edges by place: how thick, slanted, round and large it is drawn, and where on
 * the line.
 *
 * <p>The canvas is a grid of {@value #GRID} x {@value #GRID} cells. Each has {@value #DIRECTIONS}
 * lengths of edge, by direction of the gradient over the full circle, and its area of ink, a pixel
 * counting in the four nearest cells by its distance. Lengths and areas are relative to the edge
 * and the area of the canvas; their square roots are taken, so that thick glyphs do not outweigh
 * thin ones. After N. Dalal and B. Triggs, "Histograms of oriented gradients for human detection",
 * CVPR 2005.
 */
final class EdgeDirections {

  private static final int GRID = 4;
  private static final int DIRECTIONS = 8;
  private static final int CELL = DIRECTIONS + 1;
  static final int SIZE = GRID * GRID * CELL;

  private final GlyphImage image;
  private final double[] sums = new double[SIZE];

  private EdgeDirections(GlyphImage image) {
    this.image = image;
  }

  /** {@code [SIZE]} values of at least 0, for a square image. */
  static double[] of(GlyphImage image) {
    return new EdgeDirections(image).values();
  }

  private double[] values() {
    int size = image.width();
    for (int y = 1; y < size - 1; y++) {
      for (int x = 1; x < size - 1; x++) {
        add(x, y, DIRECTIONS, image.at(x, y) / size);
        double dx = (image.at(x + 1, y) - image.at(x - 1, y)) / 2.0;
        double dy = (image.at(x, y + 1) - image.at(x, y - 1)) / 2.0;
        double length = Math.hypot(dx, dy);
        if (length > 0) {
          double turn = Math.atan2(dy, dx) / (2 * Math.PI) * DIRECTIONS + DIRECTIONS;
          int low = (int) turn;
          add(x, y, low % DIRECTIONS, length * (low + 1 - turn));
          add(x, y, (low + 1) % DIRECTIONS, length * (turn - low));
        }
      }
    }
    double[] values = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      values[i] = Math.sqrt(sums[i] / size);
    }
    return values;
  }

  /** Shares an amount at a pixel among the cells around it. */
  private void add(int x, int y, int kind, double amount) {
    if (amount == 0) {
      return;
    }
    double column = (x + 0.5) / image.width() * GRID - 0.5;
    double row = (y + 0.5) / image.height() * GRID - 0.5;
    int left = (int) Math.floor(column);
    int top = (int) Math.floor(row);
    for (int r = top; r <= top + 1; r++) {
      for (int c = left; c <= left + 1; c++) {
        if (r >= 0 && r < GRID && c >= 0 && c < GRID) {
          double share = (1 - Math.abs(row - r)) * (1 - Math.abs(column - c));
          sums[(r * GRID + c) * CELL + kind] += amount * share;
        }
      }
    }
  }
}
