package io.linmo.capture.cleaning;

/**
 * A line that runs along the rows of a grid, as a ruler or a printer draws it. Along columns it is
 * one of the transposed grid.
 *
 * @param course of its middle
 * @param thickness in pixels
 * @param level its coverage in the middle
 * @param from where it begins, in pixels from the left
 * @param to where it ends
 * @param solid share of the columns between that it covers
 * @param straying standard deviation of its middle from the course, in pixels
 */
record RuledLine(
    Course course,
    double thickness,
    double level,
    double from,
    double to,
    double solid,
    double straying) {

  /** Where the middle of a line lies: y + slope x + bow x², in pixels between pixel corners. */
  record Course(double y, double slope, double bow) {
    double at(double x) {
      return y + x * (slope + x * bow);
    }
  }

  /** Print strays from the straight by less, in pixels and in its own thickness. */
  private static final double STRAIGHT_PX = 0.6;

  private static final double STRAIGHT_SHARE = 0.12;

  /** The line's soft edge beyond its thickness, in pixels, where no stroke is. */
  private static final int SKIRT = 2;

  /** Whether it is as straight as print. */
  boolean isPrinted() {
    return straying <= Math.max(STRAIGHT_PX, STRAIGHT_SHARE * thickness);
  }

  /** The middle at the left edge. */
  double y() {
    return course.y();
  }

  /** The middle at a column. */
  double at(double x) {
    return course.at(x);
  }

  double length() {
    return to - from;
  }

  /** Whether it runs from one edge of a grid of that width to the other. */
  boolean isAcross(int width) {
    double tolerance = Math.max(2, 0.03 * width);
    return from <= tolerance && to >= width - tolerance;
  }

  /**
   * Takes the line out of the grid. Strokes that cross it stay; of one that ends on it, so much
   * stays that is on the stroke's side of the middle.
   */
  void erase(InkGrid grid) {
    double half = thickness / 2 + 1;
    int begin = Math.max(0, (int) Math.floor(from) - 2);
    int end = Math.min(grid.width, (int) Math.ceil(to) + 2);
    for (int x = begin; x < end; x++) {
      double middle = at(x + 0.5);
      int top = Math.max(0, (int) Math.floor(middle - half));
      int bottom = Math.min(grid.height - 1, (int) Math.ceil(middle + half) - 1);
      if (level > RuledLines.LIGHT && isStroke(grid, x, top, bottom)) {
        boolean above = isInk(grid, x, top - 1);
        boolean below = isInk(grid, x, bottom + 1);
        int first = above ? (int) Math.ceil(middle + thickness / 4) : top;
        int last = below ? (int) Math.floor(middle - thickness / 4) : bottom;
        if (!(above && below)) {
          clear(grid, x, above ? first : top - SKIRT, below ? last : bottom + SKIRT);
        }
      } else {
        clear(grid, x, top - SKIRT, bottom + SKIRT);
      }
    }
  }

  private void clear(InkGrid grid, int x, int top, int bottom) {
    for (int y = Math.max(0, top); y <= Math.min(grid.height - 1, bottom); y++) {
      grid.set(x, y, without(grid.at(x, y)));
    }
  }

  /** Whether the ink through a column of the line is much longer than the line is thick. */
  private boolean isStroke(InkGrid grid, int x, int top, int bottom) {
    int length = bottom - top + 1;
    for (int y = top - 1; isInk(grid, x, y); y--) {
      length++;
    }
    for (int y = bottom + 1; isInk(grid, x, y); y++) {
      length++;
    }
    return length >= bottom - top + 1 + Math.max(2, 0.8 * thickness);
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
