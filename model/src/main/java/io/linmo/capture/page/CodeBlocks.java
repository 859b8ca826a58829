package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds printed codes: square patches that are about half ink and change between ink and paper many
 * times along each row.
 */
final class CodeBlocks {

  /** A code's surroundings are averaged over a window of this many pen widths, to each side. */
  private static final double RADIUS = 2.5;

  private static final double LEAST_INK = 0.3;

  /** A code is darker than the densest character of a thin pen. Determined empirically. */
  private static final double CODE_INK = 0.36;

  private static final double MOST_INK = 0.72;
  private static final double MOST_STRETCH = 1.35;

  /** Side of the smallest code in pen widths. */
  private static final double SMALLEST = 8;

  /** Changes between ink and paper along a row, in the mean over the rows. */
  private static final double LEAST_CHANGES = 8.5;

  /** A patch of the page. */
  record Block(int left, int top, int right, int bottom) {
    boolean contains(double x, double y) {
      return x >= left && x < right && y >= top && y < bottom;
    }
  }

  private CodeBlocks() {}

  static List<Block> find(InkPlane coverage, double pen) {
    int factor = Math.max(1, (int) (pen / 2));
    InkPlane small = coverage.reduced(factor);
    int radius = (int) Math.max(2, Math.round(RADIUS * pen / factor));
    InkPlane dense = density(small, radius);
    List<Block> blocks = new ArrayList<>();
    for (Region region : Regions.ofInk(dense, (int) (LEAST_INK * InkPlane.FULL))) {
      // The window makes the dense part smaller or larger by up to its radius.
      int margin = factor * radius;
      Block block =
          new Block(
              region.left() * factor - margin / 2,
              region.top() * factor - margin / 2,
              region.right() * factor + margin / 2,
              region.bottom() * factor + margin / 2);
      if (isCode(block, coverage, pen)) {
        blocks.add(
            new Block(
                block.left - margin / 2,
                block.top - margin / 2,
                block.right + margin / 2,
                block.bottom + margin / 2));
      }
    }
    return blocks;
  }

  private static InkPlane density(InkPlane small, int radius) {
    float[] sums = new float[small.values.length];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = small.values[i] & 0xFF;
    }
    new BoxMeans(small.width, small.height, radius).sum(sums);
    InkPlane dense = new InkPlane(small.width, small.height);
    float area = (2f * radius + 1) * (2 * radius + 1);
    for (int i = 0; i < sums.length; i++) {
      dense.values[i] = (byte) Math.min(InkPlane.FULL, Math.round(sums[i] / area));
    }
    return dense;
  }

  private static boolean isCode(Block block, InkPlane coverage, double pen) {
    int width = block.right - block.left;
    int height = block.bottom - block.top;
    if (Math.min(width, height) < SMALLEST * pen
        || Math.max(width, height) > MOST_STRETCH * Math.min(width, height)) {
      return false;
    }
    long ink = 0;
    int changes = 0;
    for (int y = block.top; y < block.bottom; y++) {
      boolean before = false;
      for (int x = block.left; x < block.right; x++) {
        boolean inked = coverage.contains(x, y) && coverage.at(x, y) > InkPlane.FULL / 2;
        ink += inked ? 1 : 0;
        changes += inked == before ? 0 : 1;
        before = inked;
      }
    }
    double share = ink / ((double) width * height);
    return share > CODE_INK && share < MOST_INK && changes > LEAST_CHANGES * height;
  }
}
