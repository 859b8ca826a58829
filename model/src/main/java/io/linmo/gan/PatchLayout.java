package io.linmo.gan;

import io.linmo.image.GlyphImage;

/**
 * The packed layout of an image: each patch of {@code p x p} pixels becomes {@code p * p} channels
 * at one place of the grid (space to depth), {@code packed[(py * p + px) * grid² + gy * grid + gx]
 * = image[(gy * p + py) * size + gx * p + px]}.
 *
 * @param size edge of the image in pixels, a multiple of {@code patch}
 * @param patch edge of a patch in pixels
 */
public record PatchLayout(int size, int patch) {

  public PatchLayout {
    if (patch < 1 || size % patch != 0) {
      throw new IllegalArgumentException(
          "patches of %d px in an image of %d px, expected a divisor".formatted(patch, size));
    }
  }

  /** Edge of the grid. */
  public int grid() {
    return size / patch;
  }

  /** Channels of the packed form. */
  public int channels() {
    return patch * patch;
  }

  /** Pixels of the image, which is the length of its packed form. */
  public int pixels() {
    return size * size;
  }

  /**
   * Writes the packed form of {@code image: [size, size]} into {@code target} from {@code offset}
   * on.
   */
  public void pack(float[] image, float[] target, int offset) {
    int grid = grid();
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
  public float[] unpack(float[] packed, int offset) {
    float[] image = new float[pixels()];
    int grid = grid();
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

  /** One image of a packed batch {@code [N, channels, grid, grid]}. */
  public GlyphImage image(float[] packed, int index) {
    return GlyphImage.of(size, size, unpack(packed, index * pixels()));
  }
}
