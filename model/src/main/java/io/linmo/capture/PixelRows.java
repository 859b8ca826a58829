package io.linmo.capture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * Reads any decoded image row by row as red, green, blue and opacity, each in [0, 1].
 *
 * <p>Samples of gray and RGB images are taken as they are stored, since that is the scale on which
 * programs anti-alias: {@code BufferedImage.getRGB} would put gray images through a gamma curve.
 * Other colour spaces are converted to sRGB. Premultiplied samples are divided by their opacity.
 */
final class PixelRows {

  /** Values of a pixel. */
  static final int CHANNELS = 4;

  private final BufferedImage image;
  private final int width;
  private final boolean converted;
  private final boolean hasAlpha;
  private final double[] full;
  private final double[] samples;

  PixelRows(BufferedImage image) {
    this.image = image;
    this.width = image.getWidth();
    Raster raster = image.getRaster();
    ColorModel colors = image.getColorModel();
    int bands = raster.getNumBands();
    int space = colors.getColorSpace().getType();
    this.hasAlpha = colors.hasAlpha();
    int expected = (space == ColorSpace.TYPE_GRAY ? 1 : 3) + (hasAlpha ? 1 : 0);
    this.converted =
        colors instanceof IndexColorModel
            || space != ColorSpace.TYPE_GRAY && space != ColorSpace.TYPE_RGB
            || bands != expected;
    this.full = new double[bands];
    this.samples = new double[bands * width];
    for (int band = 0; band < bands; band++) {
      full[band] = full(raster, band);
    }
  }

  /** The value of a full sample; floating-point samples are in [0, 1]. */
  private static double full(Raster raster, int band) {
    int type = raster.getDataBuffer().getDataType();
    boolean floating = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
    return floating ? 1 : Math.pow(2, raster.getSampleModel().getSampleSize(band)) - 1;
  }

  int width() {
    return width;
  }

  /** Puts row {@code y} into {@code target: [width, 4]}: red, green, blue, opacity. */
  void read(int y, float[] target) {
    if (converted) {
      readConverted(y, target);
    } else {
      readSamples(y, target);
    }
  }

  private void readConverted(int y, float[] target) {
    for (int x = 0; x < width; x++) {
      int argb = image.getRGB(x, y);
      target[4 * x] = ((argb >> 16) & 0xFF) / 255f;
      target[4 * x + 1] = ((argb >> 8) & 0xFF) / 255f;
      target[4 * x + 2] = (argb & 0xFF) / 255f;
      target[4 * x + 3] = (argb >>> 24) / 255f;
    }
  }

  private void readSamples(int y, float[] target) {
    Raster raster = image.getRaster();
    raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
    boolean premultiplied = image.isAlphaPremultiplied();
    int bands = full.length;
    for (int x = 0; x < width; x++) {
      int at = x * bands;
      double alpha = hasAlpha ? share(at, bands - 1) : 1;
      double by = premultiplied && alpha > 0 ? alpha : 1;
      for (int channel = 0; channel < 3; channel++) {
        target[4 * x + channel] = (float) (share(at, bands < 3 ? 0 : channel) / by);
      }
      target[4 * x + 3] = (float) alpha;
    }
  }

  private double share(int at, int band) {
    return Math.max(0, Math.min(1, samples[at + band] / full[band]));
  }
}
