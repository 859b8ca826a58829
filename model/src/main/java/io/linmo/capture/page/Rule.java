package io.linmo.capture.page;

/**
 * A line that was there before the writing, or that frames it: ruling, a guide, a side of a box.
 *
 * <p>It runs from left to right through the middles of strips that are {@code stripWidth} wide.
 *
 * @param left the column where its first strip begins
 * @param stripWidth in pixels
 * @param middles its row in each strip; y down
 * @param thickness in pixels
 * @param darkness of its middle, in [0, 1]
 */
record Rule(double left, double stripWidth, float[] middles, float thickness, float darkness) {

  double right() {
    return left + length();
  }

  double length() {
    return middles.length * stripWidth;
  }

  /** The row of its middle at a column, level beyond the middles of the outermost strips. */
  double at(double x) {
    double place = (x - left) / stripWidth - 0.5;
    int before = (int) Math.max(0, Math.min(middles.length - 1, Math.floor(place)));
    int after = Math.min(middles.length - 1, before + 1);
    double share = Math.max(0, Math.min(1, place - before));
    return (1 - share) * middles[before] + share * middles[after];
  }

  /** Mean of |y[i-1] - 2 y[i] + y[i+1]| over the strips: how far from smooth, in pixels. */
  double roughness() {
    double sum = 0;
    for (int i = 1; i + 1 < middles.length; i++) {
      sum += Math.abs(middles[i - 1] - 2 * middles[i] + middles[i + 1]);
    }
    return middles.length < 3 ? 0 : sum / (middles.length - 2);
  }

  double meanRow() {
    double sum = 0;
    for (float middle : middles) {
      sum += middle;
    }
    return sum / middles.length;
  }
}
