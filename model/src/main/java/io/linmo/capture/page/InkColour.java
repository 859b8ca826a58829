package io.linmo.capture.page;

/**
 * The colour of ink as shares of the light that it takes from the paper, summing to 1.
 *
 * @param red share of the red light that the ink absorbs, largest for blue ink
 */
record InkColour(double red, double green, double blue) {

  static final InkColour GRAY = new InkColour(1 / 3.0, 1 / 3.0, 1 / 3.0);

  /** From optical densities, each at least 0. */
  static InkColour of(double red, double green, double blue) {
    double sum = red + green + blue;
    return sum <= 0 ? GRAY : new InkColour(red / sum, green / sum, blue / sum);
  }

  double distance(InkColour other) {
    return Math.sqrt(
        (red - other.red) * (red - other.red)
            + (green - other.green) * (green - other.green)
            + (blue - other.blue) * (blue - other.blue));
  }
}
