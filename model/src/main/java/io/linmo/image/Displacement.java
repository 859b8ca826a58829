package io.linmo.image;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.random.RandomGenerator;

/**
 * The noise of the generator: a smooth random displacement of the ink, as a hand never writes a
 * character twice alike.
 *
 * <p>{@code d(u, v) = sum over (i, j) != (0, 0), i, j < 3, of z[i, j] a / (i + j) cos(pi i u)
 * cos(pi j v)} for x and y, with (u, v) the place in the image, in [0, 1], v down, and z standard
 * normal. The network sees the field beside the content glyph and is trained on glyphs displaced by
 * it, so that noise of zero gives the hand's typical form and other noise a natural variant.
 */
public final class Displacement {

  /** Frequencies in each direction. */
  private static final int FREQUENCIES = 3;

  /** Length of z. */
  public static final int SIZE = 2 * (FREQUENCIES * FREQUENCIES - 1);

  /** Standard deviation of each first-order term, as a share of the image. */
  private static final double AMPLITUDE = 0.011;

  /** No displacement. */
  public static final Displacement NONE = new Displacement(new double[SIZE]);

  private final double[] z;

  private Displacement(double[] z) {
    this.z = z;
  }

  /** A random displacement, {@code strength} times the usual one. */
  public static Displacement random(RandomGenerator random, double strength) {
    double[] z = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      z[i] = strength * random.nextGaussian();
    }
    return new Displacement(z);
  }

  /** Displacement at (u, v) in x (axis 0) or y (axis 1, down), as a share of the image. */
  public double at(int axis, double u, double v) {
    double sum = 0;
    int k = axis * SIZE / 2;
    for (int i = 0; i < FREQUENCIES; i++) {
      for (int j = 0; j < FREQUENCIES; j++) {
        if (i + j > 0) {
          double a = AMPLITUDE / (i + j);
          sum += z[k++] * a * Math.cos(Math.PI * i * u) * Math.cos(Math.PI * j * v);
        }
      }
    }
    return sum;
  }

  /**
   * Writes the field on a grid, x first: {@code target: [2, grid, grid]} from {@code offset},
   * scaled so that its values are about 1.
   */
  public void write(int grid, float[] target, int offset) {
    double[] cosines = cosines(grid);
    int k = 0;
    for (int axis = 0; axis < 2; axis++) {
      int plane = offset + axis * grid * grid;
      java.util.Arrays.fill(target, plane, plane + grid * grid, 0);
      for (int i = 0; i < FREQUENCIES; i++) {
        for (int j = 0; j < FREQUENCIES; j++) {
          if (i + j > 0) {
            double a = z[k++] / (2.0 * (i + j));
            for (int y = 0; y < grid; y++) {
              for (int x = 0; x < grid; x++) {
                target[plane + y * grid + x] +=
                    (float) (a * cosines[i * grid + x] * cosines[j * grid + y]);
              }
            }
          }
        }
      }
    }
  }

  /**
   * The shape with all its points displaced.
   *
   * @param left x of the image's left edge in the shape's units
   * @param top y of the image's top edge, y up
   * @param edge edge of the image in the shape's units
   */
  public Path2D displace(Shape shape, double left, double top, double edge) {
    Path2D.Double result = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double[] c = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      int kind = it.currentSegment(c);
      int points = kind == PathIterator.SEG_CLOSE ? 0 : Math.max(1, kind);
      for (int p = 0; p < points; p++) {
        double u = (c[2 * p] - left) / edge;
        double v = (top - c[2 * p + 1]) / edge;
        double dx = at(0, u, v) * edge;
        double dy = at(1, u, v) * edge;
        c[2 * p] += dx;
        c[2 * p + 1] -= dy;
      }
      append(result, kind, c);
    }
    return result;
  }

  /**
   * The image with its ink displaced, by bilinear interpolation at {@code p - d(p)}; beyond its
   * edges is no ink.
   */
  public GlyphImage displace(GlyphImage image) {
    int width = image.width();
    int height = image.height();
    double[] across = cosines(width);
    double[] down = cosines(height);
    float[] coverage = new float[width * height];
    double[][] alongRow = new double[2][FREQUENCIES];
    for (int y = 0; y < height; y++) {
      sumRow(down, y, height, alongRow);
      for (int x = 0; x < width; x++) {
        double dx = 0;
        double dy = 0;
        for (int i = 0; i < FREQUENCIES; i++) {
          dx += alongRow[0][i] * across[i * width + x];
          dy += alongRow[1][i] * across[i * width + x];
        }
        coverage[y * width + x] = image.interpolated(x - dx * width, y - dy * height);
      }
    }
    return GlyphImage.of(width, height, coverage);
  }

  /** The factors of {@code cos(pi i u)} in a row, for both axes. */
  private void sumRow(double[] down, int y, int height, double[][] target) {
    int k = 0;
    for (double[] axis : target) {
      for (int i = 0; i < FREQUENCIES; i++) {
        axis[i] = 0;
        for (int j = 0; j < FREQUENCIES; j++) {
          if (i + j > 0) {
            axis[i] += z[k++] * AMPLITUDE / (i + j) * down[j * height + y];
          }
        }
      }
    }
  }

  /** {@code cos(pi i u)} at the middles of {@code count} cells: [FREQUENCIES][count]. */
  private static double[] cosines(int count) {
    double[] cosines = new double[FREQUENCIES * count];
    for (int i = 0; i < cosines.length; i++) {
      cosines[i] = Math.cos(Math.PI * (i / count) * (i % count + 0.5) / count);
    }
    return cosines;
  }

  private static void append(Path2D path, int kind, double[] c) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> path.moveTo(c[0], c[1]);
      case PathIterator.SEG_LINETO -> path.lineTo(c[0], c[1]);
      case PathIterator.SEG_QUADTO -> path.quadTo(c[0], c[1], c[2], c[3]);
      case PathIterator.SEG_CUBICTO -> path.curveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
      default -> path.closePath();
    }
  }
}
