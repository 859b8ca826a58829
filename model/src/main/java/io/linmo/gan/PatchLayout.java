package io.linmo.gan;

/**
 * The packed layout of an image: each patch of {@code p x p} pixels becomes {@code p * p} channels
 * at one place of the grid (space to depth), {@code packed[(py * p + px) * grid² + gy * grid + gx]
 * = image[(gy * p + py) * size + gx * p + px]}.
 */
public final class PatchLayout {

  private PatchLayout() {}

  /**
   * Writes the packed form of {@code image: [size, size]} into {@code target} from {@code offset}
   * on.
   */
  public static void pack(float[] image, int size, int patch, float[] target, int offset) {
    int grid = size / patch;
    int i = offset;
    for (int py = 0; py < patch; py++) {
      for (int px = 0; px < patch; px++) {
        for (int gy = 0; gy < grid; gy++) {
          int row = (gy * patch + py) * size + px;
          for (int gx = 0; gx < grid; gx++) {
            target[i++] = image[row + gx * patch];
          }
        }
      }
    }
  }

  /** The image whose packed form stands in {@code packed} from {@code offset} on. */
  public static float[] unpack(float[] packed, int offset, int size, int patch) {
    float[] image = new float[size * size];
    int grid = size / patch;
    int i = offset;
    for (int py = 0; py < patch; py++) {
      for (int px = 0; px < patch; px++) {
        for (int gy = 0; gy < grid; gy++) {
          int row = (gy * patch + py) * size + px;
          for (int gx = 0; gx < grid; gx++) {
            image[row + gx * patch] = packed[i++];
          }
        }
      }
    }
    return image;
  }
}
