package io.linmo.capture;

import io.linmo.font.FontFile;
import io.linmo.font.ShippedFonts;
import io.linmo.image.GlyphImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;

/** A made photograph of a signature: uneven light, noise, a desk's edge, any paper. */
final class SignaturePhoto {

  static final int WIDTH = 1500;
  static final int HEIGHT = 700;

  private static final int EM = 130;

  private final Path2D writing = new Path2D.Double();

  SignaturePhoto(String name) throws IOException {
    FontFile font = FontFile.read(ShippedFonts.HOMEMADE_APPLE);
    double x = 150;
    for (int codePoint : name.codePoints().toArray()) {
      AffineTransform place = new AffineTransform(EM, 0, 0, -EM, x, 0.6 * HEIGHT);
      font.outline(codePoint)
          .ifPresent(o -> writing.append(place.createTransformedShape(o), false));
      x += EM * font.advance(codePoint);
    }
  }

  /** The ink alone, black on white, cut to its box. */
  GlyphImage truth() {
    BufferedImage page = page(Color.WHITE, false, Color.BLACK);
    int left = (int) Math.floor(writing.getBounds2D().getMinX()) - 2;
    int top = (int) Math.floor(writing.getBounds2D().getMinY()) - 2;
    int width = (int) Math.ceil(writing.getBounds2D().getMaxX()) + 2 - left;
    int height = (int) Math.ceil(writing.getBounds2D().getMaxY()) + 2 - top;
    float[] ink = new float[width * height];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = 1 - (page.getRGB(left + i % width, top + i / width) & 0xFF) / 255f;
    }
    return GlyphImage.of(width, height, ink);
  }

  BufferedImage photo(boolean ruled, Color ink) {
    BufferedImage page = page(new Color(250, 248, 240), ruled, ink);
    Random random = new Random(5);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double light = 0.98 - 0.4 * x / WIDTH - 0.15 * y / HEIGHT;
        int rgb = page.getRGB(x, y);
        int shaded = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
          double value = light * (rgb >> shift & 0xFF) + 2.5 * random.nextGaussian();
          shaded |= (int) Math.max(0, Math.min(255, Math.round(value))) << shift;
        }
        page.setRGB(x, y, shaded);
      }
    }
    return page;
  }

  private BufferedImage page(Color paper, boolean ruled, Color ink) {
    BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = page.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(paper);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    if (ruled) {
      graphics.setColor(new Color(160, 185, 225));
      for (int y = 60; y < HEIGHT; y += 88) {
        graphics.fillRect(0, y, WIDTH, 3);
      }
    }
    graphics.setColor(ink);
    graphics.fill(writing);
    graphics.dispose();
    return page;
  }
}
