package io.linmo.capture.sheet;

/**
 * A marker seen in a picture.
 *
 * @param id number of its pattern
 * @param corners x and y of its upper left, upper right, lower right and lower left corner as
 *     printed, in pixels of the picture, where pixel (x, y) covers the square from (x, y)
 */
record FoundMarker(int id, double[] corners) {

  double centerX() {
    return (corners[0] + corners[2] + corners[4] + corners[6]) / 4;
  }

  double centerY() {
    return (corners[1] + corners[3] + corners[5] + corners[7]) / 4;
  }

  /** Mean length of its edges, in pixels. */
  double side() {
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      int j = (i + 1) % 4;
      sum += Math.hypot(corners[2 * j] - corners[2 * i], corners[2 * j + 1] - corners[2 * i + 1]);
    }
    return sum / 4;
  }
}
