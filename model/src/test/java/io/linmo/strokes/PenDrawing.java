package io.linmo.strokes;

import io.linmo.image.GlyphImage;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Strokes drawn with a round pen of one thickness, for looking and measuring. */
final class PenDrawing {

  private PenDrawing() {}

  static Path2D path(Stroke stroke) {
    Path2D path = new Path2D.Double();
    path.moveTo(stroke.x(0), stroke.y(0));
    for (int i = 1; i < stroke.size(); i++) {
      path.lineTo(stroke.x(i), stroke.y(i));
    }
    return path;
  }

  /** On an em box with a margin of a quarter em around. */
  static GlyphImage draw(StrokeForm form, double thickness, int em) {
    int size = em * 3 / 2;
    BufferedImage canvas = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = canvas.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.scale(em, em);
    graphics.translate(0.25, 0.25);
    graphics.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int s = 0; s < form.strokes(); s++) {
      graphics.draw(path(form.stroke(s)));
    }
    graphics.dispose();
    byte[] gray = ((DataBufferByte) canvas.getRaster().getDataBuffer()).getData();
    float[] coverage = new float[gray.length];
    for (int i = 0; i < gray.length; i++) {
      coverage[i] = (gray[i] & 0xFF) / 255f;
    }
    return GlyphImage.of(size, size, coverage);
  }
}
