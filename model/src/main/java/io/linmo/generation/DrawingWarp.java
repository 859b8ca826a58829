package io.linmo.generation;

import io.linmo.image.GlyphImage;
import io.linmo.numeric.NormalEquations;
import java.util.ArrayList;
import java.util.List;

/**
 * A smooth move that lays the lines of a drawing onto those of damaged ink: {@code d(x, y) = sum
 * over i, j < 5 of c[i, j] cos(pi i x) cos(pi j y)} over the canvas.
 *
 * <p>The coefficients are the least squares of the moves from points on the drawing's centre lines
 * to the nearest ones of the ink, as far as these are near (iterated closest points). Strokes that
 * the ink has lost follow their neighbours.
 */
final class DrawingWarp {

  private static final int FREQUENCIES = 5;
  private static final int TERMS = FREQUENCIES * FREQUENCIES;
  private static final int ROUNDS = 5;

  /** What a bend costs, beside the square of a distance. Determined empirically. */
  private static final double STIFFNESS = 0.01;

  /** How far from a point the nearest to its match may lie, as a share of the reach. */
  private static final double MUTUAL = 0.45;

  private final double width;
  private final double height;
  private final double[] across = new double[TERMS];
  private final double[] down = new double[TERMS];

  private DrawingWarp(GlyphImage canvas) {
    this.width = canvas.width();
    this.height = canvas.height();
  }

  /**
   * @param reach how far apart a point of the drawing and one of the ink may be, in canvas pixels
   */
  static DrawingWarp of(GlyphImage ink, GlyphImage drawing, DrawingPlace place, double reach) {
    DrawingWarp warp = new DrawingWarp(ink);
    List<double[]> lines = CentreLines.points(ink);
    List<double[]> drawn = new ArrayList<>();
    for (double[] p : CentreLines.points(drawing)) {
      drawn.add(
          new double[] {place.left() + place.scaleX() * p[0], place.top() + place.scaleY() * p[1]});
    }
    for (int round = 0; round < ROUNDS; round++) {
      warp.improve(drawn, lines, reach);
    }
    return warp;
  }

  private void improve(List<double[]> drawn, List<double[]> lines, double reach) {
    NormalEquations moveX = new NormalEquations(TERMS);
    NormalEquations moveY = new NormalEquations(TERMS);
    List<double[]> moved = new ArrayList<>();
    for (double[] p : drawn) {
      moved.add(new double[] {p[0] + dx(p[0], p[1]), p[1] + dy(p[0], p[1])});
    }
    int matched = 0;
    for (int k = 0; k < drawn.size(); k++) {
      double[] p = drawn.get(k);
      double[] near = nearest(lines, moved.get(k), reach);
      if (near != null && isMutual(moved, near, moved.get(k), MUTUAL * reach)) {
        double[] row = basis(p[0], p[1]);
        moveX.add(row, near[0] - p[0]);
        moveY.add(row, near[1] - p[1]);
        matched++;
      }
    }
    for (int i = 0; i < TERMS; i++) {
      int column = i % FREQUENCIES;
      int line = i / FREQUENCIES;
      double bend = column * column + line * line;
      double penalty = STIFFNESS * (matched + 1) * (0.05 + bend * bend / 4);
      moveX.penalise(i, penalty, 0);
      moveY.penalise(i, penalty, 0);
    }
    System.arraycopy(moveX.solve(), 0, across, 0, TERMS);
    System.arraycopy(moveY.solve(), 0, down, 0, TERMS);
  }

  /** The nearest of some points within reach, or null. */
  private static double[] nearest(List<double[]> points, double[] to, double reach) {
    double[] near = null;
    double least = reach * reach;
    for (double[] q : points) {
      double square = square(q, to);
      if (square < least) {
        least = square;
        near = q;
      }
    }
    return near;
  }

  /** Whether a point is about the nearest to its match too, and not beyond the end of a line. */
  private static boolean isMutual(
      List<double[]> points, double[] match, double[] point, double within) {
    double[] back = nearest(points, match, Double.POSITIVE_INFINITY);
    return back != null && square(back, point) <= within * within;
  }

  private static double square(double[] p, double[] q) {
    return (p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]);
  }

  private double[] basis(double x, double y) {
    double[] row = new double[TERMS];
    for (int i = 0; i < TERMS; i++) {
      row[i] =
          Math.cos(Math.PI * (i % FREQUENCIES) * x / width)
              * Math.cos(Math.PI * (i / FREQUENCIES) * y / height);
    }
    return row;
  }

  /** The move at a place of the canvas, to the right. */
  double dx(double x, double y) {
    return sum(across, x, y);
  }

  /** The move at a place of the canvas, downwards. */
  double dy(double x, double y) {
    return sum(down, x, y);
  }

  private double sum(double[] coefficients, double x, double y) {
    double sum = 0;
    for (int j = 0; j < FREQUENCIES; j++) {
      double line = Math.cos(Math.PI * j * y / height);
      for (int i = 0; i < FREQUENCIES; i++) {
        sum += coefficients[j * FREQUENCIES + i] * line * Math.cos(Math.PI * i * x / width);
      }
    }
    return sum;
  }
}
