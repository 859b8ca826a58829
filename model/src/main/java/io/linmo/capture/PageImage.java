package io.linmo.capture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A picture file as lightness and opacity: {@code lightness, alpha: [height, width] float32 in [0,
 * 1]}, row-major, y down.
 *
 * <p>Sample values are taken as they are stored (for RGB, 0.299 R + 0.587 G + 0.114 B), since that
 * is the scale on which programs anti-alias. Images over {@value #MAX_WORKING_SIDE} px are brought
 * below it by whole-number area averaging.
 */
final class PageImage {

  private static final int MAX_WORKING_SIDE = 2048;

  final int width;
  final int height;
  final float[] lightness;
  final float[] alpha;

  private PageImage(int width, int height) {
    this.width = width;
    this.height = height;
    this.lightness = new float[width * height];
    this.alpha = new float[width * height];
  }

  static PageImage read(Path file) throws IOException {
    return of(PictureFile.read(file, PictureLimit.CHARACTER));
  }

  static PageImage of(BufferedImage image) {
    int longest = Math.max(image.getWidth(), image.getHeight());
    int factor = (longest + MAX_WORKING_SIDE - 1) / MAX_WORKING_SIDE;
    PageImage page =
        new PageImage(
            (image.getWidth() + factor - 1) / factor, (image.getHeight() + factor - 1) / factor);
    PixelRows rows = new PixelRows(image);
    float[] pixels = new float[PixelRows.CHANNELS * rows.width()];
    int[] count = new int[page.lightness.length];
    int[] column = new int[rows.width()];
    Arrays.setAll(column, x -> x / factor);
    for (int y = 0; y < image.getHeight(); y++) {
      rows.read(y, pixels);
      int row = y / factor * page.width;
      for (int x = 0; x < column.length; x++) {
        int at = row + column[x];
        int from = PixelRows.CHANNELS * x;
        page.lightness[at] += luma(pixels[from], pixels[from + 1], pixels[from + 2]);
        page.alpha[at] += pixels[from + 3];
        count[at]++;
      }
    }
    for (int i = 0; i < count.length; i++) {
      page.lightness[i] /= count[i];
      page.alpha[i] /= count[i];
    }
    return page;
  }

  private static float luma(float red, float green, float blue) {
    return 0.299f * red + 0.587f * green + 0.114f * blue;
  }
}
