package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Whether contours keep clear of themselves and of each other. */
final class Topology {

  private Topology() {}

  /** Two contours, the same one twice where it meets itself. */
  record Contact(int one, int other) {}

  /**
   * Numbers of the contours that touch or cross themselves or another, judged on chords within
   * {@code accuracy} of the curves.
   */
  static BitSet tangled(List<Contour> contours, double accuracy) {
    BitSet tangled = new BitSet();
    for (Contact contact : contacts(contours, accuracy)) {
      tangled.set(contact.one());
      tangled.set(contact.other());
    }
    return tangled;
  }

  /** Which contours touch or cross which, judged on such chords. */
  static Set<Contact> contacts(List<Contour> contours, double accuracy) {
    return new EdgeSweep(contours.stream().map(c -> points(c, accuracy)).toList()).contacts();
  }

  /** The contour's points on chords within {@code accuracy}, none twice in a row. */
  static List<Point> points(Contour contour, double accuracy) {
    List<Point> points = new ArrayList<>();
    for (Segment segment : contour.segments()) {
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

  /** Area with sign, by the segments' own. */
  static double area(Contour contour) {
    return contour.segments().stream().mapToDouble(Segment::area).sum();
  }
}
