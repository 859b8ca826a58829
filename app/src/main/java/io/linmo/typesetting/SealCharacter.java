package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.curve.Polyline;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A character in the style of carved seals: lines of even width along the middle of its strokes,
 * those that nearly lie or stand made level and upright, the whole drawn out to fill a field.
 *
 * <p>The angles and tolerances were determined empirically, by looking at seals of forty surnames.
 */
final class SealCharacter {

  private static final double SIMPLER_EM = 0.028;
  private static final double LEVEL = Math.tan(Math.toRadians(20));
  private static final double UPRIGHT = Math.tan(Math.toRadians(14));
  private static final double CORNER = Math.toRadians(50);
  private static final double ROUND_EM = 0.16;
  private static final double FLAT = 0.12;

  /** The pen of Java 2D rounds to parts of its unit, which it takes for a pixel. */
  private static final double FINE = 1000;

  private final List<List<Point>> lines;

  private SealCharacter(List<List<Point>> lines) {
    this.lines = lines;
  }

  static SealCharacter of(InkedGlyph glyph) {
    List<List<Point>> lines =
        StrokeFinder.strokes(glyph).stream()
            .map(stroke -> new Polyline(stroke.points()).simplified(SIMPLER_EM).points())
            .toList();
    double rise = rise(lines);
    return new SealCharacter(mapped(lines, p -> new Point(p.x(), p.y() - rise * p.x())))
        .levelled()
        .filling(new Rectangle2D.Double(0, 0, 1, 1));
  }

  /**
   * How much the nearly level lines rise, as written ones do, each with the weight of its length.
   */
  private static double rise(List<List<Point>> lines) {
    double across = 0;
    double up = 0;
    for (List<Point> line : lines) {
      for (int i = 1; i < line.size(); i++) {
        if (isLevel(line.get(i - 1), line.get(i))) {
          Point step = line.get(i).minus(line.get(i - 1));
          across += Math.abs(step.x());
          up += step.y() * Math.signum(step.x());
        }
      }
    }
    return across == 0 ? 0 : up / across;
  }

  private SealCharacter levelled() {
    return new SealCharacter(lines.stream().map(SealCharacter::levelled).toList());
  }

  private static List<Point> levelled(List<Point> line) {
    List<Point> points = new ArrayList<>(line);
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      double x = (from.x() + to.x()) / 2;
      double y = (from.y() + to.y()) / 2;
      if (isLevel(from, to)) {
        points.set(i - 1, new Point(from.x(), y));
        points.set(i, new Point(to.x(), y));
      } else if (isUpright(from, to)) {
        points.set(i - 1, new Point(x, from.y()));
        points.set(i, new Point(x, to.y()));
      }
    }
    return squared(points);
  }

  /** The line with square corners where a level piece leads to an upright one by a short way. */
  private static List<Point> squared(List<Point> line) {
    List<Point> points = new ArrayList<>(line);
    for (int i = 2; i < points.size() - 1; i++) {
      Point one = points.get(i - 1);
      Point other = points.get(i);
      boolean level = isLevel(points.get(i - 2), one) && isUpright(other, points.get(i + 1));
      boolean upright = isUpright(points.get(i - 2), one) && isLevel(other, points.get(i + 1));
      if (one.distanceTo(other) < ROUND_EM && (level || upright)) {
        points.set(i - 1, level ? new Point(other.x(), one.y()) : new Point(one.x(), other.y()));
        points.remove(i);
      }
    }
    return points;
  }

  private static boolean isLevel(Point from, Point to) {
    return Math.abs(to.y() - from.y()) < LEVEL * Math.abs(to.x() - from.x());
  }

  private static boolean isUpright(Point from, Point to) {
    return Math.abs(to.x() - from.x()) < UPRIGHT * Math.abs(to.y() - from.y());
  }

  /** The character drawn out to the edges of a field; what is flat keeps its proportions. */
  SealCharacter filling(Rectangle2D field) {
    double left = extent(Point::x, -1);
    double right = extent(Point::x, 1);
    double bottom = extent(Point::y, -1);
    double top = extent(Point::y, 1);
    double width = right - left;
    double height = top - bottom;
    double most = Math.max(width, height);
    double sx = field.getWidth() / (width < FLAT * most ? most : width);
    double sy = field.getHeight() / (height < FLAT * most ? most : height);
    return new SealCharacter(
        mapped(
            lines,
            p ->
                new Point(
                    field.getCenterX() + sx * (p.x() - (left + right) / 2),
                    field.getCenterY() + sy * (p.y() - (bottom + top) / 2))));
  }

  private double extent(ToDoubleFunction<Point> coordinate, int sign) {
    return sign
        * lines.stream()
            .flatMap(List::stream)
            .mapToDouble(p -> sign * coordinate.applyAsDouble(p))
            .max()
            .orElse(0);
  }

  /** The length of all lines. */
  double length() {
    return lines.stream().mapToDouble(line -> new Polyline(line).length()).sum();
  }

  /** The ink of all lines, cut off straight at their ends. */
  Shape cut(double width) {
    Path2D path = new Path2D.Double();
    lines.forEach(line -> append(line, path));
    path.transform(AffineTransform.getScaleInstance(FINE, FINE));
    var pen =
        new BasicStroke(
            (float) (FINE * width), BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER, 1.5f);
    return AffineTransform.getScaleInstance(1 / FINE, 1 / FINE)
        .createTransformedShape(pen.createStrokedShape(path));
  }

  /** A line as a spline that is smooth but for its corners. */
  private static void append(List<Point> line, Path2D path) {
    path.moveTo(line.get(0).x(), line.get(0).y());
    for (int i = 1; i < line.size(); i++) {
      Point start = line.get(i - 1);
      Point end = line.get(i);
      double third = start.distanceTo(end) / 3;
      Point first = start.plus(direction(line, i - 1, i).times(third));
      Point second = end.minus(direction(line, i, i).times(third));
      path.curveTo(first.x(), first.y(), second.x(), second.y(), end.x(), end.y());
    }
  }

  /**
   * Where the line goes at a point, as a unit: along the chord of its neighbours, or at a corner
   * along the piece itself.
   *
   * @param piece index of the point that the piece ends in
   */
  private static Point direction(List<Point> line, int i, int piece) {
    Point chord =
        isCorner(line, i)
            ? line.get(piece).minus(line.get(piece - 1))
            : line.get(i + 1).minus(line.get(i - 1));
    return chord.times(1 / Math.max(chord.length(), 1e-9));
  }

  private static boolean isCorner(List<Point> line, int i) {
    if (i == 0 || i == line.size() - 1) {
      return true;
    }
    Point before = line.get(i).minus(line.get(i - 1));
    Point after = line.get(i + 1).minus(line.get(i));
    return Math.abs(Math.atan2(before.cross(after), before.dot(after))) > CORNER;
  }

  private static List<List<Point>> mapped(List<List<Point>> lines, Function<Point, Point> map) {
    return lines.stream().map(line -> line.stream().map(map).toList()).toList();
  }
}
