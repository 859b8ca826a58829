package io.linmo.curve;

import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import java.util.ArrayList;
import java.util.List;

/** Makes segments turn back in x or y only at their ends, as font outlines should. */
public final class Extrema {

  private Extrema() {}

  /**
   * The segment, cut where it turns back in x or y by more than {@code tolerance} beyond its ends.
   * Lesser turns are flattened by moving control points into the ends' box.
   */
  public static List<Segment> cut(Segment segment, double tolerance) {
    if (segment.extrema().length == 0) {
      return List.of(segment);
    }
    List<Segment> pieces = new ArrayList<>();
    double from = 0;
    for (double t : segment.extrema()) {
      if (overshoot(segment.part(from, 1), segment.at(t)) > tolerance) {
        pieces.add(segment.part(from, t));
        from = t;
      }
    }
    pieces.add(segment.part(from, 1));
    return pieces.stream().map(Extrema::flattened).toList();
  }

  private static double overshoot(Segment piece, Point turn) {
    Box ends = Box.of(piece.start(), piece.end());
    return Math.max(
        Math.max(ends.left() - turn.x(), turn.x() - ends.right()),
        Math.max(ends.bottom() - turn.y(), turn.y() - ends.top()));
  }

  private static Segment flattened(Segment piece) {
    if (piece.extrema().length == 0) {
      return piece;
    }
    Box ends = Box.of(piece.start(), piece.end());
    if (piece instanceof Cubic c) {
      return new Cubic(c.start(), ends.clamp(c.control1()), ends.clamp(c.control2()), c.end());
    }
    if (piece instanceof Quadratic q) {
      return new Quadratic(q.start(), ends.clamp(q.control()), q.end());
    }
    return new Line(piece.start(), piece.end());
  }
}
