package io.linmo.capture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/**
 * A picture file as lightness and opacity: {@code lightness, alpha: [height, width] float32 in [0,
 * 1]}, row-major, y down.
 *
 * <p>Sample values are taken as they are stored (for RGB, 0.299 R + 0.587 G + 0.114 B), since that
 * is the scale on which programs anti-alias. Images over {@value #MAX_WORKING_SIDE} px are brought
 * below it by whole-number area averaging; the header is looked at before anything is decoded.
 */
final class PageImage {

  /** Largest side of an image that is accepted, in pixels. */
  static final int MAX_SIDE = 8192;

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
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + ": no such image file");
    }
    try (FileImageInputStream in = new FileImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException(file + ": not an image, expected a PNG file");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return decode(reader, file);
      } finally {
        reader.dispose();
      }
    }
  }

  private static PageImage decode(ImageReader reader, Path file) throws IOException {
    BufferedImage image;
    try {
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > MAX_SIDE || height > MAX_SIDE) {
        throw new TooLarge(
            "%s: %d x %d px, expected at most %d x %d; scale it down"
                .formatted(file, width, height, MAX_SIDE, MAX_SIDE));
      }
      image = reader.read(0);
    } catch (TooLarge e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new IOException("%s: damaged image: %s".formatted(file, e.getMessage()), e);
    }
    return of(image);
  }

  private static final class TooLarge extends IOException {
    TooLarge(String message) {
      super(message);
    }
  }

  static PageImage of(BufferedImage image) {
    int longest = Math.max(image.getWidth(), image.getHeight());
    int factor = (longest + MAX_WORKING_SIDE - 1) / MAX_WORKING_SIDE;
    PageImage page =
        new PageImage(
            (image.getWidth() + factor - 1) / factor, (image.getHeight() + factor - 1) / factor);
    float[] light = new float[image.getWidth()];
    float[] opacity = new float[image.getWidth()];
    int[] count = new int[page.lightness.length];
    int[] column = new int[image.getWidth()];
    Arrays.setAll(column, x -> x / factor);
    for (int y = 0; y < image.getHeight(); y++) {
      readRow(image, y, light, opacity);
      int row = y / factor * page.width;
      for (int x = 0; x < light.length; x++) {
        int at = row + column[x];
        page.lightness[at] += light[x];
        page.alpha[at] += opacity[x];
        count[at]++;
      }
    }
    for (int i = 0; i < count.length; i++) {
      page.lightness[i] /= count[i];
      page.alpha[i] /= count[i];
    }
    return page;
  }

  private static void readRow(BufferedImage image, int y, float[] light, float[] opacity) {
    if (image.getColorModel() instanceof IndexColorModel) {
      for (int x = 0; x < light.length; x++) {
        int argb = image.getRGB(x, y);
        light[x] = luma((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF) / 255f;
        opacity[x] = (argb >>> 24) / 255f;
      }
      return;
    }
    // Not getRGB: it would put gray images through a gamma curve.
    Raster raster = image.getRaster();
    int bands = raster.getNumBands();
    float full = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    int[] samples = raster.getPixels(0, y, light.length, 1, (int[]) null);
    for (int x = 0; x < light.length; x++) {
      int at = x * bands;
      light[x] =
          (bands < 3 ? samples[at] : luma(samples[at], samples[at + 1], samples[at + 2])) / full;
      opacity[x] = bands == 2 || bands == 4 ? samples[at + bands - 1] / full : 1;
    }
  }

  private static float luma(int red, int green, int blue) {
    return 0.299f * red + 0.587f * green + 0.114f * blue;
  }
}
