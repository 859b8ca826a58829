package io.linmo.outline;

import io.linmo.curve.Polygon;
import io.linmo.strokes.DrawnStroke;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * The outline of pen strokes: the edges of each lie half the pen's width beside its line, its ends
 * are round, and what several cover is united.
 *
 * <p>No picture lies between. The edges are polygons within {@value #ROUND} pixels of the offset
 * curves ({@link StrokeEdge}); JTS keeps what they wind around at least once, and curves are fitted
 * to the rings.
 */
public final class PenOutline {

  /** Arcs are drawn this near, in pixels. */
  static final double ROUND = 0.02;

  /** Arc length over which a corner is rounded, in pixels: edges are known exactly. */
  private static final double ROUNDING = 0.5;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final TraceOptions options;

  public PenOutline(TraceOptions options) {
    this.options = options;
  }

  /**
   * The outline in pixels, y down; outer contours run clockwise on the page.
   *
   * @param size edge of the em box in pixels
   */
  public Outline of(List<DrawnStroke> strokes, double size) {
    Geometry[] edges = new Geometry[strokes.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = FACTORY.createPolygon(StrokeEdge.of(strokes.get(i), size));
    }
    Geometry ink = FACTORY.createGeometryCollection(edges).buffer(0);
    ContourFit fit = new ContourFit(options.accuracyPx(), ROUNDING);
    List<Polygon> lines = new ArrayList<>();
    List<TracedContour> contours = new ArrayList<>();
    for (int i = 0; i < ink.getNumGeometries(); i++) {
      boolean outer = true; // each polygon's shell comes before its holes
      for (Object ring : LinearComponentExtracter.getLines(ink.getGeometryN(i))) {
        Polygon line = polygon((LinearRing) ring, outer);
        outer = false;
        if (Math.abs(line.area()) >= options.minimumAreaPx()) {
          lines.add(line);
          contours.add(fit.of(line));
        }
      }
    }
    fit.part(contours, lines);
    return new Outline(contours.stream().map(TracedContour::contour).toList());
  }

  /** The ring, turned clockwise on the page around ink and the other way around a hole. */
  private static Polygon polygon(LinearRing ring, boolean outer) {
    Coordinate[] points = ring.getCoordinates();
    int size = points.length - 1;
    double[] x = new double[size];
    double[] y = new double[size];
    for (int i = 0; i < size; i++) {
      x[i] = points[i].x;
      y[i] = points[i].y;
    }
    Polygon polygon = Polygon.of(x, y, size);
    if (polygon.area() > 0 == outer) {
      return polygon;
    }
    for (int i = 0; i < size; i++) {
      x[i] = points[size - 1 - i].x;
      y[i] = points[size - 1 - i].y;
    }
    return Polygon.of(x, y, size);
  }
}
