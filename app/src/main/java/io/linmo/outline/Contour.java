package io.linmo.outline;

import io.linmo.curve.Segment;
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
}
