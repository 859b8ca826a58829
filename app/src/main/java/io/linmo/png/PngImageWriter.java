package io.linmo.png;

import io.linmo.image.GlyphImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A glyph image as a gray PNG picture of the same size, black ink on white paper. */
public final class PngImageWriter {

  private PngImageWriter() {}

  public static byte[] image(GlyphImage image) {
    BufferedImage picture =
        new BufferedImage(image.width(), image.height(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++) {
        float ink = Math.max(0, Math.min(1, image.at(x, y)));
        picture.getRaster().setSample(x, y, 0, Math.round(255 * (1 - ink)));
      }
    }
    return image(picture);
  }

  public static byte[] image(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
