package io.linmo.contour;

import io.linmo.curve.Polyline;
import java.util.Arrays;

/** Points where grid edges cross the level, each linked to the next along its contour. */
final class Crossings {

  private static final int TAKEN = -1;

  private double[] columns = new double[1024];
  private double[] rows = new double[1024];
  private int[] next = new int[1024];
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

  /** Takes out the loop through a crossing, in pixels. */
  Polyline takeLoop(int first) {
    double[] xs = new double[256];
    double[] ys = new double[256];
    int count = 0;
    for (int id = first; next[id] != TAKEN; ) {
      if (count == xs.length) {
        xs = Arrays.copyOf(xs, 2 * count);
        ys = Arrays.copyOf(ys, 2 * count);
      }
      xs[count] = CoverageField.toPixels(columns[id]);
      ys[count++] = CoverageField.toPixels(rows[id]);
      int following = next[id];
      next[id] = TAKEN;
      id = following;
    }
    return Polyline.of(xs, ys, count);
  }
}
