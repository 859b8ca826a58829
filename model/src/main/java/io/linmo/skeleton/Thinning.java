package io.linmo.skeleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Thins ink to lines of one pixel (Zhang and Suen, A fast parallel algorithm for thinning digital
 * patterns, CACM 27, 1984). The corners of stairs, which that leaves, are taken away too: each
 * pixel is an end, leads from one to another, or is where lines meet.
 *
 * <p>Each pass looks at the pixels next to paper alone; what may go is read from a table by the
 * eight neighbours, one bit each.
 */
public final class Thinning {

  /** The eight neighbours, clockwise from above: bit 0 to bit 7. */
  private static final int[][] AROUND = {
    {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}
  };

  private static final int ABOVE = 1;
  private static final int RIGHT = 1 << 2;
  private static final int BELOW = 1 << 4;
  private static final int LEFT = 1 << 6;

  /** What the first and the second half of a step remove, and what is a corner of a stair. */
  private static final boolean[] FIRST = new boolean[256];

  private static final boolean[] SECOND = new boolean[256];
  private static final boolean[] SPARE = new boolean[256];

  static {
    for (int around = 0; around < 256; around++) {
      boolean removable = isRemovable(around);
      FIRST[around] =
          removable && !all(around, ABOVE | RIGHT | BELOW) && !all(around, RIGHT | BELOW | LEFT);
      SECOND[around] =
          removable && !all(around, ABOVE | RIGHT | LEFT) && !all(around, ABOVE | BELOW | LEFT);
      SPARE[around] = isSpare(around);
    }
  }

  private final boolean[][] ink;
  private final boolean[][] listed;
  private Pixels edge = new Pixels();
  private Pixels next = new Pixels();
  private final Pixels removed = new Pixels();

  private Thinning(boolean[][] ink) {
    this.ink = ink;
    this.listed = new boolean[ink.length][ink[0].length];
  }

  /** Pixels in the order in which they were added: row * 65536 + column. */
  private static final class Pixels {
    int[] at = new int[1024];
    int count;

    void add(int x, int y) {
      if (count == at.length) {
        at = Arrays.copyOf(at, 2 * count);
      }
      at[count++] = y << 16 | x;
    }

    int x(int i) {
      return at[i] & 0xffff;
    }

    int y(int i) {
      return at[i] >>> 16;
    }
  }

  /**
   * @param ink by row and column, its border free of ink; is thinned in place
   */
  public static void thin(boolean[][] ink) {
    Thinning thinning = new Thinning(ink);
    thinning.listEdge();
    boolean changed = true;
    while (changed) {
      changed = thinning.pass(FIRST) | thinning.pass(SECOND);
    }
    thinning.removeSpare();
  }

  /** The pixels of ink about one, as {x, y}. */
  public static List<int[]> neighbours(boolean[][] ink, int x, int y) {
    List<int[]> found = new ArrayList<>(4);
    for (int[] step : AROUND) {
      if (ink[y + step[1]][x + step[0]]) {
        found.add(new int[] {x + step[0], y + step[1]});
      }
    }
    return found;
  }

  /** The number of pixels of ink about one. */
  public static int neighbourCount(boolean[][] ink, int x, int y) {
    return Integer.bitCount(around(ink, x, y));
  }

  /** Which of the eight neighbours are ink, one bit each. */
  private static int around(boolean[][] ink, int x, int y) {
    boolean[] above = ink[y - 1];
    boolean[] row = ink[y];
    boolean[] below = ink[y + 1];
    return (above[x] ? 1 : 0)
        | (above[x + 1] ? 1 << 1 : 0)
        | (row[x + 1] ? 1 << 2 : 0)
        | (below[x + 1] ? 1 << 3 : 0)
        | (below[x] ? 1 << 4 : 0)
        | (below[x - 1] ? 1 << 5 : 0)
        | (row[x - 1] ? 1 << 6 : 0)
        | (above[x - 1] ? 1 << 7 : 0);
  }

  private void listEdge() {
    for (int y = 1; y < ink.length - 1; y++) {
      boolean[] above = ink[y - 1];
      boolean[] row = ink[y];
      boolean[] below = ink[y + 1];
      boolean left = above[0] | row[0] | below[0];
      boolean here = above[1] | row[1] | below[1];
      for (int x = 1; x < row.length - 1; x++) {
        boolean right = above[x + 1] | row[x + 1] | below[x + 1];
        if (!row[x] && (left | here | right)) {
          listInkAround(x, y, edge);
        }
        left = here;
        here = right;
      }
    }
  }

  private void listInkAround(int x, int y, Pixels list) {
    for (int[] step : AROUND) {
      int column = x + step[0];
      int row = y + step[1];
      if (ink[row][column] && !listed[row][column]) {
        listed[row][column] = true;
        list.add(column, row);
      }
    }
  }

  /**
   * Removes the pixels of the edge whose neighbours allow it; the edge is then what has come to lie
   * next to paper.
   */
  private boolean pass(boolean[] removable) {
    removed.count = 0;
    next.count = 0;
    for (int i = 0; i < edge.count; i++) {
      int x = edge.x(i);
      int y = edge.y(i);
      (removable[around(ink, x, y)] ? removed : next).add(x, y);
    }
    for (int i = 0; i < removed.count; i++) {
      // Of four pixels in a square all would go at once: the last stays, as nothing is about it.
      ink[removed.y(i)][removed.x(i)] = around(ink, removed.x(i), removed.y(i)) == 0;
    }
    for (int i = 0; i < removed.count; i++) {
      listInkAround(removed.x(i), removed.y(i), next);
    }
    Pixels before = edge;
    edge = next;
    next = before;
    return removed.count > 0;
  }

  private void removeSpare() {
    for (int y = 1; y < ink.length - 1; y++) {
      for (int x = 1; x < ink[y].length - 1; x++) {
        if (ink[y][x] && SPARE[around(ink, x, y)]) {
          ink[y][x] = false;
        }
      }
    }
  }

  private static boolean all(int around, int bits) {
    return (around & bits) == bits;
  }

  /** Two to six neighbours, which follow each other. */
  private static boolean isRemovable(int around) {
    int neighbours = Integer.bitCount(around);
    int transitions = 0;
    for (int i = 0; i < 8; i++) {
      transitions += !at(around, i) && at(around, i + 1) ? 1 : 0;
    }
    return neighbours >= 2 && neighbours <= 6 && transitions == 1;
  }

  /** Whether all that meets in a pixel hangs together without it (Yokoi's number is 1). */
  private static boolean isSpare(int around) {
    int number = 0;
    for (int i = 0; i < 8; i += 2) {
      boolean meets = at(around, i + 1) || at(around, i + 2);
      number += !at(around, i) && meets ? 1 : 0;
    }
    return Integer.bitCount(around) >= 2 && number == 1;
  }

  private static boolean at(int around, int i) {
    return (around >> i % 8 & 1) != 0;
  }
}
