package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.outline.Contacts.Contact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Frees contours on whole units from contact, in steps that cost more and more of the drawing:
 * nodes move by a unit or two ({@link Nudges}); contours are drawn anew as polygons, united with
 * all that they meet ({@link GridUnion}); what still touches, and what is too much to unite, gives
 * way to the larger contour.
 */
final class Untangler {

  /** Chords this near to curves, in units, stand for them. */
  static final double ACCURACY = 0.05;

  /** Contours this near to each other count as in contact, as checkers that round see it. */
  static final double CLEARANCE = 0.02;

  /** More contacts are no matter of a unit. */
  private static final int MOST_NUDGES = 8;

  /** Polygons are as near to the curves that they replace, in units. */
  private static final double POLYGONS = 0.5;

  /** Step of the grid, in units: no segment may be shorter. */
  private static final double STEP = 3;

  /** Contours with less area, in square units, are dropped. */
  private static final double LEAST_AREA = 24;

  /** How often groups that have grown into each other are united again. */
  private static final int ROUNDS = 4;

  /** A union's time grows with the square of its edges; beyond this many it is left out. */
  private static final int MOST_EDGES = 2000;

  private final List<Contour> contours;

  /** For each contour another of its group, in the end the one that stands for the group. */
  private final int[] group;

  /** Groups in contact, by the contour that stands for each. */
  private final BitSet tangled = new BitSet();

  private Untangler(List<Contour> contours) {
    this.contours = contours;
    this.group = new int[contours.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
  }

  static List<Contour> untangle(List<Contour> contours) {
    Set<Contact> contacts = contacts(contours);
    List<Contour> nudged = contours;
    if (!contacts.isEmpty() && contacts.size() <= MOST_NUDGES) {
      nudged = Nudges.nudged(contours, contacts, CLEARANCE);
      contacts = contacts(nudged);
    }
    return contacts.isEmpty() ? nudged : new Untangler(nudged).freed(contacts);
  }

  private static Set<Contact> contacts(List<Contour> contours) {
    return Contacts.of(contours, ACCURACY, CLEARANCE);
  }

  /** A contour and the group that it was made of. */
  private record Drawn(Contour contour, int group) {}

  private List<Contour> freed(Set<Contact> found) {
    found.forEach(contact -> join(contact.one().contour(), contact.other().contour()));
    List<Drawn> drawn = List.of();
    Set<Contact> contacts = found;
    for (int round = 0; round < ROUNDS && !contacts.isEmpty(); round++) {
      drawn = drawn();
      contacts = contacts(drawn.stream().map(Drawn::contour).toList());
      for (Contact contact : contacts) {
        join(drawn.get(contact.one().contour()).group, drawn.get(contact.other().contour()).group);
      }
    }
    return largest(drawn.stream().map(Drawn::contour).toList(), contacts);
  }

  private void join(int one, int other) {
    tangled.set(root(one));
    tangled.set(root(other));
    group[root(one)] = root(other);
  }

  private int root(int contour) {
    int root = contour;
    while (group[root] != root) {
      root = group[root];
    }
    return root;
  }

  /** The contours as they were or, of groups in contact, united. */
  private List<Drawn> drawn() {
    Map<Integer, List<Contour>> groups = new LinkedHashMap<>();
    for (int i = 0; i < group.length; i++) {
      groups.computeIfAbsent(root(i), key -> new ArrayList<>()).add(contours.get(i));
    }
    List<Drawn> drawn = new ArrayList<>();
    groups.forEach(
        (root, members) ->
            (tangled.get(root) ? united(members) : members)
                .forEach(contour -> drawn.add(new Drawn(contour, root))));
    return drawn;
  }

  private static List<Contour> united(List<Contour> contours) {
    List<List<Point>> polygons =
        contours.stream()
            .map(contour -> contour.points(POLYGONS))
            .filter(polygon -> polygon.size() > 2)
            .toList();
    if (polygons.stream().mapToInt(List::size).sum() > MOST_EDGES) {
      return contours;
    }
    return GridUnion.of(polygons, STEP).stream()
        .map(Untangler::contour)
        .filter(contour -> Math.abs(Topology.area(contour)) >= LEAST_AREA)
        .toList();
  }

  private static Contour contour(List<Point> polygon) {
    List<Segment> sides = new ArrayList<>();
    for (int i = 0; i < polygon.size(); i++) {
      sides.add(new Line(polygon.get(i), polygon.get((i + 1) % polygon.size())));
    }
    return new Contour(sides);
  }

  /** Keeps contours from the largest down as long as they are clear of those kept. */
  private static List<Contour> largest(List<Contour> contours, Set<Contact> contacts) {
    List<BitSet> met = new ArrayList<>();
    contours.forEach(contour -> met.add(new BitSet()));
    for (Contact contact : contacts) {
      met.get(contact.one().contour()).set(contact.other().contour());
      met.get(contact.other().contour()).set(contact.one().contour());
    }
    List<Integer> bySize = new ArrayList<>();
    for (int i = 0; i < contours.size(); i++) {
      bySize.add(i);
    }
    bySize.sort(Comparator.comparingDouble(i -> -Math.abs(Topology.area(contours.get(i)))));
    BitSet kept = new BitSet();
    for (int i : bySize) {
      if (!met.get(i).get(i) && !met.get(i).intersects(kept)) {
        kept.set(i);
      }
    }
    return kept.stream().mapToObj(contours::get).toList();
  }
}
