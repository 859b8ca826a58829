package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Guesses the strokes of a glyph, their order and direction, from its shape alone.
 *
 * <p>The ink is thinned to lines; a pen starts at a free end, goes on straight where lines cross,
 * and lifts where they end. Ideographs are begun at the upper left and go down, letters at the left
 * and go right; dots come last in letters. Where the shape does not tell, as in retraced lines, the
 * guess is wrong.
 */
public final class StrokeFinder {

  /** Pixels to the em: strokes are some five pixels wide. */
  private static final int SCALE = 80;

  private static final int BORDER = 3;
  private static final int MEMORY = 7;
  private static final int REACH = 5;
  private static final double MOST_BEND = Math.toRadians(75);
  private static final double MOST_JUMP_BEND = Math.toRadians(35);
  private static final double SHORTEST_EM = 0.07;
  private static final double DOT_EM = 0.16;

  private final boolean[][] line;
  private final boolean[][] ink;
  private final double left;
  private final double top;
  private final boolean ideograph;

  private StrokeFinder(Outline outline, boolean ideograph) {
    Box box = Box.of(outline);
    this.left = box.left() - (double) BORDER / SCALE;
    this.top = box.top() + (double) BORDER / SCALE;
    this.ideograph = ideograph;
    int width = (int) Math.ceil(box.width() * SCALE) + 2 * BORDER;
    int height = (int) Math.ceil(box.height() * SCALE) + 2 * BORDER;
    this.ink = raster(outline, width, height);
    this.line = new boolean[height][];
    for (int y = 0; y < height; y++) {
      line[y] = ink[y].clone();
    }
    Thinning.thin(line);
  }

  /** The strokes of a glyph in em, in the order of writing; none where there is no ink. */
  public static List<PenPath> strokes(InkedGlyph glyph) {
    if (glyph.outline().isEmpty()) {
      return List.of();
    }
    return new StrokeFinder(glyph.outline(), Character.isIdeographic(glyph.codePoint())).find();
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

  private List<PenPath> find() {
    List<PenPath> strokes = new ArrayList<>();
    for (int[] start = start(); start != null; start = start()) {
      List<int[]> way = walk(start);
      PenPath path = path(way);
      boolean alone = strokes.isEmpty() && start() == null;
      if (path.length() >= SHORTEST_EM || isIsland(way) || alone) {
        strokes.add(path);
      }
    }
    Comparator<PenPath> order =
        ideograph
            ? Comparator.comparingDouble(
                stroke -> -stroke.points().get(0).y() * 1.6 + stroke.points().get(0).x())
            : Comparator.comparing((PenPath stroke) -> stroke.length() < DOT_EM)
                .thenComparingDouble(stroke -> stroke.points().get(0).x());
    strokes.sort(order);
    return strokes;
  }

  /** The free end to begin with, or some point of a closed line; null where nothing is left. */
  private int[] start() {
    int[] best = null;
    double least = Double.POSITIVE_INFINITY;
    for (int y = 1; y < line.length - 1; y++) {
      for (int x = 1; x < line[y].length - 1; x++) {
        if (line[y][x]) {
          double rank = (neighbours(x, y) <= 1 ? 0 : 1e6) + (ideograph ? x + 1.6 * y : x + 0.2 * y);
          if (rank < least) {
            least = rank;
            best = new int[] {x, y};
          }
        }
      }
    }
    return best;
  }

  private int neighbours(int x, int y) {
    int count = 0;
    for (int[] step : Thinning.AROUND) {
      count += line[y + step[1]][x + step[0]] ? 1 : 0;
    }
    return count;
  }

  private List<int[]> walk(int[] start) {
    List<int[]> way = new ArrayList<>();
    for (int[] pixel = start; pixel != null; pixel = next(way)) {
      way.add(pixel);
      line[pixel[1]][pixel[0]] = false;
    }
    return way;
  }

  /** The pixel that goes on straightest: beside the last one, else a little further on. */
  private int[] next(List<int[]> way) {
    int[] beside = straightest(way, 1, way.size() < MEMORY ? Math.PI : MOST_BEND * 1.5);
    return beside != null ? beside : straightest(way, REACH, MOST_JUMP_BEND);
  }

  private int[] straightest(List<int[]> way, int reach, double mostBend) {
    int[] last = way.get(way.size() - 1);
    int[] before = way.get(Math.max(0, way.size() - MEMORY));
    double direction = Math.atan2(last[1] - before[1], last[0] - before[0]);
    boolean free = way.size() == 1;
    if (free && reach > 1) {
      return null;
    }
    int[] best = null;
    double least = mostBend;
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        int x = last[0] + dx;
        int y = last[1] + dy;
        boolean inside = y > 0 && y < line.length - 1 && x > 0 && x < line[0].length - 1;
        if (inside && line[y][x]) {
          double turn =
              free ? 0 : Math.abs(Math.IEEEremainder(Math.atan2(dy, dx) - direction, 2 * Math.PI));
          double cost = turn + 0.05 * (Math.abs(dx) + Math.abs(dy));
          if (turn <= mostBend && (best == null || cost < least)) {
            least = cost;
            best = new int[] {x, y};
          }
        }
      }
    }
    return best;
  }

  /** Whether a walk left nothing beside it: a dot, or a line that meets no other. */
  private boolean isIsland(List<int[]> way) {
    int[] first = way.get(0);
    int[] last = way.get(way.size() - 1);
    return way.size() < 3 && neighbours(first[0], first[1]) + neighbours(last[0], last[1]) == 0;
  }

  private PenPath path(List<int[]> way) {
    List<Point> points = new ArrayList<>();
    double half = 0;
    for (int i = 0; i < way.size(); i++) {
      int[] pixel = way.get(i);
      half = Math.max(half, distanceToPaper(pixel[0], pixel[1]));
      if (i % 3 == 0 || i == way.size() - 1) {
        points.add(point(pixel));
      }
    }
    if (points.size() == 1) {
      points.add(points.get(0).plus(new Point(0.5 / SCALE, -0.5 / SCALE)));
    }
    return new PenPath(points, 2 * (half + 2) / SCALE);
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
