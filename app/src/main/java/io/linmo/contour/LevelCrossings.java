package io.linmo.contour;

import io.linmo.curve.Polygon;
import java.util.Arrays;

/** Points where grid edges cross the level, each linked to the next along its contour. */
final class LevelCrossings {

  private static final int TAKEN = -1;

  /** Enough for most glyphs. */
  private static final int USUAL = 4096;

  private double[] columns = new double[USUAL];
  private double[] rows = new double[USUAL];
  private int[] next = new int[USUAL];
  private int size;

  int size() {
    return size;
  }

  /** Adds a crossing at a place on the grid and returns its number. */
  int add(double column, double row) {
    if (size == columns.length) {
      columns = Arrays.copyOf(columns, 2 * size);
      rows = Arrays.copyOf(rows, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    columns[size] = column;
    rows[size] = row;
    return size++;
  }

  void link(int from, int to) {
    next[from] = to;
  }

  boolean isTaken(int id) {
    return next[id] == TAKEN;
  }

  /** Takes out the loop through a crossing, in pixels of an image inside a margin. */
  Polygon takeLoop(int first, int margin) {
    int count = 1;
    for (int id = next[first]; id != first; id = next[id]) {
      count++;
    }
    double[] xs = new double[count];
    double[] ys = new double[count];
    int id = first;
    for (int i = 0; i < count; i++) {
      xs[i] = CoverageField.toPixels(columns[id]) - margin;
      ys[i] = CoverageField.toPixels(rows[id]) - margin;
      int following = next[id];
      next[id] = TAKEN;
      id = following;
    }
    return Polygon.of(xs, ys, count);
  }
}
