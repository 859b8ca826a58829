package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A glyph's ink cut into level rows: in each the runs of ink from left to right.
 *
 * <p>Lengths are font units, y up. Row n lies at height {@code n * STEP}.
 */
final class InkRows {

  /** Distance of two rows. */
  static final int STEP = 4;

  /** How far the chords that are cut may lie from the curves. */
  private static final double ACCURACY = 0.5;

  private static final double[] NONE = {};

  private final int lowest;

  /** Left and right edges in turn, from the lowest row up. */
  private final List<double[]> rows = new ArrayList<>();

  /** Where a contour passes a row: its place, and whether it goes up (1) or down (-1). */
  private record Crossing(double x, int winding) {}

  private InkRows(int lowest) {
    this.lowest = lowest;
  }

  static InkRows of(Outline outline) {
    UnitBox box = UnitBox.of(outline).orElse(UnitBox.NONE);
    InkRows ink = new InkRows(Math.floorDiv(box.yMin(), STEP));
    List<List<Crossing>> crossings = new ArrayList<>();
    for (int row = ink.lowest; row <= Math.floorDiv(box.yMax(), STEP); row++) {
      crossings.add(new ArrayList<>());
    }
    for (Contour contour : outline.contours()) {
      for (Segment segment : contour.segments()) {
        Point[] from = {segment.start()};
        segment.flatten(
            ACCURACY,
            to -> {
              ink.cross(from[0], to, crossings);
              from[0] = to;
            });
      }
    }
    crossings.forEach(row -> ink.rows.add(runs(row)));
    return ink;
  }

  private void cross(Point from, Point to, List<List<Crossing>> crossings) {
    boolean up = to.y() > from.y();
    Point low = up ? from : to;
    Point high = up ? to : from;
    // Half open, so that a chord's end belongs to one chord only.
    int last = (int) Math.ceil(high.y() / STEP) - 1;
    for (int row = (int) Math.ceil(low.y() / STEP); row <= last; row++) {
      double share = (row * (double) STEP - low.y()) / (high.y() - low.y());
      crossings.get(row - lowest).add(new Crossing(low.lerp(high, share).x(), up ? 1 : -1));
    }
  }

  private static double[] runs(List<Crossing> crossings) {
    crossings.sort((a, b) -> Double.compare(a.x(), b.x()));
    double[] edges = new double[crossings.size()];
    int count = 0;
    int winding = 0;
    for (Crossing crossing : crossings) {
      int after = winding + crossing.winding();
      if (winding == 0 || after == 0) {
        edges[count++] = crossing.x();
      }
      winding = after;
    }
    return Arrays.copyOf(edges, count);
  }

  /** The row at a height. */
  static int row(double y) {
    return (int) Math.round(y / STEP);
  }

  /** Left and right edges of a row's runs in turn; none where there is no ink. */
  double[] runs(int row) {
    int index = row - lowest;
    return index < 0 || index >= rows.size() ? NONE : rows.get(index);
  }

  /** The right edge of a row's ink; negative infinity where there is none. */
  double right(int row) {
    double[] runs = runs(row);
    return runs.length == 0 ? Double.NEGATIVE_INFINITY : runs[runs.length - 1];
  }

  /** The left edge of a row's ink; positive infinity where there is none. */
  double left(int row) {
    double[] runs = runs(row);
    return runs.length == 0 ? Double.POSITIVE_INFINITY : runs[0];
  }

  /** Whether there is ink at a place. */
  boolean isInk(double x, double y) {
    double[] runs = runs(row(y));
    for (int i = 0; i < runs.length; i += 2) {
      if (runs[i] <= x && x <= runs[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
