package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds boxes to write in: patches of paper that a frame encloses, printed or drawn by hand.
 *
 * <p>Works on a copy of about {@value #WORKING_SIDE} px in which each pixel is as dark as the
 * darkest of those it stands for, so that broken lines close. A patch is a box if it nearly fills
 * its bounds; boxes come in numbers, of one size, and some of them hold ink.
 */
final class CellFinder {

  private static final int WORKING_SIDE = 1200;

  /** A frame is at least this dark, relative to the ink's tone. */
  private static final double FRAME = 0.35;

  /** Sides of boxes as shares of the page's longer side. */
  private static final double SMALLEST = 0.016;

  private static final double LARGEST = 0.4;

  /** Share of its bounds that a box fills, row by row from its first pixel to its last. */
  private static final double LEAST_FILL = 0.82;

  private static final double MOST_STRETCH = 4;

  /** Sizes that differ by less than this share are one size. */
  private static final double SIZE_TOLERANCE = 0.3;

  private static final int FEWEST = 4;

  private CellFinder() {}

  /** Boxes of each size on the page, the most numerous first; each list is one grid. */
  static List<CellGrid> find(InkPlane darkness, double tone, double noise) {
    int longest = Math.max(darkness.width, darkness.height);
    int factor = Math.max(1, Math.round(longest / (float) WORKING_SIDE));
    InkPlane small = darkest(darkness, factor);
    int threshold = (int) (InkPlane.FULL * Math.max(FRAME * tone, 5 * noise));
    List<Region> holes = new ArrayList<>();
    for (Region region : Regions.ofPaper(small, threshold)) {
      if (isBox(region, small)) {
        holes.add(region);
      }
    }
    List<Region> ink = Regions.ofInk(small, threshold + 1);
    List<CellGrid> grids = new ArrayList<>();
    for (List<Region> sizes : bySize(holes)) {
      if (sizes.size() >= FEWEST && holdsInk(sizes, ink)) {
        grids.add(CellGrid.of(sizes, factor));
      }
    }
    return grids;
  }

  /** Maxima of squares, widened by a pixel. */
  private static InkPlane darkest(InkPlane darkness, int factor) {
    InkPlane small =
        new InkPlane(
            (darkness.width + factor - 1) / factor, (darkness.height + factor - 1) / factor);
    for (int y = 0; y < darkness.height; y++) {
      int row = y / factor * small.width;
      for (int x = 0; x < darkness.width; x++) {
        int at = row + x / factor;
        int value = darkness.at(x, y);
        if (value > (small.values[at] & 0xFF)) {
          small.values[at] = (byte) value;
        }
      }
    }
    return small;
  }

  private static boolean isBox(Region region, InkPlane plane) {
    double longest = Math.max(plane.width, plane.height);
    int shorter = Math.min(region.width(), region.height());
    int longer = Math.max(region.width(), region.height());
    boolean atEdge =
        region.left() == 0
            || region.top() == 0
            || region.right() == plane.width
            || region.bottom() == plane.height;
    return !atEdge
        && shorter >= SMALLEST * longest
        && longer <= LARGEST * longest
        && longer <= MOST_STRETCH * shorter
        && hull(region) >= LEAST_FILL * region.width() * region.height();
  }

  /** Pixels from the first to the last of each row. */
  private static int hull(Region region) {
    int[] first = new int[region.height()];
    int[] last = new int[region.height()];
    java.util.Arrays.fill(first, Integer.MAX_VALUE);
    for (int run = 0; run < region.runCount(); run++) {
      int row = region.row(run) - region.top();
      first[row] = Math.min(first[row], region.from(run));
      last[row] = Math.max(last[row], region.to(run));
    }
    int sum = 0;
    for (int row = 0; row < first.length; row++) {
      sum += last[row] - first[row];
    }
    return sum;
  }

  /** Groups of about one size, the largest group first. */
  private static List<List<Region>> bySize(List<Region> holes) {
    List<Region> rest = new ArrayList<>(holes);
    List<List<Region>> groups = new ArrayList<>();
    while (!rest.isEmpty()) {
      List<Region> best = List.of();
      for (Region seed : rest) {
        List<Region> like = rest.stream().filter(other -> isSameSize(seed, other)).toList();
        best = like.size() > best.size() ? like : best;
      }
      groups.add(best);
      rest.removeAll(best);
    }
    groups.sort(Comparator.comparingInt((List<Region> group) -> group.size()).reversed());
    return groups;
  }

  private static boolean isSameSize(Region seed, Region other) {
    return Math.abs(other.width() - seed.width()) <= SIZE_TOLERANCE * seed.width()
        && Math.abs(other.height() - seed.height()) <= SIZE_TOLERANCE * seed.height();
  }

  /** Whether at least two of the boxes hold a piece of ink that does not touch their frame. */
  private static boolean holdsInk(List<Region> boxes, List<Region> ink) {
    int holding = 0;
    for (Region box : boxes) {
      boolean holds = false;
      for (Region piece : ink) {
        holds |= box.encloses(piece) && piece.height() < 0.95 * box.height();
      }
      holding += holds ? 1 : 0;
    }
    return holding >= 2;
  }
}
