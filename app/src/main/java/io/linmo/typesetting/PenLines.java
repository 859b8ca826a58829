package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.typesetting.Skeleton.Branch;
import io.linmo.typesetting.Skeleton.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the branches of a skeleton together to the lines that a pen drew: where lines meet, those
 * that lead straight on into each other are one.
 *
 * <p>Thinning tears a crossing in two and leaves spurs at corners: short branches between crossings
 * are taken for part of one crossing, short ones with a free end for spurs.
 */
final class PenLines {

  private static final double TORN = 1.8;
  private static final double SPUR = 1.4;
  private static final double MOST_BEND = Math.toRadians(48);
  private static final double LOOK_EM = 0.09;
  private static final int SMOOTHINGS = 2;

  private final List<Node> nodes;
  private final int[] degree;
  private final int[] crossing;
  private final List<Branch> branches = new ArrayList<>();
  private final Map<End, End> partners = new LinkedHashMap<>();

  /** An end of a branch: its first point or its last. */
  private record End(int branch, boolean first) {
    End other() {
      return new End(branch, !first);
    }
  }

  private PenLines(Skeleton skeleton) {
    nodes = skeleton.nodes();
    degree = new int[nodes.size()];
    crossing = new int[nodes.size()];
    for (int i = 0; i < crossing.length; i++) {
      crossing[i] = i;
    }
    keepTrueBranches(skeleton.branches());
    for (int i = 0; i < crossing.length; i++) {
      if (crossing(i) == i) {
        pair(endsAt(i));
      }
    }
  }

  /** The lines of ink; dots are lines of two points close together. */
  static List<List<Point>> of(Skeleton skeleton) {
    return new PenLines(skeleton).lines();
  }

  private void keepTrueBranches(List<Branch> all) {
    for (Branch branch : all) {
      degree[branch.from()]++;
      degree[branch.to()]++;
    }
    for (Branch branch : all) {
      double length = Polyline.length(branch.points());
      boolean fromEnd = degree[branch.from()] == 1;
      boolean toEnd = degree[branch.to()] == 1;
      double half =
          Math.max(nodes.get(branch.from()).halfWidth(), nodes.get(branch.to()).halfWidth());
      boolean spur = fromEnd != toEnd && length < SPUR * half;
      boolean torn = !fromEnd && !toEnd && branch.from() != branch.to() && length < TORN * half;
      if (torn) {
        crossing[crossing(branch.from())] = crossing(branch.to());
      } else if (!spur) {
        branches.add(branch);
      }
    }
  }

  private int crossing(int node) {
    int root = node;
    while (crossing[root] != root) {
      root = crossing[root];
    }
    return root;
  }

  private List<End> endsAt(int root) {
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      if (crossing(branches.get(i).from()) == root) {
        ends.add(new End(i, true));
      }
      if (crossing(branches.get(i).to()) == root) {
        ends.add(new End(i, false));
      }
    }
    return ends;
  }

  /** Joins ends that lead into each other, the straightest first; two alone are one line anyway. */
  private void pair(List<End> ends) {
    record Joint(End one, End other, double bend) {}
    List<Joint> joints = new ArrayList<>();
    for (int i = 0; i < ends.size(); i++) {
      for (int j = i + 1; j < ends.size(); j++) {
        Point one = direction(ends.get(i));
        Point other = direction(ends.get(j));
        double bend = Math.PI - Math.abs(Math.atan2(one.cross(other), one.dot(other)));
        if (ends.size() == 2 || bend < MOST_BEND) {
          joints.add(new Joint(ends.get(i), ends.get(j), bend));
        }
      }
    }
    joints.sort(Comparator.comparingDouble(Joint::bend));
    for (Joint joint : joints) {
      if (!partners.containsKey(joint.one()) && !partners.containsKey(joint.other())) {
        partners.put(joint.one(), joint.other());
        partners.put(joint.other(), joint.one());
      }
    }
  }

  /** Where a branch leads from one of its ends, looked at beyond the crossing itself. */
  private Point direction(End end) {
    List<Point> points = pointsFrom(end);
    double skip = nodeOf(end).halfWidth();
    Point near = along(points, skip);
    return along(points, skip + LOOK_EM).minus(near);
  }

  private static Point along(List<Point> points, double distance) {
    double gone = 0;
    for (int i = 1; i < points.size(); i++) {
      double step = points.get(i - 1).distanceTo(points.get(i));
      if (gone + step >= distance) {
        return points.get(i - 1).lerp(points.get(i), (distance - gone) / step);
      }
      gone += step;
    }
    return points.get(points.size() - 1);
  }

  private Node nodeOf(End end) {
    Branch branch = branches.get(end.branch());
    return nodes.get(end.first() ? branch.from() : branch.to());
  }

  private List<Point> pointsFrom(End end) {
    List<Point> points = new ArrayList<>(branches.get(end.branch()).points());
    if (!end.first()) {
      Collections.reverse(points);
    }
    return points;
  }

  private List<List<Point>> lines() {
    List<List<Point>> lines = new ArrayList<>();
    boolean[] used = new boolean[branches.size()];
    for (boolean free : new boolean[] {true, false}) {
      for (int i = 0; i < branches.size(); i++) {
        for (End end : List.of(new End(i, true), new End(i, false))) {
          if (!used[i] && (!free || !partners.containsKey(end))) {
            lines.add(smooth(collect(end, used)));
          }
        }
      }
    }
    for (int i = 0; i < degree.length; i++) {
      if (degree[i] == 0 || lines.isEmpty()) {
        lines.add(dot(nodes.get(i)));
      }
    }
    return lines;
  }

  private static List<Point> dot(Node node) {
    Point small = new Point(node.halfWidth() / 2, -node.halfWidth() / 2);
    return List.of(node.middle().minus(small), node.middle().plus(small));
  }

  private List<Point> collect(End start, boolean[] used) {
    List<Point> line = new ArrayList<>();
    End end = start;
    while (end != null && !used[end.branch()]) {
      used[end.branch()] = true;
      List<Point> points = pointsFrom(end);
      End before = line.isEmpty() ? null : end;
      End after = partners.get(end.other());
      line.addAll(inner(points, before, after == null ? null : end.other()));
      end = after;
    }
    boolean closed = end != null && line.size() > 2;
    if (closed) {
      line.add(line.get(0));
    }
    return line;
  }

  /** The points of a branch, less those within the crossings where it goes on. */
  private List<Point> inner(List<Point> points, End before, End after) {
    int from = 0;
    int to = points.size();
    if (before != null) {
      double half = nodeOf(before).halfWidth();
      while (from < to - 2 && points.get(from).distanceTo(points.get(0)) < half) {
        from++;
      }
    }
    if (after != null) {
      double half = nodeOf(after).halfWidth();
      Point last = points.get(points.size() - 1);
      while (to > from + 2 && points.get(to - 1).distanceTo(last) < half) {
        to--;
      }
    }
    return points.subList(from, to);
  }

  private static List<Point> smooth(List<Point> line) {
    List<Point> points = line;
    for (int pass = 0; pass < SMOOTHINGS; pass++) {
      List<Point> next = new ArrayList<>(points);
      for (int i = 1; i < points.size() - 1; i++) {
        Point beside = points.get(i - 1).lerp(points.get(i + 1), 0.5);
        next.set(i, points.get(i).lerp(beside, 0.5));
      }
      points = next;
    }
    return points;
  }
}
