package io.linmo.curve;

/**
 * A sharp turn of a contour.
 *
 * @param index of the nearest vertex of the polygon it was found on
 * @param point where the extended sides meet
 * @param arriving unit tangent before the turn
 * @param leaving unit tangent after the turn
 */
public record Corner(int index, Point point, Point arriving, Point leaving) {

  public Corner movedTo(Point place) {
    return new Corner(index, place, arriving, leaving);
  }
}
