package io.linmo.image;

import io.linmo.numeric.NormalEquations;

/**
 * Moves the ink of an image smoothly, and only a little, so that it lies on the ink of another as
 * well as can be.
 *
 * <p>The move is {@code d(u, v) = sum over i, j < 4 of c[i, j] cos(pi i u) cos(pi j v)} in x and y.
 * Its coefficients are the least squares of {@code T(p - d(p)) - P(p)} on images of 32 x 32 pixels,
 * blurred and brought to the same amount of ink, with a penalty on {@code c[i, j]² (1 + 3 (i² +
 * j²))} (Gauss-Newton, a few rounds): whole components move, strokes keep their thickness and
 * texture.
 */
public final class SmoothAlignment {

  private static final int FREQUENCIES = 4;
  private static final int TERMS = FREQUENCIES * FREQUENCIES;
  private static final int GRID = 32;
  private static final int ROUNDS = 3;

  /** Squared differences that a move of one cell, 1/32 of the image, must save to be worth it. */
  private static final double STIFFNESS = 0.4;

  /** Images whose ink differs more are left as they are: one of them is blank or full. */
  private static final double MOST_INK_RATIO = 10;

  private static final double[][] GRID_BASIS = basis(GRID);

  private SmoothAlignment() {}

  /**
   * The moved image.
   *
   * @param image {@code [size, size]} row by row, with a size that is a multiple of 32
   * @param onto of the same size
   */
  public static float[] align(float[] image, float[] onto, int size) {
    float[] from = blurred(image, size);
    float[] to = blurred(onto, size);
    double ratio = sum(to) / sum(from);
    if (!(ratio > 1 / MOST_INK_RATIO && ratio < MOST_INK_RATIO)) {
      return image.clone();
    }
    for (int i = 0; i < from.length; i++) {
      from[i] *= (float) ratio;
    }
    double[] c = new double[2 * TERMS];
    for (int round = 0; round < ROUNDS; round++) {
      improve(c, from, to);
    }
    return moved(image, size, c);
  }

  private static double sum(float[] image) {
    double sum = 0;
    for (float value : image) {
      sum += value;
    }
    return sum;
  }

  /** One step of Gauss-Newton; coefficients are in cells of the grid. */
  private static void improve(double[] c, float[] from, float[] to) {
    float[] now = moved(from, GRID, c);
    NormalEquations equations = new NormalEquations(2 * TERMS);
    double[] row = new double[2 * TERMS];
    for (int y = 1; y < GRID - 1; y++) {
      for (int x = 1; x < GRID - 1; x++) {
        int p = y * GRID + x;
        double gx = -(now[p + 1] - now[p - 1]) / 2;
        double gy = -(now[p + GRID] - now[p - GRID]) / 2;
        if (gx * gx + gy * gy < 1e-6) {
          continue;
        }
        for (int i = 0; i < TERMS; i++) {
          double value = GRID_BASIS[i % FREQUENCIES][x] * GRID_BASIS[i / FREQUENCIES][y];
          row[i] = gx * value;
          row[TERMS + i] = gy * value;
        }
        equations.add(row, to[p] - now[p]);
      }
    }
    for (int i = 0; i < row.length; i++) {
      int across = i % TERMS % FREQUENCIES;
      int down = i % TERMS / FREQUENCIES;
      double penalty = STIFFNESS * (1 + 3 * (across * across + down * down));
      equations.penalise(i, penalty, -c[i]);
    }
    double[] step = equations.solve();
    for (int i = 0; i < c.length; i++) {
      c[i] += step[i];
    }
  }

  /** The image at {@code p - d(p)}, bilinear; no ink beyond its edges. */
  private static float[] moved(float[] image, int size, double[] c) {
    double[][] basis = size == GRID ? GRID_BASIS : basis(size);
    double scale = size / (double) GRID;
    float[] result = new float[size * size];
    double[][] alongRow = new double[2][FREQUENCIES];
    for (int y = 0; y < size; y++) {
      for (int k = 0; k < 2 * TERMS; k++) {
        double[] axis = alongRow[k / TERMS];
        int i = k % FREQUENCIES;
        int j = k % TERMS / FREQUENCIES;
        axis[i] = (j == 0 ? 0 : axis[i]) + scale * c[k] * basis[j][y];
      }
      for (int x = 0; x < size; x++) {
        double dx = 0;
        double dy = 0;
        for (int i = 0; i < FREQUENCIES; i++) {
          dx += alongRow[0][i] * basis[i][x];
          dy += alongRow[1][i] * basis[i][x];
        }
        result[y * size + x] = Bilinear.sample(image, size, size, x - dx, y - dy);
      }
    }
    return result;
  }

  /** {@code cos(pi i u)} at the middles of {@code size} cells: [FREQUENCIES][size]. */
  private static double[][] basis(int size) {
    double[][] basis = new double[FREQUENCIES][size];
    for (int i = 0; i < FREQUENCIES; i++) {
      for (int x = 0; x < size; x++) {
        basis[i][x] = Math.cos(Math.PI * i * (x + 0.5) / size);
      }
    }
    return basis;
  }

  /** Area-averaged to 32 x 32 and blurred by (1 2 1) / 4 each way. */
  private static float[] blurred(float[] image, int size) {
    int step = size / GRID;
    float[] small = new float[GRID * GRID];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        small[y / step * GRID + x / step] += image[y * size + x] / (step * step);
      }
    }
    return TentBlur.of(small, GRID);
  }
}
