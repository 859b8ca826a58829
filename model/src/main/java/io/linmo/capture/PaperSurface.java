package io.linmo.capture;

import io.linmo.numeric.NormalEquations;
import java.util.Arrays;

/**
 * How light the paper is at each point of a page: a quadratic surface through the parts without
 * ink.
 *
 * <p>With u, v in [-1, 1] across the page, paper(u, v) = c0 + c1 u + c2 v + c3 u² + c4 uv + c5 v².
 * It is fitted by least squares to the upper-quartile lightness of up to 48 x 48 cells, leaving out
 * cells that turn out darker than the surface; enough for a lamp to one side or a page that curls.
 * The paper of a drawing is even, and the surface level.
 */
final class PaperSurface {

  private static final int CELLS = 48;
  private static final int TERMS = 6;
  private static final int ROUNDS = 4;
  private static final int FEWEST_CELLS = 12;

  /** Keeps the surface level where too few cells pin it down; far below one gray level. */
  private static final double RIDGE = 1e-6;

  /** How much darker than the surface a cell may be, in lightness, and still count as paper. */
  private static final double CELL_TOLERANCE = 0.04;

  /**
   * Paper is even where at least this share of it is exactly as light as the border; the rest are
   * soft edges of ink, a fifth of the paper in dense characters at 64 px.
   */
  private static final double EVEN_SHARE = 0.75;

  private final int width;
  private final int height;
  private final double[] coefficients;

  private PaperSurface(int width, int height, double[] coefficients) {
    this.width = width;
    this.height = height;
    this.coefficients = coefficients;
  }

  /**
   * Fits the paper of a page with dark ink.
   *
   * @param lightness [height, width]
   * @param border lightness of the paper at the page's border
   * @param darkest lightness of the darkest ink
   */
  static PaperSurface fit(float[] lightness, int width, int height, double border, double darkest) {
    if (isEven(lightness, border, darkest)) {
      return level(width, height, border);
    }
    int columns = Math.min(CELLS, width);
    int rows = Math.min(CELLS, height);
    double[] u = new double[columns * rows];
    double[] v = new double[columns * rows];
    double[] level = new double[columns * rows];
    for (int i = 0; i < level.length; i++) {
      int left = i % columns * width / columns;
      int right = (i % columns + 1) * width / columns;
      int top = i / columns * height / rows;
      int bottom = (i / columns + 1) * height / rows;
      u[i] = (left + right) / (double) width - 1;
      v[i] = (top + bottom) / (double) height - 1;
      level[i] = upperQuartile(lightness, width, left, top, right, bottom);
    }
    boolean[] paper = new boolean[level.length];
    for (int i = 0; i < level.length; i++) {
      paper[i] = level[i] > (border + darkest) / 2;
    }
    PaperSurface surface = level(width, height, border);
    for (int round = 0; round < ROUNDS; round++) {
      double[] solved = leastSquares(u, v, level, paper);
      if (solved == null) {
        return surface;
      }
      surface = new PaperSurface(width, height, solved);
      for (int i = 0; i < level.length; i++) {
        paper[i] &= level[i] > surface.value(u[i], v[i]) - CELL_TOLERANCE;
      }
    }
    return surface;
  }

  /** Whether nearly all that is light is just as light as the border, as in a drawing. */
  private static boolean isEven(float[] lightness, double border, double darkest) {
    int light = 0;
    int same = 0;
    for (float value : lightness) {
      light += value > (border + darkest) / 2 ? 1 : 0;
      same += value == border ? 1 : 0;
    }
    return same > EVEN_SHARE * light;
  }

  private static PaperSurface level(int width, int height, double lightness) {
    return new PaperSurface(width, height, new double[] {lightness, 0, 0, 0, 0, 0});
  }

  /** Lightness of the paper at a pixel's centre. */
  double at(int x, int y) {
    return value((2 * x + 1) / (double) width - 1, (2 * y + 1) / (double) height - 1);
  }

  private double value(double u, double v) {
    double[] c = coefficients;
    double sum = c[0] + c[1] * u + c[2] * v + c[3] * (u * u) + c[4] * (u * v) + c[5] * (v * v);
    return Math.max(0.05, sum);
  }

  private static double[] terms(double u, double v) {
    return new double[] {1, u, v, u * u, u * v, v * v};
  }

  private static double upperQuartile(
      float[] values, int width, int left, int top, int right, int bottom) {
    int step = Math.max(1, (int) Math.sqrt((right - left) * (bottom - top) / 256.0));
    float[] cell = new float[((right - left) / step + 1) * ((bottom - top) / step + 1)];
    int count = 0;
    for (int y = top; y < bottom; y += step) {
      for (int x = left; x < right; x += step) {
        cell[count++] = values[y * width + x];
      }
    }
    Arrays.sort(cell, 0, count);
    return cell[(count - 1) * 3 / 4];
  }

  /** Solves the normal equations, or null where too few cells take part. */
  private static double[] leastSquares(double[] u, double[] v, double[] level, boolean[] chosen) {
    NormalEquations equations = new NormalEquations(TERMS);
    int count = 0;
    for (int i = 0; i < level.length; i++) {
      if (chosen[i]) {
        count++;
        equations.add(terms(u[i], v[i]), level[i]);
      }
    }
    for (int term = 1; term < TERMS; term++) {
      equations.penalise(term, RIDGE * count, 0);
    }
    return count < FEWEST_CELLS ? null : equations.solve();
  }
}
