package io.linmo.skeleton;

import java.util.List;

/** Distances and directions of points {@code {x, y}} in pixels, and of paths of them. */
final class PathGeometry {

  private PathGeometry() {}

  static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  /** The way from one point to another. */
  static double[] way(double[] from, double[] to) {
    return new double[] {to[0] - from[0], to[1] - from[1]};
  }

  /** The point a share of the way from one to another. */
  static double[] between(double[] a, double[] b, double share) {
    return new double[] {a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])};
  }

  static double cross(double[] u, double[] v) {
    return u[0] * v[1] - u[1] * v[0];
  }

  /** Between two ways, in [0, pi]. */
  static double angle(double[] u, double[] v) {
    return Math.abs(Math.atan2(cross(u, v), u[0] * v[0] + u[1] * v[1]));
  }

  static double length(List<double[]> path) {
    double length = 0;
    for (int i = 1; i < path.size(); i++) {
      length += distance(path.get(i - 1), path.get(i));
    }
    return length;
  }

  /** The same path in steps of equal length. */
  static double[][] even(List<double[]> path, int steps) {
    double length = length(path);
    double[][] result = new double[steps + 1][];
    int at = 0;
    double walked = 0;
    for (int i = 0; i <= steps; i++) {
      double wanted = steps == 0 ? 0 : length * i / steps;
      while (at < path.size() - 2 && walked + step(path, at) < wanted) {
        walked += step(path, at);
        at++;
      }
      double step = step(path, at);
      double share = step == 0 ? 0 : Math.min(1, (wanted - walked) / step);
      result[i] = between(path.get(at), next(path, at), share);
    }
    return result;
  }

  private static double step(List<double[]> path, int at) {
    return distance(path.get(at), next(path, at));
  }

  private static double[] next(List<double[]> path, int at) {
    return path.get(Math.min(path.size() - 1, at + 1));
  }
}
