package io.linmo.skeleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
   * Thicknesses either way that belong to a corner, then the thicknesses over which directions are
   * measured.
   */
  private static final double REACH = 1.5;

  /** Thicknesses that thinning cuts of a square corner: (3 sqrt 2 - 4) / 2. */
  private static final double BY_THINNING = 0.1213;

  /** Ways whose cross product is less are parallel. */
  private static final double PARALLEL = 1e-6;

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
      double[][] way = PathGeometry.even(sharp, corner.to - corner.from);
      double kept = share * cut(corner) / corner.distance;
      for (int i = 0; i < way.length; i++) {
        way[i] = PathGeometry.between(way[i], path[corner.from + i], kept);
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
      corner(path, before, at.get(i), after).ifPresent(found::add);
    }
    return found;
  }

  /** A corner between two others; empty where the directions before and after it are not clear. */
  private Optional<Corner> corner(double[][] path, int before, int corner, int after) {
    int from = Math.max(corner - reach, (before + corner) / 2);
    int to = Math.min(corner + reach, (corner + after) / 2);
    int back = Math.max(from - reach, (before + from) / 2);
    int on = Math.min(to + reach, (to + after) / 2);
    int least = Math.max(1, reach / 4);
    if (from - back < least || on - to < least) {
      return Optional.empty();
    }
    return meeting(path[back], path[from], path[on], path[to])
        .map(tip -> new Corner(from, to, tip, distance(path, from, to, tip)))
        .filter(c -> c.distance > 0 && c.distance < FARTHEST * reach);
  }

  /** The least from a piece of a path to a point. */
  private static double distance(double[][] path, int from, int to, double[] point) {
    return IntStream.rangeClosed(from, to)
        .mapToDouble(i -> PathGeometry.distance(path[i], point))
        .min()
        .orElseThrow();
  }

  /** Where the ways from a by b and from c by d meet, beyond b and d. */
  private static Optional<double[]> meeting(double[] a, double[] b, double[] c, double[] d) {
    double[] u = PathGeometry.way(a, b);
    double[] v = PathGeometry.way(c, d);
    double[] w = PathGeometry.way(b, d);
    double cross = PathGeometry.cross(u, v);
    if (Math.abs(cross) < PARALLEL) {
      return Optional.empty();
    }
    double t = PathGeometry.cross(w, v) / cross;
    double s = PathGeometry.cross(w, u) / cross;
    return t < 0 || s < 0
        ? Optional.empty()
        : Optional.of(new double[] {b[0] + t * u[0], b[1] + t * u[1]});
  }
}
