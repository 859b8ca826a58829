package io.linmo.outline;

import io.linmo.curve.Segment;
import io.linmo.outline.Contacts.Contact;
import java.util.BitSet;
import java.util.List;

/** Whether contours keep clear of themselves and of each other. */
final class Topology {

  private Topology() {}

  /**
   * Numbers of the contours that touch or cross themselves or another, judged on chords within
   * {@code accuracy} of the curves.
   */
  static BitSet tangled(List<Contour> contours, double accuracy) {
    BitSet tangled = new BitSet();
    for (Contact contact : Contacts.of(contours, accuracy, 0)) {
      tangled.set(contact.one().contour());
      tangled.set(contact.other().contour());
    }
    return tangled;
  }

  /** Area with sign, by the segments' own. */
  static double area(Contour contour) {
    return contour.segments().stream().mapToDouble(Segment::area).sum();
  }
}
