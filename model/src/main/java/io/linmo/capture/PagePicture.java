package io.linmo.capture;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A picture of a whole page in colour, upright as its file says: {@code samples: [height, width, 3]
 * bytes}, red, green, blue, row-major, y down.
 *
 * <p>Sample values are taken as they are stored, without colour management; transparent parts are
 * white. A picture of 12 megapixels takes 36 MB.
 */
public final class PagePicture {

  /** Samples of a pixel. */
  public static final int CHANNELS = 3;

  private final String source;
  private final int page;
  private final int width;
  private final int height;
  private final byte[] samples;

  private PagePicture(String source, int page, int width, int height, byte[] samples) {
    this.source = Objects.requireNonNull(source, "source");
    this.page = page;
    this.width = width;
    this.height = height;
    this.samples = samples;
  }

  /**
   * Takes a copy of a decoded image.
   *
   * @param source what errors call the picture, usually its file
   * @param page which picture of that file it is, from 1
   */
  public static PagePicture of(BufferedImage image, String source, int page) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] samples = new byte[CHANNELS * width * height];
    boolean indexed = image.getColorModel() instanceof IndexColorModel;
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              if (indexed) {
                copyIndexed(image, y, samples);
              } else if (isPlain(image)) {
                copyPlain(image.getRaster(), y, samples);
              } else {
                copyRow(image.getRaster(), y, samples);
              }
            });
    return new PagePicture(source, page, width, height, samples);
  }

  /**
   * A gray picture.
   *
   * @param lightness [height, width], 0 to 255
   */
  public static PagePicture ofLightness(
      float[] lightness, int width, int height, String source, int page) {
    byte[] samples = new byte[CHANNELS * width * height];
    for (int i = 0; i < width * height; i++) {
      byte sample = (byte) Math.round(Math.max(0, Math.min(255, lightness[i])));
      for (int channel = 0; channel < CHANNELS; channel++) {
        samples[CHANNELS * i + channel] = sample;
      }
    }
    return new PagePicture(source, page, width, height, samples);
  }

  private static void copyIndexed(BufferedImage image, int y, byte[] samples) {
    int width = image.getWidth();
    for (int x = 0; x < width; x++) {
      int argb = image.getRGB(x, y);
      int at = CHANNELS * (y * width + x);
      float alpha = (argb >>> 24) / 255f;
      for (int channel = 0; channel < CHANNELS; channel++) {
        samples[at + channel] = onWhite((argb >> (16 - 8 * channel)) & 0xFF, alpha);
      }
    }
  }

  /** Whether the samples of a row are what a page has: three bytes a pixel. */
  private static boolean isPlain(BufferedImage image) {
    return image.getRaster().getSampleModel() instanceof ComponentSampleModel model
        && model.getDataType() == DataBuffer.TYPE_BYTE
        && model.getNumBands() == CHANNELS;
  }

  private static void copyPlain(Raster raster, int y, byte[] samples) {
    int width = raster.getWidth();
    byte[] row = new byte[CHANNELS * width];
    raster.getDataElements(raster.getMinX(), raster.getMinY() + y, width, 1, row);
    System.arraycopy(row, 0, samples, y * row.length, row.length);
  }

  /** Not through getRGB, which would put gray images through a gamma curve. */
  private static void copyRow(Raster raster, int y, byte[] samples) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    int bits = raster.getSampleModel().getSampleSize(0);
    float full = (float) ((1L << bits) - 1);
    int[] row = raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, (int[]) null);
    boolean hasAlpha = bands == 2 || bands == 4;
    for (int x = 0; x < width; x++) {
      int from = x * bands;
      float alpha = hasAlpha ? row[from + bands - 1] / full : 1;
      int to = CHANNELS * (y * width + x);
      for (int channel = 0; channel < CHANNELS; channel++) {
        int sample = row[from + (bands < CHANNELS ? 0 : channel)];
        samples[to + channel] = onWhite(sample * 255f / full, alpha);
      }
    }
  }

  private static byte onWhite(float sample, float alpha) {
    return (byte) Math.round(sample * alpha + 255 * (1 - alpha));
  }

  /** What errors call the picture, usually its file. */
  public String source() {
    return source;
  }

  /** Which picture of its file this is, from 1. */
  public int page() {
    return page;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** A sample from 0 to 255; channels are red, green and blue. */
  public int sample(int x, int y, int channel) {
    return samples[CHANNELS * (y * width + x) + channel] & 0xFF;
  }

  /** 0.299 R + 0.587 G + 0.114 B of a pixel, from 0 to 255. */
  public float luma(int x, int y) {
    int at = CHANNELS * (y * width + x);
    return 0.299f * (samples[at] & 0xFF)
        + 0.587f * (samples[at + 1] & 0xFF)
        + 0.114f * (samples[at + 2] & 0xFF);
  }

  @Override
  public String toString() {
    return "PagePicture[%s, page %d, %d x %d]".formatted(source, page, width, height);
  }
}
