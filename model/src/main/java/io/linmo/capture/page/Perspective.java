package io.linmo.capture.page;

import java.awt.geom.Point2D;

/**
 * A plane seen in perspective: (x, y) goes to ((a x + b y + c) / w, (d x + e y + f) / w) with w = g
 * x + h y + 1.
 */
final class Perspective {

  static final Perspective IDENTITY = new Perspective(new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1});

  /** Row by row: [3, 3]. */
  private final double[] m;

  private Perspective(double[] m) {
    this.m = m;
  }

  /** The one that takes the corners of a rectangle at the origin to four points, clockwise. */
  static Perspective ofRectangle(double width, double height, Point2D[] corners) {
    double x0 = corners[0].getX();
    double y0 = corners[0].getY();
    double x1 = corners[1].getX();
    double y1 = corners[1].getY();
    double x2 = corners[2].getX();
    double y2 = corners[2].getY();
    double x3 = corners[3].getX();
    double y3 = corners[3].getY();
    double dx1 = x1 - x2;
    double dy1 = y1 - y2;
    double dx2 = x3 - x2;
    double dy2 = y3 - y2;
    double sx = x0 - x1 + x2 - x3;
    double sy = y0 - y1 + y2 - y3;
    double det = dx1 * dy2 - dx2 * dy1;
    double g = (sx * dy2 - dx2 * sy) / det;
    double h = (dx1 * sy - sx * dy1) / det;
    return new Perspective(
        new double[] {
          (x1 - x0 + g * x1) / width, (x3 - x0 + h * x3) / height, x0,
          (y1 - y0 + g * y1) / width, (y3 - y0 + h * y3) / height, y0,
          g / width, h / height, 1
        });
  }

  /** A turn by an angle in radians, from x towards y, and then a shift. */
  static Perspective turn(double angle, double dx, double dy) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Perspective(new double[] {cos, -sin, dx, sin, cos, dy, 0, 0, 1});
  }

  double x(double x, double y) {
    return (m[0] * x + m[1] * y + m[2]) / (m[6] * x + m[7] * y + m[8]);
  }

  double y(double x, double y) {
    return (m[3] * x + m[4] * y + m[5]) / (m[6] * x + m[7] * y + m[8]);
  }

  /** First {@code other}, then this. */
  Perspective after(Perspective other) {
    double[] product = new double[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int i = 0; i < 3; i++) {
          product[3 * row + column] += m[3 * row + i] * other.m[3 * i + column];
        }
      }
    }
    return new Perspective(product);
  }

  Perspective inverse() {
    double[] i = {
      m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
      m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
      m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
    };
    return new Perspective(i);
  }

  boolean isIdentity() {
    return this == IDENTITY;
  }
}
