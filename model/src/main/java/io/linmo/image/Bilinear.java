package io.linmo.image;

/** Bilinear interpolation of images whose pixel centres lie at whole numbers. */
final class Bilinear {

  private Bilinear() {}

  /**
   * The value at a place; 0 beyond the edges.
   *
   * @param image {@code [height, width]}, row by row
   */
  static float sample(float[] image, int width, int height, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double fx = x - left;
    double fy = y - top;
    double upper =
        (1 - fx) * at(image, width, height, left, top)
            + fx * at(image, width, height, left + 1, top);
    double lower =
        (1 - fx) * at(image, width, height, left, top + 1)
            + fx * at(image, width, height, left + 1, top + 1);
    return (float) ((1 - fy) * upper + fy * lower);
  }

  private static float at(float[] image, int width, int height, int x, int y) {
    return x >= 0 && y >= 0 && x < width && y < height ? image[y * width + x] : 0;
  }
}
