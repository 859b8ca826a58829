package io.linmo.image;

/** Blur of square images by the kernel (1 2 1) / 4 in each direction. */
public final class TentBlur {

  private TentBlur() {}

  /**
   * The blurred image; paper lies around it.
   *
   * @param image {@code [size, size]}, row by row
   */
  public static float[] of(float[] image, int size) {
    float[] across = new float[image.length];
    for (int i = 0; i < image.length; i++) {
      int x = i % size;
      float left = x > 0 ? image[i - 1] : 0;
      float right = x < size - 1 ? image[i + 1] : 0;
      across[i] = (left + 2 * image[i] + right) / 4;
    }
    float[] blurred = new float[image.length];
    for (int i = 0; i < image.length; i++) {
      float above = i >= size ? across[i - size] : 0;
      float below = i < image.length - size ? across[i + size] : 0;
      blurred[i] = (above + 2 * across[i] + below) / 4;
    }
    return blurred;
  }

  /**
   * The blurred image in a frame of paper.
   *
   * @param margin width of the frame
   * @return {@code [size + 2 * margin, size + 2 * margin]}, row by row
   */
  public static float[] padded(float[] image, int size, int margin) {
    float[] blurred = of(image, size);
    int edge = size + 2 * margin;
    float[] padded = new float[edge * edge];
    for (int y = 0; y < size; y++) {
      System.arraycopy(blurred, y * size, padded, (y + margin) * edge + margin, size);
    }
    return padded;
  }
}
