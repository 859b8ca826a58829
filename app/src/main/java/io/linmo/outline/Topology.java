package io.linmo.outline;

import io.linmo.curve.Segment;
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
    return new EdgeSweep(contours.stream().map(c -> c.points(accuracy)).toList()).contacts();
  }

  /** Area with sign, by the segments' own. */
  static double area(Contour contour) {
    return contour.segments().stream().mapToDouble(Segment::area).sum();
  }
}
