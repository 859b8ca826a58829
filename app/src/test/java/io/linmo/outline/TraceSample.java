package io.linmo.outline;

import io.linmo.image.GlyphImage;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/**
 * A shape on the unit canvas, y down, to trace and to compare with.
 *
 * @param truth pixels of the reference size that it inks, row by row
 * @param length of its edge
 * @param nodes on-curve points that its designer set, those left out where TrueType lets a smooth
 *     join be implied not counted; 0 where nobody drew it
 * @param segments lines and curves that it is made of
 */
record TraceSample(
    String name, Shape shape, boolean[] truth, double length, int nodes, int segments) {

  /** A glyph in em, y up. */
  static TraceSample of(String name, Path2D glyph) {
    Shape shape =
        ShapeImages.centred(AffineTransform.getScaleInstance(1, -1).createTransformedShape(glyph));
    int[] counts = counts(glyph);
    boolean[] truth = ShapeImages.bitmap(shape);
    double length = ShapeImages.length(new Area(shape));
    return new TraceSample(name, shape, truth, length, counts[0], counts[1]);
  }

  /** The field of a generated image. */
  static TraceSample of(String name, GlyphImage image) {
    boolean[] truth = ShapeImages.enlarged(image);
    Outline line = TraceScore.unfitted(image);
    Shape shape = ShapeImages.scaled(line.toShape(), image.width());
    return new TraceSample(name, shape, truth, ShapeImages.length(shape), 0, 0);
  }

  GlyphImage image(int size) {
    return ShapeImages.reduce(truth, size);
  }

  /** Nodes and segments. A node midway between two quadratic controls need not be stored. */
  private static int[] counts(Path2D glyph) {
    int nodes = 0;
    int segments = 0;
    double[] c = new double[6];
    double controlX = Double.NaN;
    double controlY = Double.NaN;
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    for (PathIterator i = glyph.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(c);
      int last = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
      if (kind == PathIterator.SEG_MOVETO) {
        startX = c[0];
        startY = c[1];
      } else if (kind != PathIterator.SEG_CLOSE || Math.hypot(x - startX, y - startY) > 1e-6) {
        boolean implied =
            kind == PathIterator.SEG_QUADTO
                && Math.hypot(x - (controlX + c[0]) / 2, y - (controlY + c[1]) / 2) < 6e-4;
        nodes += implied ? 0 : 1;
        segments++;
      }
      controlX = kind == PathIterator.SEG_QUADTO ? c[0] : Double.NaN;
      controlY = kind == PathIterator.SEG_QUADTO ? c[1] : Double.NaN;
      x = kind == PathIterator.SEG_CLOSE ? startX : c[last];
      y = kind == PathIterator.SEG_CLOSE ? startY : c[last + 1];
    }
    return new int[] {nodes, segments};
  }
}
