package io.linmo.image;

/** Bilinear interpolation. */
public final class Bilinear {

  private Bilinear() {}

  /**
   * The value within a square of edge 1 whose corners have the given values.
   *
   * @param u from the left corners (0) to the right ones (1)
   * @param v from the upper corners (0) to the lower ones (1)
   */
  public static double within(
      double topLeft, double topRight, double lowLeft, double lowRight, double u, double v) {
    double upper = (1 - u) * topLeft + u * topRight;
    double lower = (1 - u) * lowLeft + u * lowRight;
    return (1 - v) * upper + v * lower;
  }

  /**
   * The value of an image, whose pixel centres lie at whole numbers, at a place; 0 beyond its
   * edges.
   *
   * @param image {@code [height, width]}, row by row
   */
  public static float sample(float[] image, int width, int height, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    return (float)
        within(
            at(image, width, height, left, top),
            at(image, width, height, left + 1, top),
            at(image, width, height, left, top + 1),
            at(image, width, height, left + 1, top + 1),
            x - left,
            y - top);
  }

  private static float at(float[] image, int width, int height, int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height ? image[y * width + x] : 0;
  }
}
