package io.linmo.outline;

import io.linmo.curve.Point;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Finds which closed polygons touch or cross themselves or each other.
 *
 * <p>JTS indexes the polygons by monotone chains and decides by exact orientations. Edges that
 * follow each other always share a point and count only where they fold back.
 */
final class Contacts implements SegmentIntersector {

  private final LineIntersector lines = new RobustLineIntersector();
  private final Set<Contact> found = new HashSet<>();

  /** Two polygons by their numbers, the lower first; the same one twice where it meets itself. */
  record Contact(int one, int other) {}

  private Contacts() {}

  /** Every two polygons in contact, a polygon with itself too. */
  static Set<Contact> of(List<List<Point>> polygons) {
    List<SegmentString> rings = new ArrayList<>(polygons.size());
    for (int number = 0; number < polygons.size(); number++) {
      rings.add(new BasicSegmentString(ring(polygons.get(number)), number));
    }
    Contacts contacts = new Contacts();
    new MCIndexNoder(contacts).computeNodes(rings);
    return contacts.found;
  }

  private static Coordinate[] ring(List<Point> polygon) {
    Coordinate[] ring = new Coordinate[polygon.size() + 1];
    for (int i = 0; i < ring.length; i++) {
      Point point = polygon.get(i % polygon.size());
      ring[i] = new Coordinate(point.x(), point.y());
    }
    return ring;
  }

  @Override
  public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
    Coordinate from = a.getCoordinate(i);
    Coordinate to = a.getCoordinate(i + 1);
    Coordinate otherFrom = b.getCoordinate(j);
    Coordinate otherTo = b.getCoordinate(j + 1);
    if (a == b && i == j || !Envelope.intersects(from, to, otherFrom, otherTo)) {
      return;
    }
    lines.computeIntersection(from, to, otherFrom, otherTo);
    boolean meet = lines.hasIntersection();
    boolean foldsBack = lines.getIntersectionNum() > 1;
    if (meet && (foldsBack || !isNeighbour(a, i, b, j))) {
      int one = (int) a.getData();
      int other = (int) b.getData();
      found.add(new Contact(Math.min(one, other), Math.max(one, other)));
    }
  }

  private static boolean isNeighbour(SegmentString a, int i, SegmentString b, int j) {
    int gap = Math.abs(i - j);
    int edges = a.size() - 1;
    return a == b && (gap == 1 || gap == edges - 1);
  }

  @Override
  public boolean isDone() {
    return false;
  }
}
