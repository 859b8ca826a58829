package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/** Takes a Java 2D shape as an outline; contours that are left open are closed by a line. */
public final class ShapeOutline {

  private final List<Contour> contours = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private Point start = new Point(0, 0);
  private Point pen = start;

  private ShapeOutline() {}

  public static Outline of(Shape shape) {
    ShapeOutline outline = new ShapeOutline();
    double[] at = new double[6];
    for (PathIterator step = shape.getPathIterator(null); !step.isDone(); step.next()) {
      outline.add(step.currentSegment(at), at);
    }
    outline.close();
    return new Outline(outline.contours);
  }

  private void add(int kind, double[] at) {
    if (kind == PathIterator.SEG_MOVETO) {
      close();
      start = new Point(at[0], at[1]);
      pen = start;
    } else if (kind == PathIterator.SEG_CLOSE) {
      close();
      pen = start;
    } else {
      Segment segment = segment(kind, at);
      segments.add(segment);
      pen = segment.end();
    }
  }

  private Segment segment(int kind, double[] at) {
    Point first = new Point(at[0], at[1]);
    return switch (kind) {
      case PathIterator.SEG_QUADTO -> new Quadratic(pen, first, new Point(at[2], at[3]));
      case PathIterator.SEG_CUBICTO ->
          new Cubic(pen, first, new Point(at[2], at[3]), new Point(at[4], at[5]));
      default -> new Line(pen, first);
    };
  }

  private void close() {
    if (!segments.isEmpty()) {
      if (!pen.equals(start)) {
        segments.add(new Line(pen, start));
      }
      contours.add(new Contour(segments));
      segments.clear();
    }
  }
}
