package io.linmo.capture.page;

import io.linmo.image.GlyphImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts groups of pieces out of a page, whole and without what stands beside them.
 *
 * <p>A pixel's coverage belongs to the piece that reaches it first when all pieces grow over
 * coverage by {@value #GROWTH} pixels; so soft edges stay, and faint remains of lines do not.
 */
final class InkCutter {

  private static final int GROWTH = 2;

  private final InkPlane coverage;
  private final List<InkPiece> pieces;

  InkCutter(InkPlane coverage, List<InkPiece> pieces) {
    this.coverage = coverage;
    this.pieces = pieces;
  }

  /**
   * The group's coverage on a canvas that is wider than its box by a margin on each side.
   *
   * @param margin at least {@value #GROWTH} pixels
   */
  GlyphImage cut(InkGroup group, int margin) {
    int left = group.left() - margin;
    int top = group.top() - margin;
    int width = group.width() + 2 * margin;
    int height = group.height() + 2 * margin;
    byte[] owner = new byte[width * height];
    Set<InkPiece> own = new HashSet<>(group.pieces());
    for (InkPiece piece : pieces) {
      if (!own.contains(piece) && overlaps(piece.region(), left, top, width, height)) {
        paint(piece.region(), left, top, width, height, owner, (byte) 2);
      }
    }
    own.forEach(piece -> paint(piece.region(), left, top, width, height, owner, (byte) 1));
    grow(owner, left, top, width, height);
    float[] cut = new float[width * height];
    for (int i = 0; i < cut.length; i++) {
      if (owner[i] == 1) {
        cut[i] = coverage.at(left + i % width, top + i / width) / (float) InkPlane.FULL;
      }
    }
    return GlyphImage.of(width, height, cut);
  }

  private static boolean overlaps(Region region, int left, int top, int width, int height) {
    return region.right() > left - GROWTH
        && region.left() < left + width + GROWTH
        && region.bottom() > top - GROWTH
        && region.top() < top + height + GROWTH;
  }

  private static void paint(
      Region region, int left, int top, int width, int height, byte[] owner, byte value) {
    for (int run = 0; run < region.runCount(); run++) {
      int y = region.row(run) - top;
      if (y >= 0 && y < height) {
        int from = Math.max(0, region.from(run) - left);
        int to = Math.min(width, region.to(run) - left);
        if (from < to) {
          Arrays.fill(owner, y * width + from, y * width + to, value);
        }
      }
    }
  }

  private void grow(byte[] owner, int left, int top, int width, int height) {
    for (int step = 0; step < GROWTH; step++) {
      byte[] before = owner.clone();
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          int at = y * width + x;
          if (before[at] == 0
              && coverage.contains(left + x, top + y)
              && coverage.at(left + x, top + y) > 0) {
            owner[at] = neighbour(before, x, y, width, height);
          }
        }
      }
    }
  }

  /** The owner of one of the eight pixels around, those at the edges first; 0 for none. */
  private static byte neighbour(byte[] owner, int x, int y, int width, int height) {
    byte found = 0;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        int u = x + dx;
        int v = y + dy;
        if (u >= 0 && v >= 0 && u < width && v < height && owner[v * width + u] != 0) {
          byte other = owner[v * width + u];
          if (dx == 0 || dy == 0) {
            return other;
          }
          found = other;
        }
      }
    }
    return found;
  }
}
