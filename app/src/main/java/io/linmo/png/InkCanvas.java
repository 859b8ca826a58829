package io.linmo.png;

import io.linmo.outline.Outline;
import io.linmo.typesetting.InkColor;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paper, or nothing, to fill outlines on. Lengths are pixels, y down. */
final class InkCanvas {

  /** 100 megapixels of one byte. */
  private static final long MAX_PIXELS = 100_000_000;

  private static final Color RULE = new Color(0xDDDDDD);
  private static final Color MARK = new Color(0xF0F0F0);

  private final BufferedImage image;
  private final Graphics2D graphics;

  /** White paper for black ink. */
  InkCanvas(int width, int height) {
    this(width, height, BufferedImage.TYPE_BYTE_GRAY);
    ground(Color.WHITE);
  }

  /** Paper of a colour, or no ground at all where it is null. */
  static InkCanvas colored(int width, int height, InkColor paper) {
    if (paper == null) {
      return new InkCanvas(width, height, BufferedImage.TYPE_INT_ARGB);
    }
    InkCanvas canvas = new InkCanvas(width, height, BufferedImage.TYPE_INT_RGB);
    canvas.ground(color(paper));
    return canvas;
  }

  private InkCanvas(int width, int height, int type) {
    if (width < 1 || height < 1 || (long) width * height > MAX_PIXELS) {
      throw new IllegalArgumentException(
          "picture of %d x %d pixels, expected 1 to %d pixels in all: choose a smaller size"
              .formatted(width, height, MAX_PIXELS));
    }
    image = new BufferedImage(width, height, type);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
  }

  private void ground(Color color) {
    box(color, 0, 0, image.getWidth(), image.getHeight());
  }

  private static Color color(InkColor color) {
    return new Color(color.red(), color.green(), color.blue());
  }

  /** Fills an outline in em, y up, its origin at (x, y) and {@code size} pixels to the em. */
  void fill(Outline em, double x, double y, double size) {
    fill(em, InkColor.BLACK, x, y, size);
  }

  void fill(Outline em, InkColor color, double x, double y, double size) {
    graphics.setColor(color(color));
    AffineTransform toPixels = new AffineTransform(size, 0, 0, -size, x, y);
    graphics.fill(toPixels.createTransformedShape(em.toShape()));
  }

  /** A faint line, drawn as a thin box. */
  void rule(int x, int y, int width, int height) {
    box(RULE, x, y, width, height);
  }

  /** A ground a little darker than the paper. */
  void mark(int x, int y, int width, int height) {
    box(MARK, x, y, width, height);
  }

  private void box(Color color, int x, int y, int width, int height) {
    graphics.setColor(color);
    graphics.fillRect(x, y, width, height);
  }

  byte[] toPng() {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.setUseCache(false);
      if (!ImageIO.write(image, "png", png)) {
        throw new IllegalStateException("this Java runtime has no PNG writer");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return png.toByteArray();
  }
}
