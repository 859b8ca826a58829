package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.List;

/**
 * A connected part of a plane, as runs of pixels: {@code runs: [row, first column, column after the
 * last]} one after another, from top to bottom.
 */
record Region(int left, int top, int right, int bottom, int area, int[] runs) {

  /** The region of runs {@code [row, first column, column after the last]}, from top to bottom. */
  static Region ofRuns(List<int[]> list) {
    int left = Integer.MAX_VALUE;
    int right = Integer.MIN_VALUE;
    int area = 0;
    int[] runs = new int[3 * list.size()];
    for (int i = 0; i < list.size(); i++) {
      int[] run = list.get(i);
      System.arraycopy(run, 0, runs, 3 * i, 3);
      left = Math.min(left, run[1]);
      right = Math.max(right, run[2]);
      area += run[2] - run[1];
    }
    return new Region(left, runs[0], right, runs[runs.length - 3] + 1, area, runs);
  }

  /** This region on the page turned to the left, so that its right side becomes its upper one. */
  Region turnedLeft(int pageWidth) {
    boolean[][] columns = new boolean[width()][height()];
    for (int run = 0; run < runCount(); run++) {
      for (int x = from(run); x < to(run); x++) {
        columns[x - left][row(run) - top] = true;
      }
    }
    List<int[]> turned = new ArrayList<>();
    for (int i = columns.length - 1; i >= 0; i--) {
      for (int y = 0; y < height(); y++) {
        int start = y;
        while (y < height() && columns[i][y]) {
          y++;
        }
        if (y > start) {
          turned.add(new int[] {pageWidth - 1 - left - i, top + start, top + y});
        }
      }
    }
    return ofRuns(turned);
  }

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
