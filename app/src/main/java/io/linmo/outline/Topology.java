package io.linmo.outline;

import io.linmo.curve.Segment;
import io.linmo.outline.Contacts.Contact;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Whether contours keep clear of themselves and of each other. */
final class Topology {

  private Topology() {}

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
    return Contacts.of(contours.stream().map(c -> c.points(accuracy)).toList());
  }

  /** Area with sign, by the segments' own. */
  static double area(Contour contour) {
    return contour.segments().stream().mapToDouble(Segment::area).sum();
  }
}
