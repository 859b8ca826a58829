package io.linmo.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Connected pieces of a picture: sets of pixels that touch at an edge or a corner. */
public final class InkPieces {

  private InkPieces() {}

  /**
   * The pieces of the pixels that {@code belongs} holds for, as lists of places in row-major order.
   */
  public static List<int[]> of(int width, int height, IntPredicate belongs) {
    boolean[] seen = new boolean[width * height];
    int[] stack = new int[width * height];
    List<int[]> pieces = new ArrayList<>();
    for (int start = 0; start < seen.length; start++) {
      if (seen[start] || !belongs.test(start)) {
        continue;
      }
      int count = 0;
      int open = 0;
      int[] piece = new int[16];
      stack[open++] = start;
      seen[start] = true;
      while (open > 0) {
        int at = stack[--open];
        if (count == piece.length) {
          piece = java.util.Arrays.copyOf(piece, 2 * count);
        }
        piece[count++] = at;
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            int x = at % width + dx;
            int y = at / width + dy;
            int next = y * width + x;
            boolean inside = x >= 0 && y >= 0 && x < width && y < height;
            if (inside && !seen[next] && belongs.test(next)) {
              seen[next] = true;
              stack[open++] = next;
            }
          }
        }
      }
      pieces.add(java.util.Arrays.copyOf(piece, count));
    }
    return pieces;
  }
}
