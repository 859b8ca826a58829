package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Chooses where contours begin: not in a cusp, which FontForge would take for a crossing there. */
final class ContourStart {

  /** Cosine of the turn in a cusp at most. */
  private static final double CUSP = -0.3;

  private ContourStart() {}

  /** The same ink, each contour begun at its first node that is no cusp. */
  static Outline begunSmoothly(Outline outline) {
    return new Outline(outline.contours().stream().map(ContourStart::begunSmoothly).toList());
  }

  private static Contour begunSmoothly(Contour contour) {
    List<Segment> segments = new ArrayList<>(contour.segments());
    for (int i = 0; i < segments.size(); i++) {
      Point in = segments.get(Math.floorMod(i - 1, segments.size())).derivative(1);
      Point out = segments.get(i).derivative(0);
      if (in.dot(out) >= CUSP * in.length() * out.length()) {
        Collections.rotate(segments, -i);
        return new Contour(segments);
      }
    }
    return contour;
  }
}
