package io.linmo.curve;

import java.util.List;

/**
 * A closed run of segments and how far the polygon it was fitted to lies from it, vertices that a
 * corner has rounded left aside.
 *
 * @param deviation largest distance, in the polygon's unit
 * @param squares integral of the squared distance along the polygon
 */
public record FittedCurve(List<Segment> segments, double deviation, double squares) {

  public FittedCurve {
    segments = List.copyOf(segments);
  }
}
