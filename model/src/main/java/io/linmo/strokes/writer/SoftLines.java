package io.linmo.strokes.writer;

import io.linmo.gan.LineCritics;
import io.linmo.strokes.StrokeForm;

/**
 * Strokes drawn as thin soft lines, with the gradient by their points.
 *
 * <p>Each pixel holds {@code (1 - d^2 / R^2)^2} of its distance d from the nearest segment, 0
 * beyond {@code R = }{@value #REACH} px: continuous in the points, and differentiable but where two
 * segments are equally near. The picture is {@value #EM} px to the em and centred on the em box.
 */
final class SoftLines {

  /** Edge of the picture in pixels. */
  static final int SIZE = LineCritics.LAYOUT.size();

  private static final double EM = 52;
  private static final double MARGIN = (SIZE - EM) / 2;
  private static final double REACH = 2.5;
  private static final double SQUARED_REACH = REACH * REACH;
  private static final int LEGS = StrokeForm.POINTS - 1;

  private final double[] x;
  private final double[] y;
  private final double[] squared = new double[SIZE * SIZE];

  /** For each pixel the leg that is nearest, by its first point; -1 where none is near. */
  private final int[] nearest = new int[SIZE * SIZE];

  /**
   * @param points x and y of the points of all strokes, {@code [strokes, 16]}, in em, y down
   */
  SoftLines(float[] points) {
    this.x = new double[points.length / 2];
    this.y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = MARGIN + EM * points[2 * i];
      y[i] = MARGIN + EM * points[2 * i + 1];
    }
    java.util.Arrays.fill(squared, SQUARED_REACH);
    java.util.Arrays.fill(nearest, -1);
    for (int i = 0; i < x.length; i++) {
      if (i % StrokeForm.POINTS < LEGS) {
        draw(i);
      }
    }
  }

  private void draw(int leg) {
    int fromX = first(Math.min(x[leg], x[leg + 1]));
    int toX = last(Math.max(x[leg], x[leg + 1]));
    int fromY = first(Math.min(y[leg], y[leg + 1]));
    int toY = last(Math.max(y[leg], y[leg + 1]));
    for (int row = fromY; row <= toY; row++) {
      for (int column = fromX; column <= toX; column++) {
        double t = along(leg, column + 0.5, row + 0.5);
        double dx = column + 0.5 - x[leg] - t * (x[leg + 1] - x[leg]);
        double dy = row + 0.5 - y[leg] - t * (y[leg + 1] - y[leg]);
        double distance = dx * dx + dy * dy;
        int pixel = row * SIZE + column;
        if (distance < squared[pixel]) {
          squared[pixel] = distance;
          nearest[pixel] = leg;
        }
      }
    }
  }

  private static int first(double at) {
    return (int) Math.max(0, Math.floor(at - REACH - 0.5));
  }

  private static int last(double at) {
    return (int) Math.min(SIZE - 1, Math.ceil(at + REACH - 0.5));
  }

  /** How far along a leg the point nearest to a place lies, from 0 to 1. */
  private double along(int leg, double px, double py) {
    double dx = x[leg + 1] - x[leg];
    double dy = y[leg + 1] - y[leg];
    double length = dx * dx + dy * dy;
    double t = length == 0 ? 0 : ((px - x[leg]) * dx + (py - y[leg]) * dy) / length;
    return Math.max(0, Math.min(1, t));
  }

  /** The picture, {@code [SIZE, SIZE]}, from 0 to 1. */
  float[] image() {
    float[] image = new float[SIZE * SIZE];
    for (int pixel = 0; pixel < image.length; pixel++) {
      double inside = 1 - squared[pixel] / SQUARED_REACH;
      image[pixel] = (float) (inside * inside);
    }
    return image;
  }

  /**
   * The gradient by the points, {@code [strokes, 16]}, per em.
   *
   * @param byImage the gradient by the picture
   */
  float[] gradient(float[] byImage) {
    double[] sum = new double[2 * x.length];
    for (int pixel = 0; pixel < byImage.length; pixel++) {
      int leg = nearest[pixel];
      if (leg >= 0 && byImage[pixel] != 0) {
        double px = pixel % SIZE + 0.5;
        double py = pixel / SIZE + 0.5;
        double t = along(leg, px, py);
        double slope =
            EM * byImage[pixel] * 4 * (1 - squared[pixel] / SQUARED_REACH) / SQUARED_REACH;
        double byX = slope * (px - x[leg] - t * (x[leg + 1] - x[leg]));
        double byY = slope * (py - y[leg] - t * (y[leg + 1] - y[leg]));
        sum[2 * leg] += (1 - t) * byX;
        sum[2 * leg + 1] += (1 - t) * byY;
        sum[2 * leg + 2] += t * byX;
        sum[2 * leg + 3] += t * byY;
      }
    }
    float[] result = new float[sum.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) sum[i];
    }
    return result;
  }
}
