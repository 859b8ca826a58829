package io.linmo.capture.page;

/**
 * A connected part of a plane, as runs of pixels: {@code runs: [row, first column, column after the
 * last]} one after another, from top to bottom.
 */
record Region(int left, int top, int right, int bottom, int area, int[] runs) {

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  double centerX() {
    return (left + right) / 2.0;
  }

  double centerY() {
    return (top + bottom) / 2.0;
  }

  int runCount() {
    return runs.length / 3;
  }

  int row(int run) {
    return runs[3 * run];
  }

  int from(int run) {
    return runs[3 * run + 1];
  }

  int to(int run) {
    return runs[3 * run + 2];
  }

  boolean contains(double x, double y) {
    return x >= left && x < right && y >= top && y < bottom;
  }

  /** Whether the box of another lies within this one's. */
  boolean encloses(Region other) {
    return other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom;
  }
}
