package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import java.util.List;

/** What every outline must hold, whatever it was traced from. */
final class OutlineChecks {

  private OutlineChecks() {}

  /** Closed, finite and clear of contact. */
  static void assertSound(Outline outline) {
    assertSound(outline, GlyphTracer.CONTACT);
  }

  private static void assertSound(Outline outline, double accuracy) {
    for (Contour contour : outline.contours()) {
      List<Segment> segments = contour.segments();
      for (int i = 0; i < segments.size(); i++) {
        Segment next = segments.get((i + 1) % segments.size());
        assertThat(next.start()).isEqualTo(segments.get(i).end());
        assertThat(Double.isFinite(segments.get(i).area())).isTrue();
      }
    }
    assertThat(Topology.tangled(outline.contours(), accuracy).cardinality()).isZero();
  }

  /** Sound, and as TrueType wants it. */
  static void assertFitForAFont(Outline outline) {
    assertSound(outline, Untangler.ACCURACY);
    for (Contour contour : outline.contours()) {
      for (Segment segment : contour.segments()) {
        assertThat(segment).isNotInstanceOf(Cubic.class);
        assertThat(isWhole(segment.start())).isTrue();
        assertThat(segment.map(OutlineChecks::whole)).isEqualTo(segment);
        assertThat(segment.extrema()).isEmpty();
        assertThat(segment.start().distanceTo(segment.end())).isGreaterThanOrEqualTo(3);
      }
    }
    assertThat(Directions.clockwise(outline.contours())).isEqualTo(outline.contours());
  }

  static double area(Outline outline) {
    return outline.contours().stream().mapToDouble(Topology::area).sum();
  }

  private static boolean isWhole(Point point) {
    return point.equals(whole(point));
  }

  private static Point whole(Point point) {
    return new Point(Math.rint(point.x()) + 0.0, Math.rint(point.y()) + 0.0);
  }
}
