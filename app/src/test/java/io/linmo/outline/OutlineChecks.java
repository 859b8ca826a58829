package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import java.util.List;

/** What every outline must hold, whatever it was traced from. */
final class OutlineChecks {

  private OutlineChecks() {}

  /** Closed, finite and clear of contact. */
  static void assertSound(Outline outline) {
    assertSound(outline, ContourFit.CONTACT);
  }

  private static void assertSound(Outline outline, double accuracy) {
    for (Contour contour : outline.contours()) {
      List<Segment> segments = contour.segments();
      for (int i = 0; i < segments.size(); i++) {
        Segment segment = segments.get(i);
        Segment next = segments.get((i + 1) % segments.size());
        boolean joined = next.start().equals(segment.end()) && Double.isFinite(segment.area());
        if (!joined) {
          fail("%s does not lead to %s".formatted(segment, next));
        }
      }
    }
    assertThat(Topology.tangled(outline.contours(), accuracy).cardinality()).isZero();
  }

  /** Sound, and as TrueType wants it. */
  static void assertFitForAFont(Outline outline) {
    assertSound(outline, Untangler.ACCURACY);
    for (Contour contour : outline.contours()) {
      for (Segment segment : contour.segments()) {
        boolean fit =
            !(segment instanceof Cubic)
                && segment.map(OutlineChecks::whole).equals(segment)
                && segment.extrema().length == 0
                && segment.start().distanceTo(segment.end()) >= 3;
        if (!fit) {
          fail(segment + ": off whole units, turning back, cubic or shorter than 3 units");
        }
      }
    }
    assertThat(Directions.clockwise(outline.contours())).isEqualTo(outline.contours());
  }

  static double area(Outline outline) {
    return outline.contours().stream().mapToDouble(Topology::area).sum();
  }

  private static Point whole(Point point) {
    return new Point(Math.rint(point.x()) + 0.0, Math.rint(point.y()) + 0.0);
  }
}
