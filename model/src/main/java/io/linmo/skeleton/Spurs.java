package io.linmo.skeleton;

import java.util.ArrayList;
import java.util.List;

/** Takes short free ends, which thinning leaves at corners and bumps, off lines one pixel wide. */
public final class Spurs {

  /** Half thicknesses of the ink where it leaves the line, that a free end must be longer than. */
  private static final double LONGEST = 1.2;

  /** Each may lay bare another. */
  private static final int ROUNDS = 3;

  private final boolean[][] line;
  private final HalfWidth halfWidth;

  private Spurs(boolean[][] line, HalfWidth halfWidth) {
    this.line = line;
    this.halfWidth = halfWidth;
  }

  /**
   * @param line by row and column, as {@link Thinning} leaves it; is changed in place
   */
  public static void remove(boolean[][] line, HalfWidth halfWidth) {
    Spurs spurs = new Spurs(line, halfWidth);
    for (int round = 0; round < ROUNDS && spurs.removeOnce(); round++) {
      Thinning.thin(line);
    }
  }

  private boolean removeOnce() {
    List<List<int[]>> spurs = new ArrayList<>();
    for (int y = 1; y < line.length - 1; y++) {
      for (int x = 1; x < line[y].length - 1; x++) {
        if (line[y][x] && Thinning.neighbourCount(line, x, y) == 1) {
          List<int[]> spur = freeEnd(x, y);
          if (!spur.isEmpty()) {
            spurs.add(spur);
          }
        }
      }
    }
    for (List<int[]> spur : spurs) {
      spur.forEach(pixel -> line[pixel[1]][pixel[0]] = false);
    }
    return !spurs.isEmpty();
  }

  /** The pixels from a line's end to where it meets others, if that is too near for a stroke. */
  private List<int[]> freeEnd(int x, int y) {
    List<int[]> path = new ArrayList<>();
    int[] before = null;
    int[] pixel = {x, y};
    while (true) {
      path.add(pixel);
      int[] next = null;
      for (int[] other : Thinning.neighbours(line, pixel[0], pixel[1])) {
        if (before == null || other[0] != before[0] || other[1] != before[1]) {
          next = other;
        }
      }
      if (next == null) {
        return List.of();
      }
      if (Thinning.neighbourCount(line, next[0], next[1]) > 2) {
        return path.size() < LONGEST * halfWidth.at(next[0], next[1]) ? path : List.of();
      }
      before = pixel;
      pixel = next;
    }
  }
}
