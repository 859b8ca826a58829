package io.linmo.capture.svg;

import java.awt.Color;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.gvt.CompositeGraphicsNode;
import org.apache.batik.gvt.CompositeShapePainter;
import org.apache.batik.gvt.FillShapePainter;
import org.apache.batik.gvt.GraphicsNode;
import org.apache.batik.gvt.ShapeNode;
import org.apache.batik.gvt.ShapePainter;
import org.apache.batik.gvt.StrokeShapePainter;

/**
 * Gathers the ink of a drawing in painting order. Shapes that touch no other stay as they were
 * drawn, point by point; only those that overlap are united, and only those that white covers are
 * cut.
 */
final class InkShapes {

  /** Paints lighter than this are paper. */
  private static final double PAPER = 0.85;

  /** Areas within this share of each other are the same. */
  private static final double SAME = 1e-3;

  private final List<Shape> inks = new ArrayList<>();

  /**
   * @param transform from the node's parent to the canvas
   */
  void add(GraphicsNode node, AffineTransform transform) {
    if (!node.isVisible()) {
      return;
    }
    AffineTransform own = new AffineTransform(transform);
    if (node.getTransform() != null) {
      own.concatenate(node.getTransform());
    }
    if (node instanceof CompositeGraphicsNode group) {
      for (Object child : group.getChildren()) {
        add((GraphicsNode) child, own);
      }
    } else if (node instanceof ShapeNode shape && shape.getShapePainter() != null) {
      add(shape.getShapePainter(), own);
    }
  }

  private void add(ShapePainter painter, AffineTransform transform) {
    if (painter instanceof CompositeShapePainter several) {
      for (int i = 0; i < several.getShapePainterCount(); i++) {
        add(several.getShapePainter(i), transform);
      }
    } else if (painter instanceof FillShapePainter fill && fill.getPaint() != null) {
      put(transform.createTransformedShape(fill.getShape()), fill.getPaint());
    } else if (painter instanceof StrokeShapePainter stroke && stroke.getPaint() != null) {
      // A pen's outline crosses itself where the line bends.
      Shape line = stroke.getStroke().createStrokedShape(stroke.getShape());
      put(new Area(transform.createTransformedShape(line)), stroke.getPaint());
    }
  }

  private void put(Shape shape, Paint paint) {
    if (isPaper(paint)) {
      cover(shape);
    } else {
      inks.add(simple(shape));
    }
  }

  private static boolean isPaper(Paint paint) {
    if (!(paint instanceof Color color)) {
      return false;
    }
    double luma = 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
    return luma > PAPER * 255 || color.getAlpha() == 0;
  }

  private void cover(Shape white) {
    Area area = new Area(white);
    for (int i = 0; i < inks.size(); i++) {
      if (touch(area, inks.get(i))) {
        Area rest = new Area(inks.get(i));
        rest.subtract(area);
        inks.set(i, rest);
      }
    }
  }

  /**
   * The shape itself where its area is that of its contours, each counted once: no two of them
   * cross. Else the same region with contours that do not.
   */
  private static Shape simple(Shape shape) {
    Area region = new Area(shape);
    double ofRegion = Math.abs(ShapeContours.of(region).signedArea());
    double nested = ShapeContours.of(shape).nestedArea();
    return Math.abs(nested - ofRegion) <= SAME * ofRegion ? shape : region;
  }

  /** The outline of all ink; contours in it turn against those around them. */
  Shape outline() {
    List<Shape> apart = new ArrayList<>();
    for (Shape ink : inks) {
      Area joined = new Area(ink);
      List<Shape> touched = apart.stream().filter(other -> touch(joined, other)).toList();
      if (touched.isEmpty()) {
        apart.add(ink);
      } else {
        touched.forEach(other -> joined.add(new Area(other)));
        apart.removeAll(touched);
        apart.add(joined);
      }
    }
    Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    apart.forEach(shape -> outline.append(shape.getPathIterator(null), false));
    return ShapeContours.of(outline).turned();
  }

  private static boolean touch(Area area, Shape other) {
    if (!area.getBounds2D().intersects(other.getBounds2D())) {
      return false;
    }
    Area shared = new Area(other);
    shared.intersect(area);
    return !shared.isEmpty();
  }
}
