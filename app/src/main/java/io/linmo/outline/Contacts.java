package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;

/**
 * Finds where contours touch or cross themselves or each other, or come too near.
 *
 * <p>JTS indexes chords of the curves by monotone chains and decides by exact orientations; where
 * nearness counts, segments whose chords are near are measured again on finer chords. Segments that
 * follow each other always share a point: they are in contact where their chords meet elsewhere.
 */
final class Contacts implements SegmentIntersector {

  /** Fine chords stay this near to the curves. */
  private static final double FINE = 0.002;

  /** A segment by the number of its contour and its own. */
  record Place(int contour, int segment) {}

  /** Two segments, the same one twice where it meets itself. */
  record Contact(Place one, Place other) {}

  /**
   * A chord's place: what JTS hands back with each chord.
   *
   * @param segments of each chord
   * @param size segments of the contour
   */
  private record Ring(int contour, int[] segments, int size) {

    Place place(int chord) {
      return new Place(contour, segments[chord]);
    }
  }

  private final List<Contour> contours;
  private final double clearance;
  private final double reach;
  private final LineIntersector lines = new RobustLineIntersector();
  private final Set<Contact> found = new HashSet<>();
  private final Set<Contact> near = new HashSet<>();

  private Contacts(List<Contour> contours, double accuracy, double clearance) {
    this.contours = contours;
    this.clearance = clearance;
    this.reach = clearance == 0 ? 0 : clearance + 2 * accuracy;
    List<SegmentString> rings = new ArrayList<>(contours.size());
    for (int number = 0; number < contours.size(); number++) {
      rings.add(ring(contours.get(number), number, accuracy));
    }
    new MCIndexNoder(this, reach).computeNodes(rings);
    near.stream().filter(pair -> isNear(pair.one, pair.other)).forEach(found::add);
  }

  /**
   * All contacts.
   *
   * @param accuracy chords this near to the curves stand for them
   * @param clearance contours this near to each other are in contact; 0 where they must meet
   */
  static Set<Contact> of(List<Contour> contours, double accuracy, double clearance) {
    return new Contacts(contours, accuracy, clearance).found;
  }

  private static SegmentString ring(Contour contour, int number, double accuracy) {
    List<Coordinate> points = new ArrayList<>();
    List<Integer> segments = new ArrayList<>();
    List<Segment> all = contour.segments();
    points.add(coordinate(all.get(0).start()));
    for (int i = 0; i < all.size(); i++) {
      int segment = i;
      all.get(i)
          .flatten(
              accuracy,
              p -> {
                Coordinate point = coordinate(p);
                if (!points.get(points.size() - 1).equals2D(point)) {
                  points.add(point);
                  segments.add(segment);
                }
              });
    }
    int[] places = segments.stream().mapToInt(Integer::intValue).toArray();
    return new BasicSegmentString(
        points.toArray(Coordinate[]::new), new Ring(number, places, all.size()));
  }

  private static Coordinate coordinate(Point point) {
    return new Coordinate(point.x(), point.y());
  }

  @Override
  public void processIntersections(SegmentString a, int i, SegmentString b, int j) {
    if (a == b && i == j) {
      return;
    }
    Coordinate from = a.getCoordinate(i);
    Coordinate to = a.getCoordinate(i + 1);
    Coordinate otherFrom = b.getCoordinate(j);
    Coordinate otherTo = b.getCoordinate(j + 1);
    Place one = ((Ring) a.getData()).place(i);
    Place other = ((Ring) b.getData()).place(j);
    if (clearance > 0 && !areNeighbours(one, other)) {
      if (Distance.segmentToSegment(from, to, otherFrom, otherTo) <= reach) {
        near.add(new Contact(one, other));
      }
      return;
    }
    lines.computeIntersection(from, to, otherFrom, otherTo);
    boolean foldsBack = lines.getIntersectionNum() > 1;
    if (lines.hasIntersection() && (foldsBack || !follow(a, i, b, j))) {
      found.add(new Contact(one, other));
    }
  }

  private boolean areNeighbours(Place one, Place other) {
    int gap = Math.abs(one.segment - other.segment);
    int size = contours.get(one.contour).segments().size();
    return one.contour == other.contour && (gap <= 1 || gap == size - 1);
  }

  /** Whether one chord begins where the other ends. */
  private static boolean follow(SegmentString a, int i, SegmentString b, int j) {
    int gap = Math.abs(i - j);
    return a == b && (gap == 1 || gap == a.size() - 2);
  }

  private boolean isNear(Place one, Place other) {
    return areNear(segment(one), segment(other), clearance);
  }

  private Segment segment(Place place) {
    return contours.get(place.contour).segments().get(place.segment);
  }

  /** Whether two segments come nearer to each other than a distance. */
  static boolean areNear(Segment one, Segment other, double distance) {
    List<Coordinate> points = fine(one);
    List<Coordinate> others = fine(other);
    for (int i = 1; i < points.size(); i++) {
      for (int j = 1; j < others.size(); j++) {
        double apart =
            Distance.segmentToSegment(
                points.get(i - 1), points.get(i), others.get(j - 1), others.get(j));
        if (apart < distance) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Coordinate> fine(Segment segment) {
    List<Coordinate> points = new ArrayList<>();
    points.add(coordinate(segment.start()));
    segment.flatten(FINE, p -> points.add(coordinate(p)));
    return points;
  }

  @Override
  public boolean isDone() {
    return false;
  }
}
