package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Parts a plane into connected regions of pixels within a range of values, in one pass by runs. */
final class Regions {

  private final InkPlane plane;
  private final int least;
  private final int most;
  private final int touch;

  private int[] rows = new int[1024];
  private int[] starts = new int[1024];
  private int[] ends = new int[1024];
  private int[] parents = new int[1024];
  private int count;

  private Regions(InkPlane plane, int least, int most, int touch) {
    this.plane = plane;
    this.least = least;
    this.most = most;
    this.touch = touch;
  }

  /** Regions of pixels of at least a value; pixels that meet at a corner are connected. */
  static List<Region> ofInk(InkPlane plane, int least) {
    return new Regions(plane, least, InkPlane.FULL, 1).find();
  }

  /** Regions of pixels of at most a value; pixels that meet at a corner only are not connected. */
  static List<Region> ofPaper(InkPlane plane, int most) {
    return new Regions(plane, 0, most, 0).find();
  }

  private List<Region> find() {
    int previousFrom = 0;
    for (int y = 0; y < plane.height; y++) {
      int previousTo = count;
      addRuns(y);
      connect(previousFrom, previousTo);
      previousFrom = previousTo;
    }
    return collect();
  }

  private void addRuns(int y) {
    int offset = y * plane.width;
    int x = 0;
    while (x < plane.width) {
      while (x < plane.width && !belongs(plane.values[offset + x])) {
        x++;
      }
      int start = x;
      while (x < plane.width && belongs(plane.values[offset + x])) {
        x++;
      }
      if (x > start) {
        add(y, start, x);
      }
    }
  }

  private boolean belongs(byte value) {
    int v = value & 0xFF;
    return v >= least && v <= most;
  }

  private void add(int row, int start, int end) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, 2 * count);
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      parents = Arrays.copyOf(parents, 2 * count);
    }
    rows[count] = row;
    starts[count] = start;
    ends[count] = end;
    parents[count] = count++;
  }

  /** Joins the newest row's runs to those of the row above that they touch. */
  private void connect(int from, int to) {
    int above = from;
    for (int run = to; run < count; run++) {
      while (above < to && ends[above] + touch <= starts[run]) {
        above++;
      }
      for (int i = above; i < to && starts[i] < ends[run] + touch; i++) {
        join(i, run);
      }
    }
  }

  private int root(int run) {
    int at = run;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private void join(int a, int b) {
    int first = root(a);
    int second = root(b);
    parents[Math.max(first, second)] = Math.min(first, second);
  }

  private List<Region> collect() {
    int[] number = new int[count];
    int[] sizes = new int[count];
    int regions = 0;
    for (int run = 0; run < count; run++) {
      int root = root(run);
      number[run] = root == run ? regions++ : number[root];
      sizes[number[run]]++;
    }
    int[][] runs = new int[regions][];
    int[] filled = new int[regions];
    for (int run = 0; run < count; run++) {
      int n = number[run];
      if (runs[n] == null) {
        runs[n] = new int[3 * sizes[n]];
      }
      runs[n][filled[n]++] = rows[run];
      runs[n][filled[n]++] = starts[run];
      runs[n][filled[n]++] = ends[run];
    }
    List<Region> result = new ArrayList<>(regions);
    for (int[] own : runs) {
      result.add(region(own));
    }
    return result;
  }

  private static Region region(int[] runs) {
    int left = Integer.MAX_VALUE;
    int right = 0;
    int area = 0;
    for (int i = 0; i < runs.length; i += 3) {
      left = Math.min(left, runs[i + 1]);
      right = Math.max(right, runs[i + 2]);
      area += runs[i + 2] - runs[i + 1];
    }
    return new Region(left, runs[0], right, runs[runs.length - 3] + 1, area, runs);
  }
}
