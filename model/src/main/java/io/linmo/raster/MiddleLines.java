package io.linmo.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The middle lines of a glyph's ink, one pixel of a finer image wide, and how thick the ink is
 * along them.
 *
 * <p>Short free ends at corners and bumps are no strokes and left out. Where lines meet, the ink is
 * thicker than its strokes; nothing near there tells of thickness.
 */
public final class MiddleLines {

  /** Lines are found on an image this many times as fine. */
  private static final int FINE = 3;

  /** Half thicknesses of the ink where it leaves the line, that a free end must be longer than. */
  private static final double SPUR = 1.2;

  /** Each may lay bare another. */
  private static final int SPUR_ROUNDS = 3;

  /** Half thicknesses about a place where lines meet, within which nothing tells of thickness. */
  private static final double MEETING = 1.3;

  /**
   * From the centre of a pixel of paper to the outline, in fine pixels, less what the middle of an
   * even number of pixels lies off its pixel's centre on average.
   */
  private static final float HALF_PIXEL = 0.25f;

  /** Thicknesses beyond a crossing to which is looked where a line leads. */
  private static final double LOOK = 1.5;

  /** Thicknesses that the deviation of the mean is by which a line is smoothed. */
  private static final double SMOOTHING = 2;

  /** The same, such that only the stairs of pixels go. */
  private static final double STAIRS = 0.2;

  /** Less of a weighted mean's weight than this tells nothing. */
  private static final double LEAST_WEIGHT = 0.04;

  /** A mean goes so many deviations far. */
  private static final int REACH = 3;

  private final int size;
  private final boolean[][] line;

  /** Half the thickness of the ink at each pixel of a line, in fine pixels. */
  private final float[] radius;

  private final boolean[] free;

  private MiddleLines(GlyphImage fine) {
    this.size = fine.width();
    InkBitmap ink = InkBitmap.of(fine);
    this.line = new boolean[size][size];
    for (int y = 1; y < size - 1; y++) {
      for (int x = 1; x < size - 1; x++) {
        line[y][x] = ink.at(x, y);
      }
    }
    this.radius = DistanceTransform.toPaper(ink);
    for (int i = 0; i < radius.length; i++) {
      radius[i] = Math.max(0, radius[i] - HALF_PIXEL);
    }
    Thinning.thin(line);
    for (int round = 0; round < SPUR_ROUNDS && removeSpurs(); round++) {
      Thinning.thin(line);
    }
    this.free = new boolean[size * size];
    markFree();
  }

  /**
   * @param image a square one
   */
  public static MiddleLines of(GlyphImage image) {
    int size = image.width();
    return new MiddleLines(Resampling.square(image, 0, 0, 1.0 / FINE, FINE * size));
  }

  private boolean removeSpurs() {
    List<List<int[]>> spurs = new ArrayList<>();
    for (int y = 1; y < size - 1; y++) {
      for (int x = 1; x < size - 1; x++) {
        if (line[y][x] && Thinning.neighbours(line, x, y).size() == 1) {
          List<int[]> spur = freeEnd(x, y);
          if (!spur.isEmpty()) {
            spurs.add(spur);
          }
        }
      }
    }
    for (List<int[]> spur : spurs) {
      spur.forEach(pixel -> line[pixel[1]][pixel[0]] = false);
    }
    return !spurs.isEmpty();
  }

  /** The pixels from a line's end to where it meets others, if that is too near for a stroke. */
  private List<int[]> freeEnd(int x, int y) {
    List<int[]> path = new ArrayList<>();
    int[] before = null;
    int[] pixel = {x, y};
    while (true) {
      path.add(pixel);
      int[] next = null;
      for (int[] other : Thinning.neighbours(line, pixel[0], pixel[1])) {
        if (before == null || other[0] != before[0] || other[1] != before[1]) {
          next = other;
        }
      }
      if (next == null) {
        return List.of();
      }
      if (Thinning.neighbours(line, next[0], next[1]).size() > 2) {
        float half = radius[next[1] * size + next[0]];
        return path.size() < SPUR * half ? path : List.of();
      }
      before = pixel;
      pixel = next;
    }
  }

  /** Everything on a line that is not near where lines meet. */
  private void markFree() {
    for (int y = 1; y < size - 1; y++) {
      for (int x = 1; x < size - 1; x++) {
        free[y * size + x] = line[y][x];
      }
    }
    double usual = median();
    for (int y = 1; y < size - 1; y++) {
      for (int x = 1; x < size - 1; x++) {
        if (line[y][x] && Thinning.neighbours(line, x, y).size() > 2) {
          clear(x, y, MEETING * Math.max(usual, radius[y * size + x]));
        }
      }
    }
  }

  private double median() {
    double[] all = thicknesses();
    return all.length == 0 ? 0 : all[all.length / 2] * FINE / 2;
  }

  private void clear(int x, int y, double reach) {
    int most = (int) reach;
    for (int dy = Math.max(-y, -most); dy <= Math.min(size - 1 - y, most); dy++) {
      for (int dx = Math.max(-x, -most); dx <= Math.min(size - 1 - x, most); dx++) {
        if (dx * dx + dy * dy < reach * reach) {
          free[(y + dy) * size + x + dx] = false;
        }
      }
    }
  }

