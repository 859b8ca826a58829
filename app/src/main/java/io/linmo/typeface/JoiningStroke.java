package io.linmo.typeface;

import io.linmo.curve.Point;
import io.linmo.image.GlyphFrame;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphRasterizer;
import io.linmo.image.GlyphSample;
import io.linmo.outline.Outline;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.util.List;

/**
 * A stroke from where one letter ends to where the next begins, which makes one glyph of the two.
 *
 * @param place where the second letter stands after the first, in font units
 * @param to where the stroke comes in, as seen from the first letter's origin
 * @param weight the stroke's thickness at most
 */
record JoiningStroke(
    TypefaceGlyph first, TypefaceGlyph second, int place, StrokeEnd from, Point to, double weight) {

  /** Edge of the picture: a pair of letters fills it, so that a pixel is a unit or two. */
  private static final int SIZE_PX = 512;

  /** A name made of the parts' names, from which their characters can be read. */
  Ligature ligature() {
    String[] left = first.name().split("\\.", 2);
    String[] right = second.name().split("\\.", 2);
    StringBuilder name = new StringBuilder(left[0] + "_" + right[0]);
    if (left.length + right.length > 2) {
      name.append('.').append(left.length > 1 ? left[1] : "ss00");
      name.append(right.length > 1 ? right[1] : "ss00");
    }
    return new Ligature(name.toString(), first.name(), second.name());
  }

  /** The pair as a glyph with this outline. */
  TypefaceGlyph glyph(Outline outline) {
    return new TypefaceGlyph(ligature().name(), List.of(), outline, advance());
  }

  private int advance() {
    return place + second.advance();
  }

  /** Both letters and the stroke as one picture, from which an outline can be traced. */
  GlyphSample draw(int unitsPerEm) {
    AffineTransform em = AffineTransform.getScaleInstance(1.0 / unitsPerEm, 1.0 / unitsPerEm);
    Path2D letters = first.outline().toShape();
    Path2D next = second.outline().map(new Point(place, 0)::plus).toShape();
    letters.append(next, false);
    Shape ink = em.createTransformedShape(letters);
    Shape between = em.createTransformedShape(stroke());
    double advanceEm = advance() / (double) unitsPerEm;
    GlyphFrame frame = GlyphFrame.aroundInk(ink.getBounds2D(), advanceEm, SIZE_PX);
    float[] coverage = GlyphRasterizer.render(ink, frame, SIZE_PX).coverage();
    GlyphImage added = GlyphRasterizer.render(between, frame, SIZE_PX);
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = Math.max(coverage[i], added.at(i % SIZE_PX, i / SIZE_PX));
    }
    return new GlyphSample(0, GlyphImage.of(SIZE_PX, SIZE_PX, coverage), frame);
  }

  /** On the way the first letter's stroke was going, then to its aim. */
  private Shape stroke() {
    Point start = from.place();
    Point bend = start.plus(from.outward().times(start.distanceTo(to) / 2));
    float thickness = (float) Math.min(weight, from.thickness());
    return new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(
            new QuadCurve2D.Double(start.x(), start.y(), bend.x(), bend.y(), to.x(), to.y()));
  }
}
