package io.linmo.image;

/** Pictures blurred a little, so that strokes slightly aside still compare. */
public final class BlurredPicture {

  private BlurredPicture() {}

  /**
   * A square picture blurred by (1 2 1) / 4 each way, in a frame of paper.
   *
   * @param size edge of the picture
   * @param margin width of the frame
   * @return {@code [size + 2 * margin, size + 2 * margin]}, row by row
   */
  public static float[] padded(float[] picture, int size, int margin) {
    float[] across = new float[picture.length];
    for (int i = 0; i < picture.length; i++) {
      int x = i % size;
      float left = x > 0 ? picture[i - 1] : 0;
      float right = x < size - 1 ? picture[i + 1] : 0;
      across[i] = (left + 2 * picture[i] + right) / 4;
    }
    int edge = size + 2 * margin;
    float[] padded = new float[edge * edge];
    for (int i = 0; i < picture.length; i++) {
      float above = i >= size ? across[i - size] : 0;
      float below = i < picture.length - size ? across[i + size] : 0;
      int place = (i / size + margin) * edge + i % size + margin;
      padded[place] = (above + 2 * across[i] + below) / 4;
    }
    return padded;
  }
}
