package io.linmo.transcription;

import io.linmo.capture.PagePicture;
import io.linmo.capture.WrongPictures;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A text drawn with a face, and where each of its characters lies. */
final class DrawnText {

  private static final int EM = 60;
  private static final int MARGIN = 90;

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final FontFile face;
  private final Random random = new Random(5);
  private final List<Rectangle2D> boxes = new ArrayList<>();

  private DrawnText(FontFile face, int width, int height) {
    this.face = face;
    this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    this.graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setColor(new Color(30, 30, 50));
  }

  /** Lines of Latin. */
  static DrawnText lines(FontFile face, String... lines) {
    DrawnText text = new DrawnText(face, 1000, 2 * MARGIN + 110 * lines.length);
    for (int i = 0; i < lines.length; i++) {
      double x = MARGIN;
      for (int c : lines[i].codePoints().toArray()) {
        text.draw(c, x, MARGIN + 60 + 110 * i);
        x += face.advance(c) * EM;
      }
    }
    return text;
  }

  /** Columns of Han from the right. */
  static DrawnText columns(FontFile face, String... columns) {
    int length = columns[0].length();
    DrawnText text =
        new DrawnText(face, 2 * MARGIN + 90 * columns.length, 2 * MARGIN + 68 * length);
    for (int i = 0; i < columns.length; i++) {
      for (int k = 0; k < columns[i].length(); k++) {
        double x = text.image.getWidth() - MARGIN - EM - 90 * i + text.random.nextGaussian();
        text.draw(columns[i].charAt(k), x, MARGIN + 55 + 68 * k + text.random.nextGaussian());
      }
    }
    return text;
  }

  private void draw(int codePoint, double x, double y) {
    if (codePoint == ' ') {
      return;
    }
    Path2D outline = face.outline(codePoint).orElseThrow();
    // No two letters of a hand are the same.
    double em = EM * (1 + 0.04 * random.nextGaussian());
    outline.transform(new AffineTransform(em, 0, 0, -em, x, y));
    graphics.fill(outline);
    boxes.add(outline.getBounds2D());
  }

  /** Scribbles over a character, given by its place in the text without spaces. */
  DrawnText scribbledOver(int index) {
    Rectangle2D box = boxes.get(index);
    graphics.setStroke(new BasicStroke(4));
    for (int i = 0; i < 12; i++) {
      double x = box.getX() + box.getWidth() * i / 12;
      graphics.draw(new Line2D.Double(x, box.getMinY(), x + 4, box.getMaxY()));
      graphics.draw(new Line2D.Double(x + 4, box.getMaxY(), x + 3, box.getMinY()));
    }
    return this;
  }

  BufferedImage image() {
    return image;
  }

  PagePicture picture() {
    return PagePicture.of(image, "text.png", 1);
  }

  PagePicture upsideDown() {
    return PagePicture.of(WrongPictures.upsideDown(image), "text.png", 1);
  }

  /** Where the characters are, in the order of the text without its spaces. */
  List<Rectangle2D> boxes() {
    return boxes;
  }
}
