package io.linmo.transcription;

import io.linmo.capture.PagePicture;
import io.linmo.font.FontFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A sheet with letters of a face, drawn for tests. */
final class DrawnSheet {

  static final int WIDTH = 1000;
  static final int HEIGHT = 1400;
  private static final int EM = 70;

  private final FontFile face;
  private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D graphics = image.createGraphics();

  DrawnSheet(FontFile face) {
    this.face = face;
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
  }

  /** Draws a row of characters a step apart. */
  DrawnSheet row(String characters, int left, int baseline, int step) {
    graphics.setColor(new Color(40, 40, 60));
    for (int i = 0; i < characters.length(); i++) {
      letter(characters.charAt(i), left + i * step, baseline, EM);
    }
    return this;
  }

  private void letter(int codePoint, double x, double y, double em) {
    Path2D outline = face.outline(codePoint).orElseThrow();
    outline.transform(new AffineTransform(em, 0, 0, -em, x, y));
    graphics.fill(outline);
  }

  /** Draws square boxes with a label under each, and a guide line across each. */
  DrawnSheet boxes(int rows, int columns, int left, int top, int side, int step, String labels) {
    graphics.setStroke(new BasicStroke(3));
    for (int i = 0; i < rows * columns; i++) {
      int x = left + i % columns * step;
      int y = top + i / columns * (step + 30);
      graphics.setColor(Color.DARK_GRAY);
      letter(labels.charAt(i % labels.length()), x + side / 2.0, y + side + 25, 18);
      graphics.setColor(new Color(200, 205, 215));
      graphics.draw(new Line2D.Double(x, y + 0.7 * side, x + side, y + 0.7 * side));
      graphics.setColor(Color.DARK_GRAY);
      graphics.draw(new Rectangle2D.Double(x, y, side, side));
    }
    return this;
  }

  DrawnSheet stroke(double x1, double y1, double x2, double y2, double width) {
    graphics.setColor(new Color(40, 40, 60));
    graphics.setStroke(new BasicStroke((float) width));
    graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    return this;
  }

  PagePicture picture() {
    return PagePicture.of(image, "sheet.png", 1);
  }

  /** The sheet turned by an angle in degrees on a dark table, under a lamp to one side. */
  PagePicture photograph(double degrees) {
    int margin = 160;
    BufferedImage table =
        new BufferedImage(WIDTH + 2 * margin, HEIGHT + 2 * margin, BufferedImage.TYPE_INT_RGB);
    Graphics2D photo = table.createGraphics();
    photo.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    photo.setColor(new Color(70, 50, 40));
    photo.fillRect(0, 0, table.getWidth(), table.getHeight());
    photo.rotate(Math.toRadians(degrees), table.getWidth() / 2.0, table.getHeight() / 2.0);
    photo.drawImage(image, margin, margin, null);
    photo.dispose();
    Random random = new Random(3);
    for (int y = 0; y < table.getHeight(); y++) {
      for (int x = 0; x < table.getWidth(); x++) {
        int rgb = table.getRGB(x, y);
        double light = 0.9 - 0.35 * x / table.getWidth();
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
          double value = (rgb >> shift & 0xFF) * light + 2 * random.nextGaussian();
          result |= (int) Math.max(0, Math.min(255, value)) << shift;
        }
        table.setRGB(x, y, result);
      }
    }
    return PagePicture.of(table, "photo.jpg", 1);
  }
}
