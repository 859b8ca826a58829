package io.linmo.capture.hand;

import io.linmo.image.GlyphImage;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Ink as a gray PNG of 8 bits: 255 is paper and 0 is ink. */
public final class InkPng {

  private static final int PAPER = 255;

  private InkPng() {}

  public static byte[] encode(GlyphImage ink) {
    BufferedImage image =
        new BufferedImage(ink.width(), ink.height(), BufferedImage.TYPE_BYTE_GRAY);
    WritableRaster raster = image.getRaster();
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        raster.setSample(x, y, 0, PAPER - Math.round(PAPER * ink.at(x, y)));
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * @param source what errors call the picture
   */
  public static GlyphImage decode(byte[] png, String source) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    if (image == null || image.getRaster().getNumBands() != 1) {
      throw new IOException(source + ": not a gray PNG picture, expected one that import wrote");
    }
    Raster raster = image.getRaster();
    float[] coverage = new float[image.getWidth() * image.getHeight()];
    int[] samples = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
    float full = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = (full - samples[i]) / full;
    }
    return GlyphImage.of(image.getWidth(), image.getHeight(), coverage);
  }
}
