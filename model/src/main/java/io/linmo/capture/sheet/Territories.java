package io.linmo.capture.sheet;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * Which box's territory each pixel of a plane lies in; the outer ones go on to the plane's edges.
 */
final class Territories {

  static final int NONE = -1;

  private final int[] column;
  private final int[] row;
  private final int[][] boxes;

  Territories(SheetPage page, double pixelsPerMm, int width, int height) {
    TreeMap<Long, Integer> lefts = new TreeMap<>();
    TreeMap<Long, Integer> tops = new TreeMap<>();
    for (WritingBox box : page.boxes()) {
      Rectangle2D area = SheetDesign.territory(page, box);
      lefts.put((long) Math.floor(area.getMinX() * pixelsPerMm), 0);
      tops.put((long) Math.floor(area.getMinY() * pixelsPerMm), 0);
    }
    column = starts(lefts, width);
    row = starts(tops, height);
    boxes = new int[tops.size()][lefts.size()];
    Arrays.stream(boxes).forEach(line -> Arrays.fill(line, NONE));
    for (int i = 0; i < page.boxes().size(); i++) {
      Rectangle2D area = SheetDesign.territory(page, page.boxes().get(i));
      int x = (int) Math.floor(area.getMinX() * pixelsPerMm);
      int y = (int) Math.floor(area.getMinY() * pixelsPerMm);
      boxes[row[Math.max(0, Math.min(height - 1, y))]][
              column[Math.max(0, Math.min(width - 1, x))]] =
          i;
    }
  }

  private static int[] starts(TreeMap<Long, Integer> starts, int length) {
    int number = 0;
    for (Long start : starts.keySet()) {
      starts.put(start, number++);
    }
    int[] of = new int[length];
    for (int i = 0; i < length; i++) {
      var entry = starts.floorEntry((long) i);
      of[i] = entry == null ? 0 : entry.getValue();
    }
    return of;
  }

  /** The box whose territory a pixel lies in, or {@link #NONE}. */
  int at(int x, int y) {
    return boxes[row[y]][column[x]];
  }
}
