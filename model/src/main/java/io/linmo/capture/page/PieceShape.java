package io.linmo.capture.page;

/**
 * The shape of a region for comparison: {@code cells: [GRID, GRID]}, the inked share of each.
 *
 * @param width of the region
 * @param height of the region
 */
record PieceShape(int width, int height, float[] cells) {

  private static final int GRID = 20;

  /** Sizes of copies differ by this share at most, and by two pixels. */
  private static final double SIZE = 0.08;

  /** Sum of minima by sum of maxima of two copies. */
  private static final double LIKENESS = 0.75;

  static PieceShape of(Region region) {
    float[] cells = new float[GRID * GRID];
    double stepX = region.width() / (double) GRID;
    double stepY = region.height() / (double) GRID;
    float share = (float) (1 / (stepX * stepY));
    for (int run = 0; run < region.runCount(); run++) {
      double y = (region.row(run) - region.top() + 0.5) / stepY;
      int row = Math.min(GRID - 1, (int) y);
      for (int x = region.from(run); x < region.to(run); x++) {
        int column = Math.min(GRID - 1, (int) ((x - region.left() + 0.5) / stepX));
        cells[row * GRID + column] += share;
      }
    }
    return new PieceShape(region.width(), region.height(), cells);
  }

  boolean isCopyOf(PieceShape other) {
    if (Math.abs(width - other.width) > Math.max(2, SIZE * width)
        || Math.abs(height - other.height) > Math.max(2, SIZE * height)) {
      return false;
    }
    double least = 0;
    double most = 0;
    for (int i = 0; i < cells.length; i++) {
      least += Math.min(cells[i], other.cells[i]);
      most += Math.max(cells[i], other.cells[i]);
    }
    return least >= LIKENESS * most;
  }
}
