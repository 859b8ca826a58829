package io.linmo.image;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * Mean thickness of the strokes of a glyph: twice the area of its ink over the length of its edge.
 */
public final class StrokeThickness {

  private StrokeThickness() {}

  /** In pixels; 0 where there is no ink. The length is the total variation of the coverage. */
  public static double of(GlyphImage image) {
    double area = 0;
    double length = 0;
    for (int y = 0; y + 1 < image.height(); y++) {
      for (int x = 0; x + 1 < image.width(); x++) {
        float ink = image.at(x, y);
        area += ink;
        float across = image.at(x + 1, y) - ink;
        float down = image.at(x, y + 1) - ink;
        if (across != 0 || down != 0) {
          length += Math.hypot(across, down);
        }
      }
    }
    return length == 0 ? 0 : 2 * area / length;
  }

  /** In em; 0 where there is no ink. */
  public static double inEm(GlyphSample glyph) {
    return of(glyph.image()) * glyph.frame().pixelSize();
  }

  /** In the unit of the outline; 0 where it has no length. */
  public static double ofOutline(Shape outline) {
    double area = 0;
    double length = 0;
    double[] c = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator it = outline.getPathIterator(null, 1e-3); !it.isDone(); it.next()) {
      int kind = it.currentSegment(c);
      double nextX = kind == PathIterator.SEG_CLOSE ? startX : c[0];
      double nextY = kind == PathIterator.SEG_CLOSE ? startY : c[1];
      if (kind == PathIterator.SEG_MOVETO) {
        startX = nextX;
        startY = nextY;
      } else {
        area += (x * nextY - nextX * y) / 2;
        length += Math.hypot(nextX - x, nextY - y);
      }
      x = nextX;
      y = nextY;
    }
    return length == 0 ? 0 : 2 * Math.abs(area) / length;
  }
}
