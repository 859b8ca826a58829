package io.linmo.image;

/** The slant of a glyph's ink. */
public final class InkSlant {

  /** Slants that are tried, in degrees to the right. */
  private static final int LEAST_SLANT = -30;

  private static final int MOST_SLANT = 50;

  private InkSlant() {}

  /**
   * How upright the ink stands in each slant from {@value #LEAST_SLANT} to {@value #MOST_SLANT}
   * degrees: the sum of the squared columns of the ink sheared back by it, as a share of the square
   * of all ink. Upright stems fill few columns.
   */
  public static double[] uprightness(GlyphImage image) {
    double[] result = new double[MOST_SLANT - LEAST_SLANT + 1];
    double all = image.inkArea();
    for (int i = 0; i < result.length; i++) {
      double shear = Math.tan(Math.toRadians(LEAST_SLANT + i));
      double[] columns = new double[2 * (image.width() + 2 * image.height())];
      for (int y = 0; y < image.height(); y++) {
        double shift = shear * (y - image.height()) + 2 * image.height();
        for (int x = 0; x < image.width(); x++) {
          float ink = image.at(x, y);
          if (ink > 0) {
            double at = x + shift;
            int column = (int) at;
            columns[column] += ink * (column + 1 - at);
            columns[column + 1] += ink * (at - column);
          }
        }
      }
      for (double column : columns) {
        result[i] += column * column / Math.max(1e-9, all * all);
      }
    }
    return result;
  }

  /** The slant, in degrees to the right, of the greatest of {@link #uprightness} values. */
  public static int slant(double[] uprightness) {
    int best = 0;
    for (int i = 0; i < uprightness.length; i++) {
      best = uprightness[i] > uprightness[best] ? i : best;
    }
    return LEAST_SLANT + best;
  }
}
