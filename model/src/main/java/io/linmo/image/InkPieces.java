package io.linmo.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Connected pieces of a picture: sets of pixels that touch at an edge, or at a corner too.
 *
 * <p>Each row is cut into runs of pixels; runs of neighbouring rows that touch are joined.
 */
public final class InkPieces {

  private final int width;

  /** How far beyond its ends a run touches others: to the next corner, or not. */
  private final int beyond;

  private int[] start = new int[64];
  private int[] end = new int[64];
  private int[] parent = new int[64];
  private int runs;

  private InkPieces(int width, boolean corners) {
    this.width = width;
    this.beyond = corners ? 0 : -1;
  }

  /**
   * The pieces of the pixels that {@code belongs} holds for, those that meet at a corner as one, in
   * the order of their first pixels. Each is a list of places {@code y * width + x} in rising
   * order.
   */
  public static List<int[]> of(int width, int height, IntPredicate belongs) {
    return of(new InkPieces(width, true), height, belongs);
  }

  /** The same, with pixels that meet at a corner only apart. */
  public static List<int[]> byEdges(int width, int height, IntPredicate belongs) {
    return of(new InkPieces(width, false), height, belongs);
  }

  private static List<int[]> of(InkPieces pieces, int height, IntPredicate belongs) {
    int above = 0;
    for (int y = 0; y < height; y++) {
      int here = pieces.runs;
      pieces.addRow(y * pieces.width, belongs);
      pieces.join(above, here);
      above = here;
    }
    return pieces.collected();
  }

  private void addRow(int row, IntPredicate belongs) {
    for (int i = row; i < row + width; i++) {
      if (belongs.test(i)) {
        int first = i++;
        while (i < row + width && belongs.test(i)) {
          i++;
        }
        add(first, i);
      }
    }
  }

  private void add(int first, int after) {
    if (runs == start.length) {
      start = Arrays.copyOf(start, 2 * runs);
      end = Arrays.copyOf(end, 2 * runs);
      parent = Arrays.copyOf(parent, 2 * runs);
    }
    start[runs] = first;
    end[runs] = after;
    parent[runs] = runs++;
  }

  /** Joins the runs of a row with those of the row above that they touch. */
  private void join(int above, int here) {
    int upper = above;
    for (int run = here; run < runs; run++) {
      while (upper < here && end[upper] + width + beyond < start[run]) {
        upper++;
      }
      for (int u = upper; u < here && start[u] + width <= end[run] + beyond; u++) {
        int a = root(u);
        int b = root(run);
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }

  private int root(int run) {
    int at = run;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private List<int[]> collected() {
    int[] size = new int[runs];
    for (int run = 0; run < runs; run++) {
      size[root(run)] += end[run] - start[run];
    }
    int[][] pieces = new int[runs][];
    int[] filled = new int[runs];
    List<int[]> result = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      int root = root(run);
      if (pieces[root] == null) {
        pieces[root] = new int[size[root]];
        result.add(pieces[root]);
      }
      for (int i = start[run]; i < end[run]; i++) {
        pieces[root][filled[root]++] = i;
      }
    }
    return result;
  }
}
