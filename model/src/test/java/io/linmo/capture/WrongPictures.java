package io.linmo.capture;

import io.linmo.font.FontFile;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** What people take pictures of by mistake. */
public final class WrongPictures {

  private WrongPictures() {}

  /** Paper with nothing on it, under a lamp. */
  public static BufferedImage blank() {
    BufferedImage page = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(3);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        page.setRGB(x, y, 0x010101 * (int) (235 - 0.05 * x + 2 * random.nextGaussian()));
      }
    }
    return page;
  }

  /** Two pages side by side on a dark table. */
  public static BufferedImage two(BufferedImage page) {
    BufferedImage table = new BufferedImage(1400, 900, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawing(table);
    graphics.setColor(new Color(70, 50, 40));
    graphics.fillRect(0, 0, 1400, 900);
    graphics.drawImage(page, 50, 80, 600, 740, null);
    graphics.drawImage(page, 750, 60, 600, 740, null);
    graphics.dispose();
    return table;
  }

  /** A cat on a lawn. */
  public static BufferedImage cat() {
    Random random = new Random(1);
    BufferedImage cat = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawing(cat);
    graphics.setColor(new Color(150, 170, 140));
    graphics.fillRect(0, 0, 900, 700);
    graphics.setColor(new Color(190, 120, 60));
    graphics.fill(new Ellipse2D.Double(250, 250, 500, 380));
    graphics.fill(new Ellipse2D.Double(180, 120, 260, 240));
    graphics.setStroke(new BasicStroke(2));
    for (int i = 0; i < 4000; i++) {
      double x = 200 + 540 * random.nextDouble();
      double y = 150 + 450 * random.nextDouble();
      int tone = 60 + random.nextInt(140);
      graphics.setColor(new Color(tone, tone * 2 / 3, tone / 3));
      graphics.draw(
          new Line2D.Double(x, y, x + 14 * random.nextGaussian(), y + 14 * random.nextDouble()));
    }
    graphics.dispose();
    return cat;
  }

  /** A page of a book, whose letters are all the same. */
  public static BufferedImage print(FontFile face) {
    String text = "Call me Ishmael. Some years ago, never mind how long precisely, having little ";
    int em = 18;
    BufferedImage page = new BufferedImage(900, 880, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawing(page);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, page.getWidth(), page.getHeight());
    graphics.setColor(new Color(30, 30, 50));
    for (int line = 0; line < 24; line++) {
      double x = 90;
      for (int c : (text.substring(line) + text.substring(0, line)).codePoints().toArray()) {
        Path2D outline = face.outline(c).orElseGet(Path2D.Double::new);
        outline.transform(new AffineTransform(em, 0, 0, -em, x, 90 + 1.6 * em * (line + 1)));
        graphics.fill(outline);
        x += face.advance(c) * em;
      }
    }
    graphics.dispose();
    return page;
  }

  public static BufferedImage upsideDown(BufferedImage page) {
    BufferedImage turned =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        turned.setRGB(page.getWidth() - 1 - x, page.getHeight() - 1 - y, page.getRGB(x, y));
      }
    }
    return turned;
  }

  private static Graphics2D drawing(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    return graphics;
  }
}
