package io.linmo.capture.page;

/**
 * A box to write in, in pixels of a page: the paper within its frame.
 *
 * @param row counted from the top of its grid
 * @param column counted from the left of its grid
 * @param isSeen whether the box was found itself rather than inferred from its neighbours
 */
public record Cell(
    double left, double top, double right, double bottom, int row, int column, boolean isSeen) {

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double centerX() {
    return (left + right) / 2;
  }

  public double centerY() {
    return (top + bottom) / 2;
  }

  boolean contains(double x, double y) {
    return x >= left && x < right && y >= top && y < bottom;
  }

  Cell at(int newRow, int newColumn) {
    return new Cell(left, top, right, bottom, newRow, newColumn, isSeen);
  }

  Cell moved(double dx, double dy) {
    return new Cell(left + dx, top + dy, right + dx, bottom + dy, row, column, false);
  }

  /** The same box with columns for rows. */
  Cell transposed() {
    return new Cell(top, left, bottom, right, column, row, isSeen);
  }
}
