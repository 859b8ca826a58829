package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * A closed run of segments: each begins where the one before ends, the first where the last ends.
 */
public record Contour(List<Segment> segments) {

  public Contour {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("contour has 0 segments, expected at least 1");
    }
  }

  /** Its points on chords within {@code accuracy} of the curves, none twice in a row. */
  public List<Point> points(double accuracy) {
    List<Point> points = new ArrayList<>();
    for (Segment segment : segments) {
      segment.flatten(
          accuracy,
          p -> {
            if (points.isEmpty() || !points.get(points.size() - 1).equals(p)) {
              points.add(p);
            }
          });
    }
    if (points.size() > 1 && points.get(0).equals(points.get(points.size() - 1))) {
      points.remove(points.size() - 1);
    }
    return points;
  }
}
