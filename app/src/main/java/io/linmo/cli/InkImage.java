package io.linmo.cli;

import io.linmo.raster.GlyphImage;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads a picture of ink of any kind as coverage: gray, colour or transparent, dark on light or the
 * reverse.
 *
 * <p>Transparency shows white paper. The paper is the median level along the picture's border, the
 * ink the level that the strongest 0.5 % of the pixels reach on the far side of it; the levels
 * between are stretched to [0, 1].
 */
final class InkImage {

  static final int MAX_EDGE = 8192;

  /** Levels, of 256, by which ink must differ from paper; less is noise. */
  private static final int LEAST_CONTRAST = 24;

  private static final double INK_SHARE = 0.005;

  private InkImage() {}

  static GlyphImage read(Path file) throws CommandFailure, IOException {
    BufferedImage image = decode(InputFile.require(file, "an image"));
    int[] levels = levels(image);
    int paper = paper(levels, image.getWidth(), image.getHeight());
    int ink = ink(levels, paper);
    if (Math.abs(ink - paper) < LEAST_CONTRAST) {
      throw new CommandFailure(
          "%s: an empty page: nothing stands out from the paper; expected ink".formatted(file));
    }
    float[] coverage = new float[levels.length];
    for (int i = 0; i < levels.length; i++) {
      float share = (levels[i] - paper) / (float) (ink - paper);
      coverage[i] = Math.min(Math.max(share, 0), 1);
    }
    return GlyphImage.of(image.getWidth(), image.getHeight(), coverage);
  }

  private static BufferedImage decode(Path file) throws CommandFailure, IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw notAnImage(file, null);
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        checkSize(file, width, height);
        return reader.read(0);
      } catch (IOException | RuntimeException e) {
        throw notAnImage(file, e);
      } finally {
        reader.dispose();
      }
    }
  }

  private static CommandFailure notAnImage(Path file, Exception cause) {
    String what = cause == null ? "not an image" : "a damaged image";
    return new CommandFailure(
        "%s: %s, expected a PNG, JPEG, GIF, BMP or TIFF file".formatted(file, what), cause);
  }

  private static void checkSize(Path file, int width, int height) throws CommandFailure {
    if (width > MAX_EDGE || height > MAX_EDGE) {
      throw new CommandFailure(
          "%s: %d x %d pixels, expected at most %d x %d; scale it down"
              .formatted(file, width, height, MAX_EDGE, MAX_EDGE));
    }
  }

  /** The brightness of each pixel over white paper, 0 to 255, row by row. */
  private static int[] levels(BufferedImage image) {
    boolean plainGray =
        image.getColorModel().getNumComponents() <= 2
            && !(image.getColorModel() instanceof IndexColorModel);
    int width = image.getWidth();
    int[] levels = new int[width * image.getHeight()];
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      if (plainGray) {
        readGray(image, y, row);
      } else {
        image.getRGB(0, y, width, 1, row, 0, width);
      }
      for (int x = 0; x < width; x++) {
        levels[y * width + x] = level(row[x]);
      }
    }
    return levels;
  }

  /** Gray samples as they are stored; {@code getRGB} would put them through a gamma curve. */
  private static void readGray(BufferedImage image, int y, int[] row) {
    Raster raster = image.getRaster();
    int full = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    boolean transparent = raster.getNumBands() == 2;
    for (int x = 0; x < row.length; x++) {
      int gray = raster.getSample(x, y, 0) * 255 / full;
      int alpha = transparent ? raster.getSample(x, y, 1) * 255 / full : 255;
      row[x] = alpha << 24 | gray * 0x010101;
    }
  }

  /** Rec. 601 luma over white. */
  private static int level(int argb) {
    int alpha = argb >>> 24;
    int luma =
        (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF) + 500) / 1000;
    return (luma * alpha + 255 * (255 - alpha) + 127) / 255;
  }

  private static int paper(int[] levels, int width, int height) {
    int[] border = new int[2 * (width + height)];
    for (int x = 0; x < width; x++) {
      border[2 * x] = levels[x];
      border[2 * x + 1] = levels[(height - 1) * width + x];
    }
    for (int y = 0; y < height; y++) {
      border[2 * (width + y)] = levels[y * width];
      border[2 * (width + y) + 1] = levels[y * width + width - 1];
    }
    Arrays.sort(border);
    return border[border.length / 2];
  }

  /** The level at the end of the histogram that lies farther from the paper. */
  private static int ink(int[] levels, int paper) {
    int[] counts = new int[256];
    for (int level : levels) {
      counts[level]++;
    }
    int least = (int) Math.ceil(levels.length * INK_SHARE);
    int dark = reached(counts, 0, 1, least);
    int bright = reached(counts, 255, -1, least);
    return Math.abs(dark - paper) >= Math.abs(bright - paper) ? dark : bright;
  }

  private static int reached(int[] counts, int from, int step, int least) {
    int sum = 0;
    int level = from;
    while (sum + counts[level] < least) {
      sum += counts[level];
      level += step;
    }
    return level;
  }
}
