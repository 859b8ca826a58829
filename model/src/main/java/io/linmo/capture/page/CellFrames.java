package io.linmo.capture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The sides of boxes as rules, so that they are taken off like these.
 *
 * <p>Along each side the darkest row of each of {@value #STRIPS} strips is looked for near where
 * the box ends. Upper and lower sides are found on the plane, left and right sides on the
 * transposed plane with transposed boxes.
 */
final class CellFrames {

  private static final int STRIPS = 8;
  private static final int COLUMNS = 12;

  /** How far from the box its side may lie, as a share of the box. */
  private static final double REACH = 0.1;

  /** A side is at least this dark, relative to the ink's tone. */
  private static final double LEAST = 0.25;

  private final InkPlane darkness;
  private final int least;

  CellFrames(InkPlane darkness, double tone) {
    this.darkness = darkness;
    this.least = (int) (InkPlane.FULL * LEAST * tone);
  }

  List<Rule> sides(List<Cell> cells) {
    List<Rule> rules = new ArrayList<>();
    for (Cell cell : cells) {
      int reach = (int) Math.max(4, REACH * Math.min(cell.height(), cell.width()));
      side(cell, (int) cell.top(), reach, -1).ifPresent(rules::add);
      side(cell, (int) cell.bottom(), reach, 1).ifPresent(rules::add);
    }
    return rules;
  }

  /** The rule next to a row at which a box ends, above or below it. */
  private Optional<Rule> side(Cell cell, int row, int reach, int direction) {
    double strip = (cell.width() + 2 * reach) / STRIPS;
    double left = cell.left() - reach;
    float[] middles = new float[STRIPS];
    float[] thickness = new float[STRIPS];
    float[] darks = new float[STRIPS];
    int found = 0;
    for (int i = 0; i < STRIPS; i++) {
      float[] profile = profile(left + i * strip, left + (i + 1) * strip, row, reach, direction);
      int best = nearestPeak(profile);
      if (best < 0) {
        middles[i] = Float.NaN;
        continue;
      }
      int inner = best;
      int outer = best;
      while (inner > 0 && profile[inner - 1] > profile[best] / 2) {
        inner--;
      }
      while (outer + 1 < profile.length && profile[outer + 1] > profile[best] / 2) {
        outer++;
      }
      middles[i] = row + direction * ((inner + outer) / 2f - reach / 2) + 0.5f;
      thickness[found] = outer - inner + 1;
      darks[found++] = profile[best];
    }
    if (found < STRIPS / 2) {
      return Optional.empty();
    }
    fill(middles);
    Arrays.sort(thickness, 0, found);
    Arrays.sort(darks, 0, found);
    float dark = darks[found / 2] / InkPlane.FULL;
    return Optional.of(new Rule(left, strip, middles, thickness[found * 3 / 4], dark));
  }

  /** The lower quartile of rows from half a reach inside the box to a reach outside. */
  private float[] profile(double left, double right, int row, int reach, int direction) {
    float[] profile = new float[reach / 2 + reach + 1];
    int[] values = new int[COLUMNS];
    for (int i = 0; i < profile.length; i++) {
      int y = row + direction * (i - reach / 2);
      for (int column = 0; column < COLUMNS; column++) {
        int x = (int) (left + (right - left) * (column + 0.5) / COLUMNS);
        values[column] =
            Math.max(
                darkness.clamped(x, y),
                Math.max(darkness.clamped(x, y - 1), darkness.clamped(x, y + 1)));
      }
      Arrays.sort(values);
      profile[i] = values[COLUMNS / 4];
    }
    return profile;
  }

  /** The first local maximum from inside that is dark enough, or -1. */
  private int nearestPeak(float[] profile) {
    for (int i = 0; i < profile.length; i++) {
      if (profile[i] >= least) {
        int best = i;
        while (best + 1 < profile.length && profile[best + 1] >= profile[best]) {
          best++;
        }
        return best;
      }
    }
    return -1;
  }

  /** Puts the nearest known middle where a strip has none. */
  private static void fill(float[] middles) {
    float[] known = middles.clone();
    for (int i = 0; i < middles.length; i++) {
      for (int away = 1; Float.isNaN(middles[i]) && away < middles.length; away++) {
        if (i - away >= 0 && !Float.isNaN(known[i - away])) {
          middles[i] = known[i - away];
        } else if (i + away < known.length && !Float.isNaN(known[i + away])) {
          middles[i] = known[i + away];
        }
      }
    }
  }
}
