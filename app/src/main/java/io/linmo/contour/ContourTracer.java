package io.linmo.contour;

import io.linmo.curve.Polygon;
import io.linmo.image.GlyphImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Traces the lines of half coverage with sub-pixel accuracy.
 *
 * <p>Marching squares runs over a {@link CoverageField} at half-pixel steps, four rows at a time.
 * Each crossing of a grid edge is found on the cubic through the four grid values around it. A cell
 * with two inked and two blank corners in diagonal is joined or parted by the sign at its middle.
 * Inside a cell at most two chords run, and they never touch: so the contours are simple and
 * disjoint.
 */
public final class ContourTracer {

  private static final float LEVEL = 0.5f;

  /** Steps towards a crossing; the field between two samples of the grid is nearly straight. */
  private static final int STEPS = 2;

  private final double minimumAreaPx;

  /**
   * Leaves out inked specks and pinholes with less area than {@code minimumAreaPx}, in square
   * pixels.
   */
  public ContourTracer(double minimumAreaPx) {
    this.minimumAreaPx = minimumAreaPx;
  }

  /** All contours, each parent before what lies in it. */
  public List<IsoContour> trace(GlyphImage image) {
    return Nesting.of(lines(image.coverage(), image.width(), image.height(), 0));
  }

  /**
   * The lines that contours follow, in no order.
   *
   * @param values that may lie a little beyond paper and ink, [height, width]
   * @param margin pixels of paper among them on each side of the image
   */
  List<Polygon> lines(float[] values, int width, int height, int margin) {
    LevelCrossings crossings = crossings(new CoverageField(values, width, height));
    List<Polygon> lines = new ArrayList<>();
    for (int id = 0; id < crossings.size(); id++) {
      if (!crossings.isTaken(id)) {
        Polygon loop = crossings.takeLoop(id, margin);
        if (Math.abs(loop.area()) >= minimumAreaPx) {
          lines.add(loop);
        }
      }
    }
    return lines;
  }

  private static LevelCrossings crossings(CoverageField field) {
    int columns = field.columns();
    int rows = field.rows();
    float[][] window = new float[4][columns]; // grid rows r - 1 to r + 2
    for (int k = 1; k < 4; k++) {
      field.row(k - 1, window[k]);
    }
    LevelCrossings crossings = new LevelCrossings();
    SignRow upper = new SignRow(columns);
    SignRow lower = new SignRow(columns);
    upper.set(window[1], LEVEL);
    int[] above = new int[columns];
    int[] below = new int[columns];
    int[] between = new int[columns];
    addAcross(window[1], upper, 0, above, crossings);
    for (int r = 0; r + 1 < rows; r++) {
      lower.set(window[2], LEVEL);
      addAcross(window[2], lower, r + 1, below, crossings);
      addDown(window, upper, lower, r, between, crossings);
      linkCells(window, upper, lower, above, below, between, crossings);
      int[] used = above;
      above = below;
      below = used;
      SignRow usedSigns = upper;
      upper = lower;
      lower = usedSigns;
      float[] oldest = window[0];
      System.arraycopy(window, 1, window, 0, 3);
      window[3] = oldest;
      if (r + 3 < rows) {
        field.row(r + 3, oldest);
      } else {
        Arrays.fill(oldest, 0);
      }
    }
    return crossings;
  }

  /** LevelCrossings of one grid row: {@code ids[c]} lies between columns c and c + 1. */
  private static void addAcross(
      float[] row, SignRow signs, int r, int[] ids, LevelCrossings crossings) {
    for (int word = 0; word < signs.words(); word++) {
      for (long left = signs.changes(word); left != 0; left &= left - 1) {
        int c = 64 * word + Long.numberOfTrailingZeros(left);
        double before = c > 0 ? row[c - 1] : 0;
        double after = c + 2 < row.length ? row[c + 2] : 0;
        ids[c] = crossings.add(c + fraction(before, row[c], row[c + 1], after), r);
      }
    }
  }

  /** LevelCrossings between grid rows r and r + 1: {@code ids[c]} lies on column c. */
  private static void addDown(
      float[][] window, SignRow upper, SignRow lower, int r, int[] ids, LevelCrossings crossings) {
    for (int word = 0; word < upper.words(); word++) {
      for (long left = upper.word(word) ^ lower.word(word); left != 0; left &= left - 1) {
        int c = 64 * word + Long.numberOfTrailingZeros(left);
        double t = fraction(window[0][c], window[1][c], window[2][c], window[3][c]);
        ids[c] = crossings.add(c, r + t);
      }
    }
  }

