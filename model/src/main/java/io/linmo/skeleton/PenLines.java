package io.linmo.skeleton;

import io.linmo.skeleton.LineGraph.Branch;
import io.linmo.skeleton.LineGraph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the branches of thinned ink together to the lines that a pen drew: where lines meet, those
 * that lead straight on into each other are one.
 *
 * <p>Thinning tears a crossing in two and leaves spurs at corners: short branches between crossings
 * are taken for part of one crossing, short ones with a free end for spurs.
 */
public final class PenLines {

  private static final double TORN = 1.8;
  private static final double SPUR = 1.4;
  private static final double MOST_BEND = Math.toRadians(48);

  private final double look;
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

  private PenLines(LineGraph graph, double look) {
    this.look = look;
    nodes = graph.nodes();
    degree = new int[nodes.size()];
    crossing = new int[nodes.size()];
    for (int i = 0; i < crossing.length; i++) {
      crossing[i] = i;
    }
    keepTrueBranches(graph.branches());
    for (int i = 0; i < crossing.length; i++) {
      if (crossing(i) == i) {
        pair(endsAt(i));
      }
    }
  }

  /**
   * The lines of ink as points {@code {x, y}} in pixels, y down, the middle of a pixel at its
   * column and row; those of dots are one point, those that are closed end where they begin.
   *
   * @param thinned by row and column, as {@link Thinning} leaves it
   * @param halfWidth of the ink that was thinned
   * @param look how far beyond a crossing is looked where a line leads, in pixels
   */
  public static List<List<double[]>> of(boolean[][] thinned, HalfWidth halfWidth, double look) {
    return new PenLines(LineGraph.of(thinned, halfWidth), look).lines();
  }

  private void keepTrueBranches(List<Branch> all) {
    for (Branch branch : all) {
      degree[branch.from()]++;
      degree[branch.to()]++;
    }
    for (Branch branch : all) {
      double length = PathGeometry.length(branch.points());
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
        double bend = Math.PI - PathGeometry.angle(direction(ends.get(i)), direction(ends.get(j)));
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
  private double[] direction(End end) {
    List<double[]> points = pointsFrom(end);
    double skip = nodeOf(end).halfWidth();
    return PathGeometry.way(along(points, skip), along(points, skip + look));
  }

  private static double[] along(List<double[]> points, double distance) {
    double gone = 0;
    for (int i = 1; i < points.size(); i++) {
      double[] before = points.get(i - 1);
      double[] after = points.get(i);
      double step = PathGeometry.distance(before, after);
      if (gone + step >= distance) {
        return PathGeometry.between(before, after, (distance - gone) / step);
      }
      gone += step;
    }
    return points.get(points.size() - 1);
  }

  private Node nodeOf(End end) {
    Branch branch = branches.get(end.branch());
    return nodes.get(end.first() ? branch.from() : branch.to());
  }

  private List<double[]> pointsFrom(End end) {
    List<double[]> points = new ArrayList<>(branches.get(end.branch()).points());
    if (!end.first()) {
      Collections.reverse(points);
    }
    return points;
  }

  private List<List<double[]>> lines() {
    List<List<double[]>> lines = new ArrayList<>();
    boolean[] used = new boolean[branches.size()];
    for (boolean free : new boolean[] {true, false}) {
      for (int i = 0; i < branches.size(); i++) {
        for (End end : List.of(new End(i, true), new End(i, false))) {
          if (!used[i] && (!free || !partners.containsKey(end))) {
            lines.add(collect(end, used));
          }
        }
      }
    }
    for (int i = 0; i < degree.length; i++) {
      if (degree[i] == 0 || lines.isEmpty()) {
        lines.add(List.of(nodes.get(i).middle()));
      }
    }
    return lines;
  }

  private List<double[]> collect(End start, boolean[] used) {
    List<double[]> line = new ArrayList<>();
    End end = start;
    while (end != null && !used[end.branch()]) {
      used[end.branch()] = true;
      List<double[]> points = pointsFrom(end);
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
  private List<double[]> inner(List<double[]> points, End before, End after) {
    int from = 0;
    int to = points.size();
    if (before != null) {
      double half = nodeOf(before).halfWidth();
      while (from < to - 2 && PathGeometry.distance(points.get(from), points.get(0)) < half) {
        from++;
      }
    }
    if (after != null) {
      double half = nodeOf(after).halfWidth();
      double[] last = points.get(points.size() - 1);
      while (to > from + 2 && PathGeometry.distance(points.get(to - 1), last) < half) {
        to--;
      }
    }
    return points.subList(from, to);
  }
}
