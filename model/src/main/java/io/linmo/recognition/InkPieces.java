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
        int row = at / width;
        int column = at - row * width;
        for (int y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
          for (int x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
            int next = y * width + x;
            if (!seen[next] && belongs.test(next)) {
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
