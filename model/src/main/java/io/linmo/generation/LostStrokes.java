package io.linmo.generation;

import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.InkPieces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds what damaged ink has lost: parts of the centre lines of a drawing laid onto it that no ink
 * covers.
 *
 * <p>Such a part is lost if it leads from one piece of ink to another that is nowhere near joined
 * with it (a cut, however narrow), or reaches far from all ink (a stroke or a dot). The other parts
 * are where the hand's own form differs a little from the drawing.
 */
final class LostStrokes {

  /** How far from a part pieces of ink are looked for, in thicknesses of the pen. */
  private static final double AROUND = 1.3;

  /** How far a part that leads nowhere must reach, in thicknesses of the pen. */
  private static final double FREE_REACH = 1.5;

  /** Half the breadth of slivers, in thicknesses of the pen. */
  private static final double SLIVER = 0.12;

  private static final int SHORTEST = 2;

  private final InkBitmap ink;
  private final double thickness;
  private final float[] toInk;

  private LostStrokes(InkBitmap ink, double thickness) {
    this.ink = ink;
    this.thickness = thickness;
    this.toInk = DistanceTransform.toInk(ink);
  }

  /**
   * The lost parts of the laid drawing, as broad as its strokes.
   *
   * @param thickness of the ink's strokes in pixels
   */
  static InkBitmap of(GlyphImage ink, GlyphImage laid, double thickness) {
    return new LostStrokes(InkBitmap.of(ink), thickness).find(InkBitmap.of(laid));
  }

  private InkBitmap find(InkBitmap laid) {
    int width = ink.width();
    boolean[][] line = CentreLines.of(laid);
    List<int[]> lost = new ArrayList<>();
    for (int[] part :
        InkPieces.of(width, ink.height(), i -> line[i / width][i % width] && toInk[i] > 0)) {
      if (part.length >= SHORTEST && isLost(part)) {
        lost.add(part);
      }
    }
    float[] region = new float[width * ink.height()];
    for (int[] part : lost) {
      addSurroundings(part, laid, region);
    }
    return InkBitmap.of(GlyphImage.of(width, ink.height(), region));
  }

  /**
   * Adds the bare pixels of the drawing around a part, without the slivers along strokes where the
   * drawing is only a little broader than the ink.
   */
  private void addSurroundings(int[] part, InkBitmap laid, float[] region) {
    int width = ink.width();
    float[] seeds = new float[region.length];
    float reach = 0;
    for (int i : part) {
      seeds[i] = 1;
      reach = Math.max(reach, toInk[i]);
    }
    float[] toPart = distances(seeds);
    double sliver = Math.min(SLIVER * thickness, reach / 2);
    float[] bare = new float[region.length];
    for (int i = 0; i < bare.length; i++) {
      boolean near = toPart[i] < AROUND * thickness;
      bare[i] = near && toInk[i] > 0 && laid.at(i % width, i / width) ? 1 : 0;
    }
    float[] depth = DistanceTransform.toPaper(InkBitmap.of(image(bare)));
    List<int[]> cores = InkPieces.of(width, ink.height(), i -> bare[i] > 0 && depth[i] > sliver);
    float[] core = new float[region.length];
    for (int[] piece : cores) {
      if (Arrays.stream(piece).anyMatch(i -> toPart[i] <= 1.5)) {
        Arrays.stream(piece).forEach(i -> core[i] = 1);
      }
    }
    float[] toCore = distances(core);
    for (int i = 0; i < region.length; i++) {
      if (bare[i] > 0 && toCore[i] <= sliver + 1.5) {
        region[i] = 1;
      }
    }
  }

  private GlyphImage image(float[] values) {
    return GlyphImage.of(ink.width(), ink.height(), values);
  }

  private float[] distances(float[] points) {
    return DistanceTransform.toInk(InkBitmap.of(GlyphImage.of(ink.width(), ink.height(), points)));
  }

  private boolean isLost(int[] part) {
    float reach = 0;
    for (int i : part) {
      reach = Math.max(reach, toInk[i]);
    }
    return reach > FREE_REACH * thickness || piecesTouched(part) > 1;
  }

  /** How many pieces of ink the part touches that are not joined in its surroundings. */
  private int piecesTouched(int[] part) {
    int width = ink.width();
    int margin = (int) Math.ceil(AROUND * thickness);
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    for (int i : part) {
      left = Math.min(left, i % width);
      right = Math.max(right, i % width);
      top = Math.min(top, i / width);
      bottom = Math.max(bottom, i / width);
    }
    int x0 = Math.max(0, left - margin);
    int y0 = Math.max(0, top - margin);
    int across = Math.min(width, right + margin + 1) - x0;
    int down = Math.min(ink.height(), bottom + margin + 1) - y0;
    int touched = 0;
    for (int[] piece : InkPieces.of(across, down, i -> ink.at(x0 + i % across, y0 + i / across))) {
      touched += touches(piece, part, x0, y0, across) ? 1 : 0;
    }
    return touched;
  }

  private boolean touches(int[] piece, int[] part, int x0, int y0, int across) {
    int width = ink.width();
    for (int i : part) {
      if (toInk[i] > 2) {
        continue;
      }
      for (int j : piece) {
        int dx = x0 + j % across - i % width;
        int dy = y0 + j / across - i / width;
        if (dx * dx + dy * dy <= 4) {
          return true;
        }
      }
    }
    return false;
  }
}
