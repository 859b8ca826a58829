package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Quadratic;
import io.linmo.image.GlyphImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Draws a traced outline with its nodes and handles large over its source, to be looked at. */
final class Overlay {

  static final int ZOOM = 6;

  private Overlay() {}

  /** {@code truth} is the shape on the unit canvas, or null. */
  static void write(Path file, GlyphImage image, Outline outline, Shape truth) throws IOException {
    ImageIO.write(draw(image, outline, truth), "png", file.toFile());
  }

  static BufferedImage draw(GlyphImage image, Outline outline, Shape truth) {
    BufferedImage page =
        new BufferedImage(image.width() * ZOOM, image.height() * ZOOM, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < page.getHeight(); y++) {
      for (int x = 0; x < page.getWidth(); x++) {
        int gray = 255 - Math.round(110 * Math.min(1, Math.max(0, image.at(x / ZOOM, y / ZOOM))));
        page.setRGB(x, y, gray << 16 | gray << 8 | gray);
      }
    }
    Graphics2D g = page.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setStroke(new BasicStroke(1));
    if (truth != null) {
      g.setColor(new Color(0, 150, 0));
      double scale = image.width() * ZOOM;
      g.draw(AffineTransform.getScaleInstance(scale, scale).createTransformedShape(truth));
    }
    g.setColor(Color.RED);
    g.draw(AffineTransform.getScaleInstance(ZOOM, ZOOM).createTransformedShape(outline.toShape()));
    for (Contour contour : outline.contours()) {
      for (Segment segment : contour.segments()) {
        if (segment instanceof Cubic c) {
          handle(g, c.start(), c.control1());
          handle(g, c.end(), c.control2());
        } else if (segment instanceof Quadratic q) {
          handle(g, q.start(), q.control());
          handle(g, q.end(), q.control());
        }
        Point p = segment.start().times(ZOOM);
        g.setColor(Color.BLACK);
        g.fill(new Rectangle2D.Double(p.x() - 3, p.y() - 3, 6, 6));
      }
    }
    g.dispose();
    return page;
  }

  private static void handle(Graphics2D g, Point node, Point control) {
    Point from = node.times(ZOOM);
    Point to = control.times(ZOOM);
    g.setColor(new Color(0, 80, 220));
    g.draw(new Line2D.Double(from.x(), from.y(), to.x(), to.y()));
    g.fill(new Ellipse2D.Double(to.x() - 2.5, to.y() - 2.5, 5, 5));
  }
}
