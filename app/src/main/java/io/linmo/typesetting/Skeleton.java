package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.raster.Thinning;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The middle lines of ink as a graph: branches one pixel wide, and the nodes at which they end or
 * meet.
 */
final class Skeleton {

  /** Pixels to the em: strokes are some five to ten pixels wide. */
  private static final int SCALE = 100;

  private static final int BORDER = 3;
  private static final int NONE = -1;

  /**
   * A line between two nodes, from the middle of the first to that of the second.
   *
   * @param from index of a node
   * @param to index of a node, the same one for a closed line
   */
  record Branch(int from, int to, List<Point> points) {}

  /**
   * Where lines end or meet.
   *
   * @param halfWidth from the middle to the nearest paper, in em
   */
  record Node(Point middle, double halfWidth) {}

  private final boolean[][] ink;
  private final boolean[][] line;
  private final int[][] nodeAt;
  private final boolean[][] visited;
  private final double left;
  private final double top;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Branch> branches = new ArrayList<>();

  private Skeleton(Outline outline) {
    Box box = Box.of(outline);
    left = box.left() - (double) BORDER / SCALE;
    top = box.top() + (double) BORDER / SCALE;
    int width = (int) Math.ceil(box.width() * SCALE) + 2 * BORDER;
    int height = (int) Math.ceil(box.height() * SCALE) + 2 * BORDER;
    ink = raster(outline, width, height);
    line = new boolean[height][];
    nodeAt = new int[height][width];
    visited = new boolean[height][width];
    for (int y = 0; y < height; y++) {
      line[y] = ink[y].clone();
      Arrays.fill(nodeAt[y], NONE);
    }
    Thinning.thin(line);
    findNodes();
    findBranches();
  }

  /**
   * @param outline in em, not empty
   */
  static Skeleton of(Outline outline) {
    return new Skeleton(outline);
  }

  /** How far the ink reaches on both sides of a line, at most, in em. */
  double halfWidth(List<Point> points) {
    double most = 0;
    for (Point p : points) {
      int x = (int) ((p.x() - left) * SCALE);
      int y = (int) ((top - p.y()) * SCALE);
      boolean inside = y >= 0 && y < ink.length && x >= 0 && x < ink[0].length;
      most = inside && ink[y][x] ? Math.max(most, distanceToPaper(x, y)) : most;
    }
    return most / SCALE;
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Branch> branches() {
    return branches;
  }

  private boolean[][] raster(Outline outline, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.transform(new AffineTransform(SCALE, 0, 0, -SCALE, -left * SCALE, top * SCALE));
    graphics.fill(outline.toShape());
    graphics.dispose();
    boolean[][] pixels = new boolean[height][width];
    for (int y = 1; y < height - 1; y++) {
      for (int x = 1; x < width - 1; x++) {
        pixels[y][x] = (image.getRGB(x, y) & 0xFF) > 127;
      }
    }
    return pixels;
  }

  /** Each pixel that does not just lead from one to another is a node, or part of one. */
  private void findNodes() {
    for (int y = 1; y < line.length - 1; y++) {
      for (int x = 1; x < line[y].length - 1; x++) {
        if (line[y][x] && nodeAt[y][x] == NONE && neighbours(x, y).size() != 2) {
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
      for (int[] other : neighbours(pixel[0], pixel[1])) {
        if (nodeAt[other[1]][other[0]] == NONE && neighbours(other[0], other[1]).size() > 2) {
          nodeAt[other[1]][other[0]] = index;
          next.add(other);
        }
      }
    }
    Point sum = new Point(0, 0);
    double half = 0;
    for (int[] pixel : cluster) {
      sum = sum.plus(point(pixel));
      half = Math.max(half, distanceToPaper(pixel[0], pixel[1]));
    }
    nodes.add(new Node(sum.times(1.0 / cluster.size()), half / SCALE));
  }

  private void findBranches() {
    for (int y = 1; y < line.length - 1; y++) {
      for (int x = 1; x < line[y].length - 1; x++) {
        if (nodeAt[y][x] != NONE) {
          for (int[] next : neighbours(x, y)) {
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
    List<Point> points = new ArrayList<>();
    points.add(nodes.get(from).middle());
    int[] pixel = start;
    int[] before = null;
    while (at == NONE) {
      visited[pixel[1]][pixel[0]] = true;
      points.add(point(pixel));
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
    for (int[] other : neighbours(pixel[0], pixel[1])) {
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
    nodes.add(new Node(point(new int[] {x, y}), distanceToPaper(x, y) / SCALE));
    nodeAt[y][x] = index;
    follow(index, neighbours(x, y).get(0));
  }

  private List<int[]> neighbours(int x, int y) {
    List<int[]> found = new ArrayList<>();
    for (int[] step : Thinning.AROUND) {
      if (line[y + step[1]][x + step[0]]) {
        found.add(new int[] {x + step[0], y + step[1]});
      }
    }
    return found;
  }

  private Point point(int[] pixel) {
    return new Point(left + (pixel[0] + 0.5) / SCALE, top - (pixel[1] + 0.5) / SCALE);
  }

  private double distanceToPaper(int x, int y) {
    for (int reach = 1; ; reach++) {
      for (int dy = -reach; dy <= reach; dy++) {
        for (int dx = -reach; dx <= reach; dx++) {
          boolean outside =
              y + dy < 0 || y + dy >= ink.length || x + dx < 0 || x + dx >= ink[0].length;
          if (outside || !ink[y + dy][x + dx]) {
            return Math.hypot(dx, dy);
          }
        }
      }
    }
  }
}
