package io.linmo.contour;

import io.linmo.curve.Polygon;

/**
 * A closed line along which coverage is one half.
 *
 * <p>Ink lies to the right of the direction of travel as seen on the page, y down: outer contours
 * run clockwise and have positive area, holes run counter-clockwise and have negative area.
 *
 * @param points in pixels, y down
 * @param area enclosed area in square pixels, negative for a hole
 * @param parent index, in the list this contour came in, of the contour just around it, or -1
 */
public record IsoContour(Polygon points, double area, int parent) {

  public boolean isHole() {
    return area < 0;
  }
}
