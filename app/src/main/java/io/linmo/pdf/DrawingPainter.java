package io.linmo.pdf;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.typesetting.Drawing;
import io.linmo.typesetting.Drawing.Words;
import io.linmo.typesetting.InkColor;

/** Writes a drawing into a content stream: its texts as text, all else as filled paths. */
final class DrawingPainter {

  private static final double BYTE = 255;

  private final ContentBuilder content;
  private final InkFonts fonts;

  DrawingPainter(ContentBuilder content, InkFonts fonts) {
    this.content = content;
    this.fonts = fonts;
  }

  /**
   * @param x where the drawing's origin lies, in points
   * @param size em in points
   */
  void paint(Drawing drawing, double x, double y, double size) {
    for (Drawing.Part part : drawing.parts()) {
      color(part.color());
      if (part instanceof Words words) {
        new TextPainter(content, fonts, x, y, size).paint(words.text().lines());
      } else {
        Outline ink = part.outline().map(p -> new Point(x + p.x() * size, y + p.y() * size));
        if (!ink.isEmpty()) {
          content.fill(ink);
        }
      }
    }
  }

  /** Fills a rectangle that begins at the origin. */
  void paper(InkColor color, double width, double height) {
    color(color);
    content.operator("re", 0, 0, width, height).raw("f");
  }

  private void color(InkColor color) {
    content.operator("rg", color.red() / BYTE, color.green() / BYTE, color.blue() / BYTE);
  }
}
