package io.linmo.cli;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.batik.parser.AWTPathProducer;

/** The ink of a picture in SVG, to compare. */
final class SvgInk {

  private SvgInk() {}

  /** The black paths of a picture: the letters, without captions. */
  static List<Path2D> paths(Path svg) throws IOException {
    List<Path2D> paths = new ArrayList<>();
    Matcher black = Pattern.compile("<path d=\"([^\"]+)\"").matcher(Files.readString(svg));
    while (black.find()) {
      paths.add(
          new Path2D.Double(
              AWTPathProducer.createShape(
                  new StringReader(black.group(1)), PathIterator.WIND_NON_ZERO)));
    }
    return paths;
  }

  /** How far apart the points of two drawings are at most, as shares of their widths. */
  static double apart(List<Path2D> one, List<Path2D> other) {
    List<Double> points = points(one);
    List<Double> others = points(other);
    return points.size() != others.size()
        ? Double.POSITIVE_INFINITY
        : IntStream.range(0, points.size())
            .mapToDouble(i -> Math.abs(points.get(i) - others.get(i)))
            .max()
            .orElseThrow();
  }

  private static List<Double> points(List<Path2D> drawing) {
    Rectangle2D box =
        drawing.stream().map(Path2D::getBounds2D).reduce(Rectangle2D::createUnion).orElseThrow();
    AffineTransform toUnit =
        AffineTransform.getScaleInstance(1 / box.getWidth(), 1 / box.getWidth());
    toUnit.translate(-box.getX(), -box.getY());
    List<Double> points = new ArrayList<>();
    double[] c = new double[6];
    for (Path2D path : drawing) {
      for (PathIterator i = path.getPathIterator(toUnit); !i.isDone(); i.next()) {
        int kind = i.currentSegment(c);
        int count = kind == PathIterator.SEG_CLOSE ? 0 : kind == PathIterator.SEG_QUADTO ? 4 : 2;
        for (int k = 0; k < count; k++) {
          points.add(c[k]);
        }
      }
    }
    return points;
  }
}
