package io.linmo.outline;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.outline.Contacts.Contact;
import io.linmo.outline.Contacts.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Moves nodes by a unit or two where that frees contours on whole units from a contact. */
final class Nudges {

  private static final int FARTHEST = 2;

  private static final int[][] DIRECTIONS = {
    {1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}
  };

  private final List<List<Segment>> contours = new ArrayList<>();
  private final double clearance;

  private Nudges(List<Contour> contours, double clearance) {
    contours.forEach(contour -> this.contours.add(new ArrayList<>(contour.segments())));
    this.clearance = clearance;
  }

  /**
   * The contours, some nodes moved.
   *
   * @param clearance how far contours stay from each other
   */
  static List<Contour> nudged(
      List<Contour> contours, Collection<Contact> contacts, double clearance) {
    Nudges nudges = new Nudges(contours, clearance);
    contacts.forEach(nudges::free);
    return nudges.contours.stream().map(Contour::new).toList();
  }

  private void free(Contact contact) {
    if (isFree(contact.one()) && isFree(contact.other())) {
      return;
    }
    for (int reach = 1; reach <= FARTHEST; reach++) {
      for (Place place : List.of(contact.one(), contact.other())) {
        for (int node : new int[] {place.segment(), place.segment() + 1}) {
          for (int[] direction : DIRECTIONS) {
            Point by = new Point(reach * direction[0], reach * direction[1]);
            if (move(place.contour(), node, by)) {
              return;
            }
          }
        }
      }
    }
  }

  /** Moves a node, if both segments that it joins are free then. */
  private boolean move(int number, int node, Point by) {
    List<Segment> contour = contours.get(number);
    int next = node % contour.size();
    int last = (next + contour.size() - 1) % contour.size();
    Segment arriving = contour.get(last);
    Segment leaving = contour.get(next);
    Point place = leaving.start().plus(by);
    contour.set(last, FontOutline.between(arriving, arriving.start(), place));
    contour.set(next, FontOutline.between(leaving, place, leaving.end()));
    boolean free = isFree(new Place(number, last)) && isFree(new Place(number, next));
    if (!free) {
      contour.set(last, arriving);
      contour.set(next, leaving);
    }
    return free;
  }

  private boolean isFree(Place place) {
    List<Segment> contour = contours.get(place.contour());
    int size = contour.size();
    Segment segment = contour.get(place.segment());
    Segment before = contour.get((place.segment() + size - 1) % size);
    Segment after = contour.get((place.segment() + 1) % size);
    return segment.start().distanceTo(segment.end()) >= FontOutline.SHORTEST
        && !Cusps.isDoubtful(before, segment)
        && !Cusps.isDoubtful(segment, after)
        && contours.stream()
            .flatMap(List::stream)
            .filter(other -> other != segment && other != before && other != after)
            .noneMatch(other -> areNear(segment, other));
  }

  private boolean areNear(Segment one, Segment other) {
    Box a = one.box();
    Box b = other.box();
    return a.left() <= b.right() + clearance
        && b.left() <= a.right() + clearance
        && a.bottom() <= b.top() + clearance
        && b.bottom() <= a.top() + clearance
        && Contacts.areNear(one, other, clearance);
  }
}
