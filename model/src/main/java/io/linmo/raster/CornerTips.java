package io.linmo.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The corners of a pen's path and their tips: where its straight ways up to a corner and on from it
 * would meet. A path cuts a corner by its least distance to the tip.
 *
 * <p>Paths that come from thinned ink cut sharp corners too: on the diagonal of a square corner the
 * middle between the inner corner and the outer edges is a quarter of half the stroke's thickness
 * from the tip. Of the distance to the tip its square is taken off, as round corners hardly change
 * (determined empirically).
 *
 * <p>Paths are points {@code {x, y}} about a pixel apart; the last point of a closed one is its
 * first.
 */
final class CornerTips {

  /** Reaches that a tip is from the path at most. */
  private static final double FARTHEST = 0.8;

  /**
   * Thicknesses either way that belong to a corner, and then as many by which directions are told.
   */
  private static final double REACH = 1.5;

  /** Thicknesses that thinning cuts of a square corner: (3 sqrt 2 - 4) / 2. */
  private static final double BY_THINNING = 0.1213;

  private final int reach;
  private final double byThinning;

  /** A corner between two points of a path, and how far the path is from its tip. */
  private record Corner(int from, int to, double[] tip, double distance) {}

  /**
   * @param thickness of the stroke, in pixels
   */
  CornerTips(double thickness) {
    this.reach = (int) Math.ceil(REACH * thickness);
    this.byThinning = BY_THINNING * thickness;
  }

  /**
   * By how much each corner of a path is cut, in pixels, beyond what thinning cuts.
   *
   * @param corners points of the path at which it turns
   */
  double[] cuts(double[][] path, List<Integer> corners) {
    return corners(path, corners).stream().mapToDouble(this::cut).toArray();
  }

  private double cut(Corner corner) {
    double squared = corner.distance * corner.distance - byThinning * byThinning;
    return Math.sqrt(Math.max(0, squared));
  }

  /**
   * The path led towards the tips of its corners.
   *
   * @param share of what corners are cut that is kept, in [0, 1]
   */
  double[][] sharpened(double[][] path, List<Integer> corners, double share) {
    double[][] result = path.clone();
    for (Corner corner : corners(path, corners)) {
      List<double[]> sharp = List.of(path[corner.from], corner.tip, path[corner.to]);
      double[][] way = PathSmoothing.even(sharp, corner.to - corner.from);
      double kept = share * cut(corner) / corner.distance;
      for (int i = 0; i < way.length; i++) {
        double[] now = path[corner.from + i];
        way[i][0] += kept * (now[0] - way[i][0]);
        way[i][1] += kept * (now[1] - way[i][1]);
      }
      System.arraycopy(way, 0, result, corner.from, way.length);
    }
    return result;
  }

  private List<Corner> corners(double[][] path, List<Integer> at) {
    List<Corner> found = new ArrayList<>();
    for (int i = 0; i < at.size(); i++) {
      int before = i == 0 ? 0 : at.get(i - 1);
      int after = i == at.size() - 1 ? path.length - 1 : at.get(i + 1);
      int corner = at.get(i);
      int from = Math.max(corner - reach, (before + corner) / 2);
      int to = Math.min(corner + reach, (corner + after) / 2);
      int back = Math.max(from - reach, (before + from) / 2);
      int on = Math.min(to + reach, (to + after) / 2);
      if (from - back >= reach / 4 && on - to >= reach / 4 && back < from && to < on) {
        double[] tip = meeting(path[back], path[from], path[on], path[to]);
        if (tip != null) {
          double distance = distance(path, from, to, tip);
          if (distance > 0 && distance < FARTHEST * reach) {
            found.add(new Corner(from, to, tip, distance));
          }
        }
      }
    }
    return found;
  }

  /** The least from a piece of a path to a point. */
  private static double distance(double[][] path, int from, int to, double[] point) {
    return IntStream.rangeClosed(from, to)
        .mapToDouble(i -> Math.hypot(path[i][0] - point[0], path[i][1] - point[1]))
        .min()
        .orElseThrow();
  }

  /** Where the ways from a by b and from c by d meet, beyond b and d; null where they do not. */
  private static double[] meeting(double[] a, double[] b, double[] c, double[] d) {
    double ux = b[0] - a[0];
    double uy = b[1] - a[1];
    double vx = d[0] - c[0];
    double vy = d[1] - c[1];
    double cross = ux * vy - uy * vx;
    if (Math.abs(cross) < 1e-6) {
      return null;
    }
    double wx = d[0] - b[0];
    double wy = d[1] - b[1];
    double t = (wx * vy - wy * vx) / cross;
    double s = (wx * uy - wy * ux) / cross;
    return t < 0 || s < 0 ? null : new double[] {b[0] + t * ux, b[1] + t * uy};
  }
}
