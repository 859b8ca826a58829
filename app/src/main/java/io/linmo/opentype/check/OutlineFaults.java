package io.linmo.opentype.check;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.outline.Contour;
import io.linmo.outline.Outline;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be wrong with an outline, as FontForge's validation judges it. */
final class OutlineFaults {

  /** A curve whose ends are nearer than this share of the em may turn back between them. */
  private static final double SHORT_CURVE = 1 / 32.0;

  /** Chords stay this near to the curves, in units of an em of 1000. */
  private static final double CHORDS = 0.002;

  /** A kind of fault. */
  enum Fault {
    OPEN("outline.open", "open contours or ones without area", "close or remove these contours"),
    CROSSING(
        "outline.crossing",
        "contours cross or touch themselves or each other",
        "unite the contours (FontForge: Remove Overlap)"),
    DIRECTION(
        "outline.direction",
        "contours run the wrong way",
        "turn outer contours clockwise, holes counter-clockwise (FontForge: Correct Direction)"),
    EXTREMA(
        "outline.extrema",
        "curves turn back between their points",
        "put points at the extrema (FontForge: Add Extrema)"),
    FRACTION(
        "outline.fraction",
        "points lie between whole units",
        "round the points to whole units (FontForge: Round to Int)");

    private final String id;
    private final String what;
    private final String remedy;

    Fault(String id, String what, String remedy) {
      this.id = id;
      this.what = what;
      this.remedy = remedy;
    }

    String id() {
      return id;
    }

    String what() {
      return what;
    }

    String remedy() {
      return remedy;
    }
  }

  private OutlineFaults() {}

  /** The faults of an outline assembled from others, which are checked on their own. */
  static Set<Fault> ofComposite(Outline outline, int unitsPerEm) {
    Set<Fault> faults = of(outline, unitsPerEm);
    faults.remove(Fault.EXTREMA);
    faults.remove(Fault.FRACTION);
    return faults;
  }

  static Set<Fault> of(Outline outline, int unitsPerEm) {
    Set<Fault> faults = EnumSet.noneOf(Fault.class);
    List<Segment> segments =
        outline.contours().stream().flatMap(contour -> contour.segments().stream()).toList();
    double accuracy = CHORDS * unitsPerEm / 1000;
    if (outline.contours().stream().anyMatch(OutlineFaults::isOpen)) {
      faults.add(Fault.OPEN);
    }
    ContourCrossings crossings = new ContourCrossings(outline.contours(), accuracy);
    if (outline.contours().stream().anyMatch(OutlineFaults::endsOnItself) || crossings.any()) {
      faults.add(Fault.CROSSING);
    } else if (!crossings.turnRight()) {
      faults.add(Fault.DIRECTION);
    }
    if (segments.stream().anyMatch(segment -> turnsBack(segment, unitsPerEm))) {
      faults.add(Fault.EXTREMA);
    }
    if (segments.stream().flatMap(OutlineFaults::points).anyMatch(OutlineFaults::isFraction)) {
      faults.add(Fault.FRACTION);
    }
    return faults;
  }

  private static boolean isOpen(Contour contour) {
    List<Segment> segments = contour.segments();
    return !segments.get(segments.size() - 1).end().equals(segments.get(0).start());
  }

  /** A last point in the place of the first counts as a contour that touches itself. */
  private static boolean endsOnItself(Contour contour) {
    Segment last = contour.segments().get(contour.segments().size() - 1);
    return last instanceof Line && last.start().equals(last.end());
  }

  private static boolean turnsBack(Segment segment, int unitsPerEm) {
    if (segment.start().distanceTo(segment.end()) <= SHORT_CURVE * unitsPerEm) {
      return false;
    }
    for (double t : segment.extrema()) {
      Point turn = segment.at(t);
      if (turn.distanceTo(segment.start()) >= 1 && turn.distanceTo(segment.end()) >= 1) {
        return true;
      }
    }
    return false;
  }

  private static Stream<Point> points(Segment segment) {
    if (segment instanceof Cubic curve) {
      return Stream.of(curve.start(), curve.control1(), curve.control2());
    }
    return segment instanceof Line || segment instanceof Quadratic
        ? Stream.of(segment.start())
        : Stream.empty();
  }

  /** Points implied between control points lie on halves. */
  private static boolean isFraction(Point point) {
    return 2 * point.x() != Math.rint(2 * point.x()) || 2 * point.y() != Math.rint(2 * point.y());
  }
}
