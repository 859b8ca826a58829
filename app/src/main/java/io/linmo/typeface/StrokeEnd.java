package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a letter's last stroke ends on its right, or its first begins on its left: what joins it to
 * its neighbours.
 *
 * @param place the middle of the end, in font units
 * @param outward direction in which the stroke continues, of length 1
 * @param thickness of the stroke there, measured upright
 */
record StrokeEnd(Point place, Point outward, double thickness) {

  /** What the disc at an end is sampled with. */
  private static final int POINTS = 24;

  /** Strokes that join end between these heights, as shares of the x-height. */
  private static final double LOWEST = -0.15;

  private static final double HIGHEST = 1.2;

  /** An end is at most this thick, in stroke weights: a bowl's side is thicker. */
  private static final double THICKEST = 3.2;

  /** Ends this far inside the letter's edge join nothing, as a share of the x-height. */
  private static final double FARTHEST_INSIDE = 0.4;

  /** The end of a letter's last stroke; absent where its right side is a bowl or a stem. */
  static Optional<StrokeEnd> exit(Outline letter, double weight, double xHeight) {
    return last(InkRows.of(letter), weight, xHeight);
  }

  /** Where a letter's first stroke begins; absent where its left side is a bowl or a stem. */
  static Optional<StrokeEnd> entry(Outline letter, double weight, double xHeight) {
    InkRows mirrored = InkRows.of(letter.map(StrokeEnd::mirror));
    return last(mirrored, weight, xHeight)
        .map(end -> new StrokeEnd(mirror(end.place()), mirror(end.outward()), end.thickness()));
  }

  private static Point mirror(Point point) {
    return new Point(-point.x(), point.y());
  }

  private static Optional<StrokeEnd> last(InkRows ink, double weight, double xHeight) {
    int lowest = InkRows.row(LOWEST * xHeight);
    int highest = InkRows.row(HIGHEST * xHeight);
    List<StrokeEnd> ends = new ArrayList<>();
    double farthest = Double.NEGATIVE_INFINITY;
    for (int row = lowest; row <= highest; row++) {
      farthest = Math.max(farthest, ink.right(row));
    }
    for (int row = lowest; row <= highest; row++) {
      double right = ink.right(row);
      boolean peak = right > ink.right(row - 1) && right >= ink.right(row + 1);
      if (peak && right > farthest - FARTHEST_INSIDE * xHeight) {
        end(ink, row, weight).ifPresent(ends::add);
      }
    }
    return ends.stream().findFirst();
  }

  /**
   * How much of the end, a disc as wide as the stroke, lies outside other ink: 0 to 1.
   *
   * @param dx how far the end is moved
   * @param widest the disc's width at most
   */
  double outside(InkRows ink, double dx, double widest) {
    double radius = Math.min(thickness, widest) / 2;
    int outside = 0;
    for (int point = 0; point < POINTS; point++) {
      // A sunflower: points of equal share.
      double r = radius * Math.sqrt((point + 0.5) / POINTS);
      double turn = point * Math.PI * (3 - Math.sqrt(5));
      double x = place.x() + dx + r * Math.cos(turn);
      double y = place.y() + r * Math.sin(turn);
      outside += ink.isInk(x, y) ? 0 : 1;
    }
    return (double) outside / POINTS;
  }

  private static Optional<StrokeEnd> end(InkRows ink, int peak, double weight) {
    int reach = (int) Math.ceil(THICKEST * weight / InkRows.STEP);
    int[] deep = extent(ink, peak, ink.right(peak) - weight, reach);
    if (deep[1] - deep[0] >= reach) {
      return Optional.empty();
    }
    int[] shallow = extent(ink, peak, ink.right(peak) - weight / 2, reach);
    Point place = new Point(ink.right(peak) - weight / 2, middle(shallow));
    Point inside = new Point(ink.right(peak) - weight, middle(deep));
    Point along = place.minus(inside);
    double thickness = (shallow[1] - shallow[0] + 1.0) * InkRows.STEP;
    return Optional.of(new StrokeEnd(place, along.times(1 / along.length()), thickness));
  }

  private static double middle(int[] rows) {
    return (rows[0] + rows[1]) / 2.0 * InkRows.STEP;
  }

  /** The rows next to a row whose ink reaches as far right as {@code x}. */
  private static int[] extent(InkRows ink, int row, double x, int reach) {
    int low = row;
    int high = row;
    while (high - low < reach && ink.right(low - 1) >= x) {
      low--;
    }
    while (high - low < reach && ink.right(high + 1) >= x) {
      high++;
    }
    return new int[] {low, high};
  }
}
