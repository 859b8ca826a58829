package io.linmo.capture.cleaning;

/**
 * A straight line that runs along the rows of a grid, as a ruler or a printer draws it. Along
 * columns it is one of the transposed grid.
 *
 * @param y of its middle at the left edge of the grid, in pixels between pixel corners
 * @param slope pixels down for each to the right
 * @param thickness in pixels
 * @param level its coverage in the middle
 * @param from where it begins, in pixels from the left
 * @param to where it ends
 * @param solid share of the columns between that it covers
 * @param straying standard deviation of its middle from the straight line, in pixels
 */
record RuledLine(
    double y,
    double slope,
    double thickness,
    double level,
    double from,
    double to,
    double solid,
    double straying) {

  /** Print strays from the straight by less, in pixels and in its own thickness. */
  private static final double STRAIGHT_PX = 0.6;

  private static final double STRAIGHT_SHARE = 0.12;

  /** Whether it is as straight as print. */
  boolean isPrinted() {
    return straying <= Math.max(STRAIGHT_PX, STRAIGHT_SHARE * thickness);
  }

  /** The middle at a column. */
  double at(double x) {
    return y + slope * x;
  }

  double length() {
    return to - from;
  }

  /** Whether it runs from one edge of a grid of that width to the other. */
  boolean isAcross(int width) {
    double tolerance = Math.max(2, 0.03 * width);
    return from <= tolerance && to >= width - tolerance;
  }

  /** Takes the line out of the grid; strokes that cross it stay, and so does ink darker than it. */
  void erase(InkGrid grid) {
    double half = thickness / 2 + 1;
    int begin = Math.max(0, (int) Math.floor(from) - 2);
    int end = Math.min(grid.width, (int) Math.ceil(to) + 2);
    for (int x = begin; x < end; x++) {
      double middle = at(x + 0.5);
      int top = Math.max(0, (int) Math.floor(middle - half));
      int bottom = Math.min(grid.height - 1, (int) Math.ceil(middle + half) - 1);
      boolean crossed =
          level > RuledLines.LIGHT && (isInk(grid, x, top - 1) || isInk(grid, x, bottom + 1));
      for (int y = top; y <= bottom && !crossed; y++) {
        grid.set(x, y, without(grid.at(x, y)));
      }
    }
  }

  private static boolean isInk(InkGrid grid, int x, int y) {
    return grid.orPaper(x, y) >= 0.4f;
  }

  /** Ink over a light line is darker than the line; the line alone is nothing. */
  private float without(float value) {
    if (level > RuledLines.LIGHT) {
      return 0;
    }
    double least = 1.25 * level + 0.05;
    return value <= least ? 0 : (float) ((value - level) / (1 - level));
  }
}
