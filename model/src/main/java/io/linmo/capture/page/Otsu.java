package io.linmo.capture.page;

/**
 * The threshold that parts a histogram into the two classes of least variance, after N. Otsu, 1979.
 *
 * @param threshold the largest value of the lower class
 * @param lower mean of the lower class
 * @param upper mean of the upper class
 */
record Otsu(int threshold, double lower, double upper) {

  static Otsu of(int[] histogram) {
    double all = 0;
    double sum = 0;
    for (int value = 0; value < histogram.length; value++) {
      all += histogram[value];
      sum += (double) value * histogram[value];
    }
    Otsu best = new Otsu(0, sum / all, sum / all);
    double most = -1;
    double below = 0;
    double sumBelow = 0;
    for (int value = 0; value < histogram.length; value++) {
      below += histogram[value];
      sumBelow += (double) value * histogram[value];
      if (below > 0 && below < all) {
        double lower = sumBelow / below;
        double upper = (sum - sumBelow) / (all - below);
        double between = below * (all - below) * (upper - lower) * (upper - lower);
        if (between > most) {
          most = between;
          best = new Otsu(value, lower, upper);
        }
      }
    }
    return best;
  }
}