  /** The ink's thickness along the lines, away from where they meet, in pixels; sorted. */
  public double[] thicknesses() {
    double[] all = new double[free.length];
    int count = 0;
    for (int i = 0; i < free.length; i++) {
      if (free[i]) {
        all[count++] = 2.0 * radius[i] / FINE;
      }
    }
    double[] sorted = Arrays.copyOf(all, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /** How far the lines stray from smooth ones, in pixels. */
  public double[] strayings() {
    PathSmoothing smoothing = smoothing(SMOOTHING);
    return paths().stream().flatMapToDouble(path -> strayings(path, smoothing)).toArray();
  }

  private static DoubleStream strayings(double[][] path, PathSmoothing smoothing) {
    double[][] smooth = smoothing.smoothed(path);
    return IntStream.range(0, path.length)
        .mapToDouble(i -> Math.hypot(path[i][0] - smooth[i][0], path[i][1] - smooth[i][1]) / FINE);
  }

  /**
   * @param thicknesses that the deviation of the mean is
   */
  private PathSmoothing smoothing(double thicknesses) {
    double usual = 2 * median();
    return new PathSmoothing(thicknesses * usual, usual);
  }

  /** The lines that go straight on where they meet, points a fine pixel apart, without stairs. */
  private List<double[][]> paths() {
    PathSmoothing smoothing = smoothing(STAIRS);
    return PenLines.of(line, (x, y) -> radius[y * size + x], LOOK * 2 * median()).stream()
        .map(path -> smoothing.smoothed(PathSmoothing.even(path)))
        .toList();
  }

  /**
   * The glyph drawn anew along its middle lines, by a round pen: what the ink is thicker or thinner
   * there than usual, and what the lines waver, is kept to a share, and strokes run into each other
   * as thick as they are.
   *
   * @param thickness of the pen in pixels
   * @param swelling share of what is thicker or thinner, in [0, 1]; 0 for strokes all as thick as
   *     the pen
   * @param waver share of what lines stray, in [0, 1]; 0 for smooth ones
   */
  public GlyphImage redrawn(double thickness, double swelling, double waver) {
    double pen = thickness * FINE / 2;
    double usual = median();
    int[][] free = freePixels();
    double[] weights = gaussian(pen);
    float[] outside = new float[radius.length];
    Arrays.fill(outside, FINE);
    PathSmoothing smoothing = smoothing(SMOOTHING);
    for (double[][] path : paths()) {
      double[][] smooth = smoothing.smoothed(path);
      for (int i = 0; i < path.length; i++) {
        double excess = swelling * (radius(free, path[i], weights, usual) - usual);
        double x = smooth[i][0] + waver * (path[i][0] - smooth[i][0]);
        double y = smooth[i][1] + waver * (path[i][1] - smooth[i][1]);
        layDisc(outside, x, y, pen + excess);
      }
    }
    return covered(outside);
  }

  /** The pixels that tell of thickness. */
  private int[][] freePixels() {
    List<int[]> pixels = new ArrayList<>();
    for (int y = 1; y < size - 1; y++) {
      for (int x = 1; x < size - 1; x++) {
        if (free[y * size + x]) {
          pixels.add(new int[] {x, y});
        }
      }
    }
    return pixels.toArray(int[][]::new);
  }

  /** Weights by the square of the distance in pixels. */
  private static double[] gaussian(double deviation) {
    double[] weights = new double[(int) Math.ceil(REACH * REACH * deviation * deviation)];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(-i / (2 * deviation * deviation));
    }
    return weights;
  }

  /**
   * The weighted mean of half the thickness at pixels about a point.
   *
   * @param usual where there are none
   */
  private double radius(int[][] pixels, double[] about, double[] weights, double usual) {
    double sum = 0;
    double weight = 0;
    for (int[] pixel : pixels) {
      double dx = pixel[0] - about[0];
      double dy = pixel[1] - about[1];
      int squared = (int) (dx * dx + dy * dy);
      if (squared < weights.length) {
        weight += weights[squared];
        sum += weights[squared] * radius[pixel[1] * size + pixel[0]];
      }
    }
    return weight > LEAST_WEIGHT ? sum / weight : usual;
  }

  /** Lowers the distances to the outline to those of a disc. */
  private void layDisc(float[] outside, double x, double y, double half) {
    int most = (int) Math.ceil(half) + 2;
    for (int row = (int) Math.max(0, y - most); row <= Math.min(size - 1, y + most); row++) {
      for (int column = (int) Math.max(0, x - most);
          column <= Math.min(size - 1, x + most);
          column++) {
        double squared = (column - x) * (column - x) + (row - y) * (row - y);
        int i = row * size + column;
        outside[i] = Math.min(outside[i], (float) (Math.sqrt(squared) - half));
      }
    }
  }

  private GlyphImage covered(float[] outside) {
    float[] coverage = new float[outside.length];
    for (int i = 0; i < outside.length; i++) {
      coverage[i] = Math.max(0, Math.min(1, 0.5f - outside[i]));
    }
    return GlyphImage.of(
        size / FINE, size / FINE, GlyphImage.of(size, size, coverage).reduced(size / FINE));
  }
}
