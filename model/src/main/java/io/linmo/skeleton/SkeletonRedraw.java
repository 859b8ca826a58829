package io.linmo.skeleton;

import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.Resampling;
import io.linmo.numeric.Quantiles;
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
 * thicker than its strokes; thickness is not measured near there.
 */
public final class SkeletonRedraw {

  /** Lines are found on an image this many times as fine. */
  private static final int FINE = 3;

  /** Half thicknesses about a place where lines meet, within which thickness is not measured. */
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

  /** Least total weight of a weighted mean. */
  private static final double LEAST_WEIGHT = 0.04;

  /** Reach of a mean, in deviations. */
  private static final int REACH = 3;

  private final int size;
  private final boolean[][] line;

  /** Half the thickness of the ink at each pixel of a line, in fine pixels. */
  private final float[] radius;

  private final boolean[] free;

  /** Median of half the thickness, in fine pixels. */
  private final double usual;

  private SkeletonRedraw(GlyphImage fine) {
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
    Spurs.remove(line, this::halfWidth);
    this.free = new boolean[size * size];
    markFree();
    this.usual = median();
  }

  /**
   * @param image a square one
   */
  public static SkeletonRedraw of(GlyphImage image) {
    int size = image.width();
    return new SkeletonRedraw(Resampling.square(image, 0, 0, 1.0 / FINE, FINE * size));
  }

  /** Half the thickness of the ink at a pixel, in fine pixels. */
  private double halfWidth(int x, int y) {
    return radius[y * size + x];
  }

  /** Everything on a line that is not near where lines meet. */
  private void markFree() {
    for (int y = 1; y < size - 1; y++) {
      for (int x = 1; x < size - 1; x++) {
        free[y * size + x] = line[y][x];
      }
    }
    double overall = median();
    for (int y = 1; y < size - 1; y++) {
      for (int x = 1; x < size - 1; x++) {
        if (line[y][x] && Thinning.neighbourCount(line, x, y) > 2) {
          clear(x, y, MEETING * Math.max(overall, radius[y * size + x]));
        }
      }
    }
  }

  private double median() {
    return Quantiles.of(thicknesses()).median().orElse(0) * FINE / 2;
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
    return paths().stream()
        .flatMapToDouble(path -> distances(path, smoothing.smoothed(path)))
        .map(distance -> distance / FINE)
        .toArray();
  }

  private static DoubleStream distances(double[][] path, double[][] other) {
    return IntStream.range(0, path.length)
        .mapToDouble(i -> PathGeometry.distance(path[i], other[i]));
  }

  /** How far the pen stayed from the tips of the lines' corners, in pixels. */
  public double[] cuts() {
    PathSmoothing smoothing = smoothing(SMOOTHING);
    CornerTips tips = tips();
    return paths().stream()
        .flatMapToDouble(path -> Arrays.stream(tips.cuts(path, smoothing.corners(path))))
        .map(cut -> cut / FINE)
        .toArray();
  }

  /**
   * @param thicknesses that the deviation of the mean is
   */
  private PathSmoothing smoothing(double thicknesses) {
    return new PathSmoothing(thicknesses * 2 * usual, 2 * usual);
  }

  private CornerTips tips() {
    return new CornerTips(2 * usual);
  }

  /** The lines that go straight on where they meet, points a fine pixel apart, without stairs. */
  private List<double[][]> paths() {
    PathSmoothing smoothing = smoothing(STAIRS);
    return PenLines.of(line, this::halfWidth, LOOK * 2 * usual).stream()
        .map(path -> smoothing.smoothed(smoothing.even(path)))
        .toList();
  }

  /**
   * How much is kept of what differs from the strokes of a perfect pen, in shares from 0 to 1.
   *
   * @param swelling of what strokes are thicker or thinner than usual
   * @param waver of what lines stray from smooth ones
   * @param cut of what the pen stayed from the tips of corners
   */
  public record Kept(double swelling, double waver, double cut) {}

  /**
   * The glyph drawn anew along its middle lines, by a round pen; strokes run into each other as
   * thick as they are.
   *
   * @param thickness of the pen in pixels
   */
  public GlyphImage redrawn(double thickness, Kept kept) {
    double pen = thickness * FINE / 2;
    int[][] free = freePixels();
    double[] weights = gaussian(pen);
    RoundPen ink = new RoundPen(size);
    for (double[][] path : paths()) {
      double[][] drawn = drawn(path, kept);
      for (int i = 0; i < path.length; i++) {
        double excess = kept.swelling * (radius(free, path[i], weights) - usual);
        ink.press(drawn[i][0], drawn[i][1], pen + excess);
      }
    }
    return GlyphImage.of(size / FINE, size / FINE, ink.image().reduced(size / FINE));
  }

  /** Where the pen goes for a path, point by point. */
  private double[][] drawn(double[][] path, Kept kept) {
    PathSmoothing smoothing = smoothing(SMOOTHING);
    List<Integer> corners = smoothing.corners(path);
    double[][] result = smoothing.smoothed(path, corners);
    Arrays.setAll(result, i -> PathGeometry.between(result[i], path[i], kept.waver));
    return tips().sharpened(result, corners, kept.cut);
  }

  /** The pixels at which thickness is measured. */
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

  /** The weighted mean of half the thickness at pixels about a point; the usual if none is near. */
  private double radius(int[][] pixels, double[] about, double[] weights) {
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
}
