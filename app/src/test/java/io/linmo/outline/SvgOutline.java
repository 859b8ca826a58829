package io.linmo.outline;

import io.linmo.curve.Point;
import io.linmo.curve.Segment;
import io.linmo.curve.Segment.Cubic;
import io.linmo.curve.Segment.Line;
import io.linmo.curve.Segment.Quadratic;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.parser.DefaultPathHandler;
import org.apache.batik.parser.ParseException;
import org.apache.batik.parser.PathParser;

/** Outlines for tests as a person reads them: SVG path data with absolute commands. */
public final class SvgOutline extends DefaultPathHandler {

  private final List<Contour> contours = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private Point start;
  private Point pen;

  private SvgOutline(String path) {
    PathParser parser = new PathParser();
    parser.setPathHandler(this);
    parser.parse(new StringReader(path));
  }

  public static Outline of(String path) {
    return new Outline(new SvgOutline(path).contours);
  }

  public static Contour contour(String path) {
    return of(path).contours().get(0);
  }

  /** The segments of an open path. */
  public static List<Segment> segments(String path) {
    return List.copyOf(new SvgOutline(path).segments);
  }

  /** A path of one segment. */
  public static Segment segment(String path) {
    return segments(path).get(0);
  }

  @Override
  public void movetoAbs(float x, float y) {
    start = point(x, y);
    pen = start;
  }

  @Override
  public void linetoAbs(float x, float y) {
    add(new Line(pen, point(x, y)));
  }

  @Override
  public void linetoHorizontalAbs(float x) {
    add(new Line(pen, new Point(decimal(x), pen.y())));
  }

  @Override
  public void linetoVerticalAbs(float y) {
    add(new Line(pen, new Point(pen.x(), decimal(y))));
  }

  @Override
  public void curvetoQuadraticAbs(float x1, float y1, float x, float y) {
    add(new Quadratic(pen, point(x1, y1), point(x, y)));
  }

  @Override
  public void curvetoCubicAbs(float x1, float y1, float x2, float y2, float x, float y) {
    add(new Cubic(pen, point(x1, y1), point(x2, y2), point(x, y)));
  }

  @Override
  public void closePath() {
    if (!pen.equals(start)) {
      add(new Line(pen, start));
    }
    contours.add(new Contour(segments));
    segments.clear();
  }

  @Override
  public void linetoRel(float x, float y) {
    throw new ParseException("a relative command, expected absolute ones", 0, 0);
  }

  private void add(Segment segment) {
    segments.add(segment);
    pen = segment.end();
  }

  private static Point point(float x, float y) {
    return new Point(decimal(x), decimal(y));
  }

  /** The number as it was written, which a float only comes near to. */
  private static double decimal(float written) {
    return Double.parseDouble(Float.toString(written));
  }
}
