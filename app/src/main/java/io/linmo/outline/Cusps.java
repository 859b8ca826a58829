package io.linmo.outline;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Nodes where a contour turns back so sharply that its two sides may cross beside the node, as
 * rounding makes them: a unit is enough to turn one tangent past the other. The crossing is often
 * shorter than a unit and the sides are then nearly one; {@link Branches} finds it all the same.
 */
final class Cusps {

  /** Chords of each side of a cusp between cubics, which are not solved. */
  private static final int CHORDS = 24;

  /** How far a control point may be moved, in units along each axis. */
  private static final int REACH = 4;

  /** A direction that goes along the box by no more than this share of across is square to it. */
  private static final double SQUARE = 1.0 / 6;

  /**
   * Units by which a line counts as longer at both ends: a curve that runs into it almost smoothly
   * crosses it for checkers that round.
   */
  private static final double CLEAR = 0.1;

  private Cusps() {}

  /** Whether two segments, one after the other, meet elsewhere than in their common node. */
  static boolean cross(Segment arriving, Segment leaving) {
    Segment back = arriving.reversed();
    return Branches.meet(back, leaving, CLEAR).orElseGet(() -> chordsCross(back, leaving));
  }

  private static boolean chordsCross(Segment one, Segment other) {
    Point[] first = points(one);
    Point[] second = points(other);
    for (int i = 0; i < CHORDS; i++) {
      for (int j = i == 0 ? 1 : 0; j < CHORDS; j++) {
        if (cross(first[i], first[i + 1], second[j], second[j + 1])) {
          return true;
        }
      }
    }
    return false;
  }

  /** Points along a segment, the closer the nearer they lie to its start. */
  private static Point[] points(Segment segment) {
    Point[] points = new Point[CHORDS + 1];
    for (int i = 0; i <= CHORDS; i++) {
      double share = (double) i / CHORDS;
      points[i] = segment.at(share * share * share);
    }
    return points;
  }

  private static boolean cross(Point from, Point to, Point otherFrom, Point otherTo) {
    return side(from, to, otherFrom) * side(from, to, otherTo) < 0
        && side(otherFrom, otherTo, from) * side(otherFrom, otherTo, to) < 0;
  }

  private static double side(Point from, Point to, Point p) {
    return to.minus(from).cross(p.minus(from));
  }

  /**
   * Whether two segments part so slowly along the longer side of the box they share that a checker
   * which steps along that side takes a rounding error for a crossing, as FontForge's does: one of
   * them leaves the node square to it, or nearly so.
   */
  private static boolean graze(Segment arriving, Segment leaving) {
    if (!(arriving instanceof Quadratic one) || !(leaving instanceof Quadratic other)) {
      return false;
    }
    Box a = one.box();
    Box b = other.box();
    double width = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
    double height = Math.min(a.top(), b.top()) - Math.max(a.bottom(), b.bottom());
    if (width <= 0 || height <= 0) {
      return false;
    }
    Point in = one.derivative(1);
    Point out = other.derivative(0);
    return width > height
        ? isSquare(in.x(), in.y()) || isSquare(out.x(), out.y())
        : isSquare(in.y(), in.x()) || isSquare(out.y(), out.x());
  }

  private static boolean isSquare(double along, double across) {
    return Math.abs(along) <= SQUARE * Math.abs(across);
  }

  /** Whether two segments, one after the other, cross or nearly do. */
  static boolean isDoubtful(Segment arriving, Segment leaving) {
    return cross(arriving, leaving) || graze(arriving, leaving);
  }

  /**
   * The closed run of segments between whole units with its cusps uncrossed, also for checkers that
   * round, where that takes no more than to move a control point a little or to draw a curve
   * straight.
   */
  static List<Segment> uncrossed(List<Segment> segments) {
    List<Segment> result = new ArrayList<>(segments);
    for (int i = 0; i < result.size(); i++) {
      int next = (i + 1) % result.size();
      Segment arriving = result.get(i);
      Segment leaving = result.get(next);
      if (isDoubtful(arriving, leaving)) {
        Optional<Change> change = leastChange(arriving, leaving);
        if (change.isPresent()) {
          result.set(i, change.get().arriving);
          result.set(next, change.get().leaving);
        }
      }
    }
    return result;
  }

  /** The sides of a cusp after a change, and how far that moved the middle of one. */
  private record Change(Segment arriving, Segment leaving, double distance) {}

  private static Optional<Change> leastChange(Segment arriving, Segment leaving) {
    boolean straight = cross(arriving, leaving);
    List<Change> changes = new ArrayList<>();
    for (Segment other : bentOtherwise(arriving, straight)) {
      changes.add(new Change(other, leaving, distance(arriving, other)));
    }
    for (Segment other : bentOtherwise(leaving, straight)) {
      changes.add(new Change(arriving, other, distance(leaving, other)));
    }
    return changes.stream()
        .sorted(Comparator.comparingDouble(Change::distance))
        .filter(change -> !isDoubtful(change.arriving, change.leaving))
        .findFirst();
  }

  /**
   * The curve with other control points that do not make it turn back.
   *
   * @param straight whether it may also become a line
   */
  private static List<Segment> bentOtherwise(Segment segment, boolean straight) {
    List<Segment> others = new ArrayList<>();
    if (segment instanceof Quadratic curve) {
      Box ends = Box.of(curve.start(), curve.end());
      for (int dx = -REACH; dx <= REACH; dx++) {
        for (int dy = -REACH; dy <= REACH; dy++) {
          Point control = curve.control().plus(new Point(dx, dy));
          if (ends.clamp(control).equals(control)) {
            others.add(new Quadratic(curve.start(), control, curve.end()));
          }
        }
      }
      if (straight) {
        others.add(new Line(curve.start(), curve.end()));
      }
    }
    return others;
  }

  private static double distance(Segment segment, Segment other) {
    return segment.at(0.5).distanceTo(other.at(0.5));
  }
}
