package io.linmo.capture.page;

import java.awt.geom.Point2D;
import java.util.List;

/**
 * The outline of a sheet in a picture.
 *
 * @param corners upper left, upper right, lower right, lower left, in pixels
 * @param seen whether the left, upper, right and lower side are the sheet's own edges rather than
 *     the picture's
 */
record SheetOutline(Point2D[] corners, List<Boolean> seen) {

  /** Sizes of paper as height / width, by how much taller they are. */
  private static final double[] FORMATS = {Math.sqrt(2), 11 / 8.5};

  private static final double FORMAT_TOLERANCE = 0.06;

  /** Whether all four edges are in the picture, so that its perspective is known. */
  boolean isWhole() {
    return !seen.contains(false);
  }

  /** Whether a point lies in a convex quadrangle, clockwise in y down. */
  static boolean contains(Point2D[] corners, double x, double y) {
    for (int i = 0; i < corners.length; i++) {
      Point2D from = corners[i];
      Point2D to = corners[(i + 1) % corners.length];
      double cross =
          (to.getX() - from.getX()) * (y - from.getY())
              - (to.getY() - from.getY()) * (x - from.getX());
      if (cross < 0) {
        return false;
      }
    }
    return true;
  }

  /** The corners moved inwards from those edges that are seen. */
  Point2D[] inset(double distance) {
    double left = seen.get(0) ? distance : 0;
    double top = seen.get(1) ? distance : 0;
    double right = seen.get(2) ? distance : 0;
    double bottom = seen.get(3) ? distance : 0;
    double[][] shifts = {{left, top}, {-right, top}, {-right, -bottom}, {left, -bottom}};
    Point2D[] moved = new Point2D[corners.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] =
          new Point2D.Double(corners[i].getX() + shifts[i][0], corners[i].getY() + shifts[i][1]);
    }
    return moved;
  }

  /** The sheet's width in pixels: the mean of its upper and lower edge. */
  double width() {
    return (corners[0].distance(corners[1]) + corners[3].distance(corners[2])) / 2;
  }

  /**
   * Its height in pixels, to the scale of the width: the mean of its left and right edge, or that
   * of A4 or Letter paper where it is near them.
   */
  double height() {
    double height = (corners[0].distance(corners[3]) + corners[1].distance(corners[2])) / 2;
    for (double format : FORMATS) {
      for (double ratio : new double[] {format, 1 / format}) {
        if (Math.abs(height / width() / ratio - 1) < FORMAT_TOLERANCE) {
          return width() * ratio;
        }
      }
    }
    return height;
  }

  /** The angle of the longest edge that is seen, taken as level or upright, in radians. */
  double tilt() {
    double longest = 0;
    double tilt = 0;
    for (int i = 0; i < 4; i++) {
      // Sides in the order of seen: left, top, right, bottom.
      Point2D from = corners[new int[] {0, 0, 1, 3}[i]];
      Point2D to = corners[new int[] {3, 1, 2, 2}[i]];
      double length = from.distance(to);
      if (seen.get(i) && length > longest) {
        longest = length;
        double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
        tilt = i % 2 == 0 ? angle - Math.PI / 2 : angle;
      }
    }
    return tilt;
  }
}
