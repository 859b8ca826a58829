package io.linmo.skeleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes the waver out of the path of a pen: a Gaussian mean along it, and once more of what that
 * has taken away, so that bends keep their height. Ends stay where they are, and corners with what
 * is about them.
 *
 * <p>Paths are points {@code {x, y}} about a pixel apart; the last point of a closed one is its
 * first.
 */
final class PathSmoothing {

  /** A path that turns by more than this within the reach has a corner there. */
  private static final double CORNER = Math.toRadians(40);

  /** Reach of the mean, in deviations. */
  private static final int DEVIATIONS = 3;

  /**
   * Deviations that the shortest piece between corners is long; for a shorter one they are less.
   */
  private static final double SHORTEST = 4;

  /** A Gaussian narrower than this changes nothing, in pixels. */
  private static final double LEAST = 0.3;

  private final double deviation;
  private final int reach;

  /**
   * @param deviation of the Gaussian, in pixels
   * @param reach pixels either way over which a path's direction is measured
   */
  PathSmoothing(double deviation, double reach) {
    this.deviation = deviation;
    this.reach = Math.max(2, (int) Math.round(reach));
  }

  /** The same path with points a pixel apart; a closed one begins where it is straightest. */
  double[][] even(List<double[]> path) {
    double[][] even = PathGeometry.even(path, (int) Math.ceil(PathGeometry.length(path)));
    int last = even.length - 1;
    boolean closed = last >= 2 * reach && PathGeometry.distance(even[0], even[last]) < 1;
    return closed ? fromStraightest(even) : even;
  }

  private double[][] fromStraightest(double[][] ring) {
    int length = ring.length - 1;
    double[] turns = new double[length];
    for (int i = 0; i < length; i++) {
      turns[i] = turn(ring[(i + length - reach) % length], ring[i], ring[(i + reach) % length]);
    }
    int start =
        IntStream.range(0, length).reduce(0, (best, i) -> turns[i] < turns[best] ? i : best);
    return IntStream.rangeClosed(0, length)
        .mapToObj(i -> ring[(start + i) % length])
        .toArray(double[][]::new);
  }

  /** The path without its waver, point by point. */
  double[][] smoothed(double[][] path) {
    return smoothed(path, corners(path));
  }

  /** The same of a path whose {@link #corners} are known. */
  double[][] smoothed(double[][] path, List<Integer> corners) {
    double[][] result = path.clone();
    for (int i = 0; i <= corners.size(); i++) {
      int before = i == 0 ? 0 : corners.get(i - 1);
      int after = i == corners.size() ? path.length - 1 : corners.get(i);
      int about = Math.min(reach, (after - before) / 3);
      int to = i == corners.size() ? after : after - about;
      int from = i == 0 ? 0 : before + about;
      double[][] piece = smoothedPiece(Arrays.copyOfRange(path, from, to + 1));
      System.arraycopy(piece, 0, result, from, piece.length);
    }
    return result;
  }

  /** Where a path turns most sharply within its reach, sharply enough. */
  List<Integer> corners(double[][] path) {
    int last = path.length - 1;
    double[] turns = new double[path.length];
    for (int i = reach / 2; i <= last - reach / 2; i++) {
      turns[i] = turn(path[Math.max(0, i - reach)], path[i], path[Math.min(last, i + reach)]);
    }
    List<Integer> corners = new ArrayList<>();
    for (int i = 1; i < last; i++) {
      if (turns[i] > CORNER && isSharpest(turns, i)) {
        corners.add(i);
      }
    }
    return corners;
  }

  private boolean isSharpest(double[] turns, int at) {
    for (int i = Math.max(0, at - reach); i <= Math.min(turns.length - 1, at + reach); i++) {
      if (turns[i] > turns[at] || turns[i] == turns[at] && i < at) {
        return false;
      }
    }
    return true;
  }

  /** Angle between the way from a to b and that from b to c. */
  private static double turn(double[] a, double[] b, double[] c) {
    return PathGeometry.angle(PathGeometry.way(a, b), PathGeometry.way(b, c));
  }

  private double[][] smoothedPiece(double[][] piece) {
    double own = Math.min(deviation, piece.length / SHORTEST);
    if (own < LEAST) {
      return piece;
    }
    double[][] mean = mean(piece, own);
    double[][] lost = new double[piece.length][];
    for (int i = 0; i < piece.length; i++) {
      lost[i] = PathGeometry.way(mean[i], piece[i]);
    }
    double[][] back = mean(lost, own);
    for (int i = 0; i < piece.length; i++) {
      mean[i][0] += back[i][0];
      mean[i][1] += back[i][1];
    }
    return mean;
  }

  /** Beyond its ends the piece goes on as it is when turned about them, so that they stay. */
  private static double[][] mean(double[][] piece, double deviation) {
    int most = (int) Math.ceil(DEVIATIONS * deviation);
    double[] weights = new double[2 * most + 1];
    double all = 0;
    for (int k = -most; k <= most; k++) {
      weights[k + most] = Math.exp(-k * k / (2 * deviation * deviation));
      all += weights[k + most];
    }
    double[] x = mean(extended(piece, 0, most), weights);
    double[] y = mean(extended(piece, 1, most), weights);
    double[][] result = new double[piece.length][];
    for (int i = 0; i < piece.length; i++) {
      result[i] = new double[] {x[i] / all, y[i] / all};
    }
    return result;
  }

  private static double[] mean(double[] extended, double[] weights) {
    double[] sums = new double[extended.length - weights.length + 1];
    for (int k = 0; k < weights.length; k++) {
      double weight = weights[k];
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weight * extended[i + k];
      }
    }
    return sums;
  }

  private static double[] extended(double[][] piece, int axis, int most) {
    double[] values = new double[piece.length + 2 * most];
    for (int i = 0; i < values.length; i++) {
      values[i] = at(piece, i - most, axis);
    }
    return values;
  }

  private static double at(double[][] piece, int i, int axis) {
    int last = piece.length - 1;
    if (i < 0) {
      return 2 * piece[0][axis] - piece[Math.min(last, -i)][axis];
    }
    return i <= last
        ? piece[i][axis]
        : 2 * piece[last][axis] - piece[Math.max(0, 2 * last - i)][axis];
  }
}
