package io.linmo.skeleton;

import java.util.ArrayList;
import java.util.List;

/**
 * Thins ink to lines of one pixel (Zhang and Suen, A fast parallel algorithm for thinning digital
 * patterns, CACM 27, 1984). The corners of stairs, which that leaves, are taken away too: each
 * pixel is an end, leads from one to another, or is where lines meet.
 */
public final class Thinning {

  /** The eight neighbours, clockwise from above. */
  private static final int[][] AROUND = {
    {0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}
  };

  private Thinning() {}

  /**
   * @param ink by row and column, its border free of ink; is thinned in place
   */
  public static void thin(boolean[][] ink) {
    boolean[][] listed = new boolean[ink.length][ink[0].length];
    List<int[]> edge = new ArrayList<>();
    for (int y = 1; y < ink.length - 1; y++) {
      for (int x = 1; x < ink[y].length - 1; x++) {
        if (!ink[y][x]) {
          listInkAround(ink, x, y, listed, edge);
        }
      }
    }
    boolean changed = true;
    while (changed) {
      changed = pass(ink, 0, listed, edge) | pass(ink, 1, listed, edge);
    }
    for (int y = 1; y < ink.length - 1; y++) {
      for (int x = 1; x < ink[y].length - 1; x++) {
        ink[y][x] &= !isSpare(ink, x, y);
      }
    }
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

  private static void listInkAround(
      boolean[][] ink, int x, int y, boolean[][] listed, List<int[]> edge) {
    for (int[] step : AROUND) {
      int column = x + step[0];
      int row = y + step[1];
      if (ink[row][column] && !listed[row][column]) {
        listed[row][column] = true;
        edge.add(new int[] {column, row});
      }
    }
  }

  /** Whether all that meets in a pixel hangs together without it (Yokoi's number is 1). */
  private static boolean isSpare(boolean[][] ink, int x, int y) {
    int neighbours = 0;
    int number = 0;
    for (int i = 0; i < 8; i++) {
      neighbours += at(ink, x, y, i) ? 1 : 0;
      boolean paper = i % 2 == 0 && !at(ink, x, y, i);
      number += paper && (at(ink, x, y, i + 1) || at(ink, x, y, (i + 2) % 8)) ? 1 : 0;
    }
    return neighbours >= 2 && number == 1;
  }

  /** Takes off what can be of the edge, which then is what has come to lie at paper. */
  private static boolean pass(boolean[][] ink, int half, boolean[][] listed, List<int[]> edge) {
    List<int[]> removed = new ArrayList<>();
    List<int[]> kept = new ArrayList<>();
    for (int[] pixel : edge) {
      (isRemovable(ink, pixel[0], pixel[1], half) ? removed : kept).add(pixel);
    }
    removed.forEach(pixel -> ink[pixel[1]][pixel[0]] = isLast(ink, pixel[0], pixel[1]));
    removed.forEach(pixel -> listInkAround(ink, pixel[0], pixel[1], listed, kept));
    edge.clear();
    edge.addAll(kept);
    return !removed.isEmpty();
  }

  /** Whether nothing else is left of a dot: of four pixels in a square all would go at once. */
  private static boolean isLast(boolean[][] ink, int x, int y) {
    for (int i = 0; i < 8; i++) {
      if (at(ink, x, y, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRemovable(boolean[][] ink, int x, int y, int half) {
    int neighbours = 0;
    int transitions = 0;
    for (int i = 0; i < 8; i++) {
      boolean now = at(ink, x, y, i);
      neighbours += now ? 1 : 0;
      transitions += !now && at(ink, x, y, (i + 1) % 8) ? 1 : 0;
    }
    if (neighbours < 2 || neighbours > 6 || transitions != 1) {
      return false;
    }
    boolean above = at(ink, x, y, 0);
    boolean right = at(ink, x, y, 2);
    boolean below = at(ink, x, y, 4);
    boolean left = at(ink, x, y, 6);
    return half == 0
        ? !(above && right && below) && !(right && below && left)
        : !(above && right && left) && !(above && below && left);
  }

  private static boolean at(boolean[][] ink, int x, int y, int i) {
    return ink[y + AROUND[i][1]][x + AROUND[i][0]];
  }
}
