package io.linmo.skeleton;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Lines one pixel wide as a graph: branches, and the nodes at which they end or meet. Points are
 * {@code {x, y}} in pixels, y down, the middle of a pixel at its column and row.
 */
final class LineGraph {

  private static final int NONE = -1;

  /**
   * A line between two nodes, from the middle of the first to that of the second.
   *
   * @param from index of a node
   * @param to index of a node, the same one for a closed line
   */
  record Branch(int from, int to, List<double[]> points) {}

  /**
   * Where lines end or meet.
   *
   * @param halfWidth of the ink there, in pixels
   */
  record Node(double[] middle, double halfWidth) {}

  private final boolean[][] line;
  private final HalfWidth halfWidth;
  private final int[][] nodeAt;
  private final boolean[][] visited;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Branch> branches = new ArrayList<>();

  private LineGraph(boolean[][] line, HalfWidth halfWidth) {
    this.line = line;
    this.halfWidth = halfWidth;
    this.nodeAt = new int[line.length][line[0].length];
    this.visited = new boolean[line.length][line[0].length];
    for (int[] row : nodeAt) {
      Arrays.fill(row, NONE);
    }
    findNodes();
    findBranches();
  }

  /**
   * @param line by row and column, as {@link Thinning} leaves it
   */
  static LineGraph of(boolean[][] line, HalfWidth halfWidth) {
    return new LineGraph(line, halfWidth);
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Branch> branches() {
    return branches;
  }

  /** Each pixel that does not just lead from one to another is a node, or part of one. */
  private void findNodes() {
    for (int y = 1; y < line.length - 1; y++) {
      for (int x = 1; x < line[y].length - 1; x++) {
        if (line[y][x] && nodeAt[y][x] == NONE && Thinning.neighbourCount(line, x, y) != 2) {
          addNode(new int[] {x, y});
        }
      }
    }
  }

  private void addNode(int[] first) {
    int index = nodes.size();
    List<int[]> cluster = new ArrayList<>();
    Deque<int[]> next = new ArrayDeque<>(List.of(first));
    nodeAt[first[1]][first[0]] = index;
    while (!next.isEmpty()) {
      int[] pixel = next.remove();
      cluster.add(pixel);
      for (int[] other : Thinning.neighbours(line, pixel[0], pixel[1])) {
        boolean meets = Thinning.neighbourCount(line, other[0], other[1]) > 2;
        if (nodeAt[other[1]][other[0]] == NONE && meets) {
          nodeAt[other[1]][other[0]] = index;
          next.add(other);
        }
      }
    }
    double[] middle = new double[2];
    double half = 0;
    for (int[] pixel : cluster) {
      middle[0] += pixel[0] / (double) cluster.size();
      middle[1] += pixel[1] / (double) cluster.size();
      half = Math.max(half, halfWidth.at(pixel[0], pixel[1]));
    }
    nodes.add(new Node(middle, half));
  }

  private void findBranches() {
    for (int y = 1; y < line.length - 1; y++) {
      for (int x = 1; x < line[y].length - 1; x++) {
        if (nodeAt[y][x] != NONE) {
          for (int[] next : Thinning.neighbours(line, x, y)) {
            follow(nodeAt[y][x], next);
          }
        }
      }
    }
    for (int y = 1; y < line.length - 1; y++) {
      for (int x = 1; x < line[y].length - 1; x++) {
        if (line[y][x] && nodeAt[y][x] == NONE && !visited[y][x]) {
          addRing(x, y);
        }
      }
    }
  }

  /** Follows a line from a node to the next one. */
  private void follow(int from, int[] start) {
    int at = nodeAt[start[1]][start[0]];
    if (at != NONE ? at <= from : visited[start[1]][start[0]]) {
      return;
    }
    List<double[]> points = new ArrayList<>();
    points.add(nodes.get(from).middle());
    int[] pixel = start;
    int[] before = null;
    while (at == NONE) {
      visited[pixel[1]][pixel[0]] = true;
      points.add(new double[] {pixel[0], pixel[1]});
      int[] next = next(pixel, before, points.size() == 2 ? from : NONE);
      before = pixel;
      pixel = next;
      at = nodeAt[pixel[1]][pixel[0]];
    }
    points.add(nodes.get(at).middle());
    branches.add(new Branch(from, at, points));
  }

  /** The neighbour that a line goes on to: not back, and first not to the node it came from. */
  private int[] next(int[] pixel, int[] before, int origin) {
    int[] back = null;
    for (int[] other : Thinning.neighbours(line, pixel[0], pixel[1])) {
      boolean here = before != null && other[0] == before[0] && other[1] == before[1];
      if (!here && (origin == NONE || nodeAt[other[1]][other[0]] != origin)) {
        return other;
      }
      back = other;
    }
    return back;
  }

  /** A closed line without nodes gets one. */
  private void addRing(int x, int y) {
    int index = nodes.size();
    nodes.add(new Node(new double[] {x, y}, halfWidth.at(x, y)));
    nodeAt[y][x] = index;
    follow(index, Thinning.neighbours(line, x, y).get(0));
  }
}
