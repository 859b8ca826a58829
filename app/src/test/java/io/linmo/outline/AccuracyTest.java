package io.linmo.outline;

import static org.assertj.core.api.Assertions.assertThat;

import io.linmo.image.GlyphFrame;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Traces glyph-like shapes that are known exactly, given on a unit canvas. */
class AccuracyTest {

  private static final int SIZE = 128;

  private static final List<Shape> SHAPES =
      List.of(
          letterO(), penStroke(0.06f), penStroke(0.11f), brushStroke(), slantedBox(), letterK());

  private static Shape letterO() {
    Area ring = new Area(new Ellipse2D.Double(0.15, 0.1, 0.7, 0.8));
    ring.subtract(new Area(new Ellipse2D.Double(0.3, 0.18, 0.4, 0.62)));
    return ring;
  }

  private static Shape penStroke(float width) {
    CubicCurve2D spine = new CubicCurve2D.Double(0.12, 0.8, 0.2, -0.3, 0.7, 1.4, 0.88, 0.15);
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(spine);
  }

  private static Shape brushStroke() {
    Path2D path = new Path2D.Double();
    path.moveTo(0.1, 0.2);
    path.curveTo(0.3, 0.1, 0.5, 0.15, 0.62, 0.33);
    path.curveTo(0.75, 0.55, 0.8, 0.7, 0.93, 0.88);
    path.curveTo(0.7, 0.8, 0.5, 0.6, 0.4, 0.42);
    path.curveTo(0.32, 0.3, 0.2, 0.28, 0.1, 0.2);
    path.closePath();
    return path;
  }

  private static Shape slantedBox() {
    Path2D path = new Path2D.Double();
    path.moveTo(0.13, 0.21);
    path.lineTo(0.81, 0.11);
    path.lineTo(0.9, 0.77);
    path.lineTo(0.21, 0.88);
    path.closePath();
    return path;
  }

  private static Shape letterK() {
    Area letter = new Area(stroke(0.25, 0.1, 0.25, 0.9));
    letter.add(new Area(stroke(0.8, 0.12, 0.25, 0.6)));
    letter.add(new Area(stroke(0.4, 0.45, 0.82, 0.88)));
    return letter;
  }

  private static Shape stroke(double x1, double y1, double x2, double y2) {
    return new BasicStroke(0.09f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER)
        .createStrokedShape(new java.awt.geom.Line2D.Double(x1, y1, x2, y2));
  }

  private static double edgeError(Shape truth, Shape traced) {
    Shape unit = ShapeImages.scaled(traced, SIZE);
    return 1000 * ShapeImages.between(truth, unit) / ShapeImages.length(truth);
  }

  @Test
  void edgesLieWithinHalfAThousandthOfTheCanvas() {
    GlyphTracer tracer = new GlyphTracer(TraceOptions.DEFAULT);
    double[] errors = new double[SHAPES.size()];
    for (int i = 0; i < errors.length; i++) {
      Shape truth = SHAPES.get(i);
      Outline outline = tracer.trace(ShapeImages.render(truth, SIZE));
      OutlineChecks.assertSound(outline);
      errors[i] = edgeError(truth, outline.toShape());
      assertThat(errors[i]).as("shape " + i).isLessThan(0.8);
    }
    Arrays.sort(errors);
    assertThat(errors[errors.length / 2]).isLessThan(0.5);
  }

  @Test
  void fontUnitsKeepTheShape() {
    GlyphTracer tracer = new GlyphTracer(TraceOptions.DEFAULT);
    for (Shape truth : SHAPES) {
      Outline pixels = tracer.trace(ShapeImages.render(truth, SIZE));
      GlyphFrame frame = new GlyphFrame(0, 0.75, 1.0 / SIZE, 1);
      Outline font = FontOutline.of(pixels, frame, 1000, 1);
      OutlineChecks.assertFitForAFont(font);
      AffineTransform back = new AffineTransform(0.001, 0, 0, -0.001, 0, 0.75);
      Shape unit = back.createTransformedShape(font.toShape());
      assertThat(1000 * ShapeImages.between(truth, unit) / ShapeImages.length(truth))
          .isLessThan(0.9);
    }
  }

  @Test
  void tighterAccuracyNeverWorsensTheEdge() {
    for (Shape truth : SHAPES) {
      double loose = edgeError(truth, traced(truth, 0.8));
      double close = edgeError(truth, traced(truth, 0.2));
      double tight = edgeError(truth, traced(truth, 0.05));
      assertThat(close).isLessThan(loose + 0.05);
      assertThat(tight).isLessThan(close + 0.05);
    }
  }

  private static Shape traced(Shape truth, double accuracy) {
    return new GlyphTracer(new TraceOptions(accuracy, 2))
        .trace(ShapeImages.render(truth, SIZE))
        .toShape();
  }
}