  /**
   * Where, in (0, 1), the cubic through values at -1, 0, 1 and 2 takes the level: two steps of
   * regula falsi, the stale end's weight halved (the Illinois rule). The ends are kept clear so
   * that crossings of neighbouring edges never fall together.
   */
  private static double fraction(double before, double from, double to, double after) {
    double a = from - LEVEL;
    double b = to - LEVEL;
    double bend0 = (before - 2 * from + to) / 6;
    double bend1 = (from - 2 * to + after) / 6;
    double low = 0;
    double high = 1;
    double atLow = a;
    double atHigh = b;
    double t = 0.5;
    for (int i = 0; i < STEPS; i++) {
      t = low + (high - low) * atLow / (atLow - atHigh);
      double value = a + (b - a) * t - t * (1 - t) * (bend0 * (2 - t) + bend1 * (1 + t));
      if (value == 0) {
        break;
      }
      if (value > 0 == b >= 0) {
        high = t;
        atHigh = value;
        atLow /= 2;
      } else {
        low = t;
        atLow = value;
        atHigh /= 2;
      }
    }
    return Math.min(0.99, Math.max(0.01, t));
  }

  /** Joins the crossings around each cell of one row so that ink lies on the right. */
  private static void linkCells(
      float[][] window,
      SignRow upper,
      SignRow lower,
      int[] above,
      int[] below,
      int[] side,
      LevelCrossings crossings) {
    for (int word = 0; word < upper.words(); word++) {
      long down = upper.word(word) ^ lower.word(word);
      long mixed = upper.changes(word) | lower.changes(word) | down;
      for (; mixed != 0; mixed &= mixed - 1) {
        int bit = Long.numberOfTrailingZeros(mixed);
        int cell =
            (int)
                ((upper.word(word) >>> bit & 1) << 3
                    | (upper.following(word) >>> bit & 1) << 2
                    | (lower.following(word) >>> bit & 1) << 1
                    | lower.word(word) >>> bit & 1);
        link(cell, 64 * word + bit, window, above, below, side, crossings);
      }
    }
  }

  private static void link(
      int cell,
      int c,
      float[][] window,
      int[] above,
      int[] below,
      int[] side,
      LevelCrossings crossings) {
    int top = above[c];
    int right = side[c + 1];
    int bottom = below[c];
    int left = side[c];
    if (cell == (8 | 2) || cell == (4 | 1)) {
      float[] upper = window[1];
      float[] lower = window[2];
      boolean joined = upper[c] + upper[c + 1] + lower[c] + lower[c + 1] >= 4 * LEVEL;
      linkTwo(cell == (8 | 2), joined, top, right, bottom, left, crossings);
    } else {
      linkOne(cell, top, right, bottom, left, crossings);
    }
  }

  private static void linkOne(
      int cell, int top, int right, int bottom, int left, LevelCrossings crossings) {
    switch (cell) {
      case 8 -> crossings.link(top, left);
      case 4 -> crossings.link(right, top);
      case 2 -> crossings.link(bottom, right);
      case 1 -> crossings.link(left, bottom);
      case 8 | 4 -> crossings.link(right, left);
      case 4 | 2 -> crossings.link(bottom, top);
      case 2 | 1 -> crossings.link(left, right);
      case 1 | 8 -> crossings.link(top, bottom);
      case 15 - 8 -> crossings.link(left, top);
      case 15 - 4 -> crossings.link(top, right);
      case 15 - 2 -> crossings.link(right, bottom);
      default -> crossings.link(bottom, left);
    }
  }

  private static void linkTwo(
      boolean upperLeftInk,
      boolean joined,
      int top,
      int right,
      int bottom,
      int left,
      LevelCrossings crossings) {
    if (upperLeftInk && joined) {
      crossings.link(top, right);
      crossings.link(bottom, left);
    } else if (upperLeftInk) {
      crossings.link(top, left);
      crossings.link(bottom, right);
    } else if (joined) {
      crossings.link(left, top);
      crossings.link(right, bottom);
    } else {
      crossings.link(right, top);
      crossings.link(left, bottom);
    }
  }
}
