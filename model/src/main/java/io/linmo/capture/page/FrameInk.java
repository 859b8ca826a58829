package io.linmo.capture.page;

import java.util.BitSet;
import java.util.List;

/** The ink that frames of boxes consist of, with the strokes that touch them. */
final class FrameInk {

  /** A frame is at least this dark, relative to the ink's tone. */
  private static final double LEAST = 0.35;

  private final int width;
  private final BitSet pixels = new BitSet();

  /** Takes regions of a page with its frames that reach around a box. */
  FrameInk(InkPlane darkness, List<CellGrid> grids, double tone) {
    this.width = darkness.width;
    if (grids.isEmpty()) {
      return;
    }
    for (Region region : Regions.ofInk(darkness, (int) (LEAST * tone * InkPlane.FULL))) {
      if (grids.stream().anyMatch(grid -> isFrame(region, grid))) {
        for (int run = 0; run < region.runCount(); run++) {
          int row = region.row(run) * width;
          pixels.set(row + region.from(run), row + region.to(run));
        }
      }
    }
  }

  /** Whether a region is about as long as a box and comes near the middle of none. */
  private static boolean isFrame(Region region, CellGrid grid) {
    if (region.width() < 0.8 * grid.width() && region.height() < 0.8 * grid.height()) {
      return false;
    }
    return grid.cells().stream()
        .anyMatch(
            cell ->
                region.left() <= cell.left() + 2 && region.right() >= cell.right() - 2
                    || region.top() <= cell.top() + 2 && region.bottom() >= cell.bottom() - 2);
  }

  /** Whether at least half of a region's pixels are of a frame. */
  boolean holds(Region region) {
    int shared = 0;
    for (int run = 0; run < region.runCount(); run++) {
      int row = region.row(run) * width;
      int from = row + region.from(run);
      int to = row + region.to(run);
      for (int i = pixels.nextSetBit(from); i >= 0 && i < to; i = pixels.nextSetBit(i + 1)) {
        shared++;
      }
    }
    return 2 * shared >= region.area();
  }
}
