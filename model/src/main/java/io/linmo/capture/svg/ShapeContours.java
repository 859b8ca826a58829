package io.linmo.capture.svg;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/** The closed contours of a shape, and how they lie in each other. */
final class ShapeContours {

  /** Chords lie within this share of a contour's size of its curves. */
  private static final double FLATNESS = 1e-5;

  private final List<Contour> contours = new ArrayList<>();

  private ShapeContours() {}

  /** A contour; {@code points} follow each other, the numbers of a segment in one array. */
  private record Contour(List<double[]> segments) {

    double x() {
      return segments.get(0)[0];
    }

    double y() {
      return segments.get(0)[1];
    }

    Path2D path() {
      Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      path.moveTo(x(), y());
      for (double[] n : segments.subList(1, segments.size())) {
        switch (n.length) {
          case 2 -> path.lineTo(n[0], n[1]);
          case 4 -> path.quadTo(n[0], n[1], n[2], n[3]);
          default -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
        }
      }
      path.closePath();
      return path;
    }

    /** The same points in the opposite order. */
    Contour reversed() {
      List<double[]> turned = new ArrayList<>();
      double[] last = segments.get(segments.size() - 1);
      turned.add(new double[] {last[last.length - 2], last[last.length - 1]});
      for (int i = segments.size() - 1; i > 0; i--) {
        double[] segment = segments.get(i);
        double[] before = segments.get(i - 1);
        double[] back = new double[segment.length];
        for (int k = 0; k + 2 < segment.length; k += 2) {
          back[segment.length - 4 - k] = segment[k];
          back[segment.length - 3 - k] = segment[k + 1];
        }
        back[back.length - 2] = before[before.length - 2];
        back[back.length - 1] = before[before.length - 1];
        turned.add(back);
      }
      return new Contour(turned);
    }

    double signedArea() {
      Path2D path = path();
      double longest = Math.max(path.getBounds2D().getWidth(), path.getBounds2D().getHeight());
      double flatness = Math.max(1e-9, FLATNESS * longest);
      double[] at = new double[6];
      double area = 0;
      double x = x();
      double y = y();
      for (PathIterator it = path.getPathIterator(null, flatness); !it.isDone(); it.next()) {
        boolean closes = it.currentSegment(at) == PathIterator.SEG_CLOSE;
        double nextX = closes ? x() : at[0];
        double nextY = closes ? y() : at[1];
        area += (x * nextY - nextX * y) / 2;
        x = nextX;
        y = nextY;
      }
      return area;
    }
  }

  static ShapeContours of(Shape shape) {
    ShapeContours result = new ShapeContours();
    List<double[]> segments = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      int kind = it.currentSegment(at);
      if (kind == PathIterator.SEG_MOVETO) {
        result.add(segments);
        segments = new ArrayList<>(List.of(new double[] {at[0], at[1]}));
      } else if (kind == PathIterator.SEG_CLOSE) {
        // What follows without a move begins where this contour did.
        double[] start = segments.get(0);
        result.add(segments);
        segments = new ArrayList<>(List.of(start));
      } else {
        int numbers = 2 * kind;
        double[] segment = new double[numbers];
        System.arraycopy(at, 0, segment, 0, numbers);
        segments.add(segment);
      }
    }
    result.add(segments);
    return result;
  }

  private void add(List<double[]> segments) {
    if (segments.size() > 1) {
      contours.add(new Contour(List.copyOf(segments)));
    }
  }

  /** How many of the others surround a contour, which crosses none. */
  private int depth(int index) {
    Contour contour = contours.get(index);
    int depth = 0;
    for (int i = 0; i < contours.size(); i++) {
      depth += i != index && contours.get(i).path().contains(contour.x(), contour.y()) ? 1 : 0;
    }
    return depth;
  }

  /** The area by the directions of the contours. */
  double signedArea() {
    return contours.stream().mapToDouble(Contour::signedArea).sum();
  }

  /** The area if contours in others are holes, in those ink again, and none cross. */
  double nestedArea() {
    double sum = 0;
    for (int i = 0; i < contours.size(); i++) {
      sum += (depth(i) % 2 == 0 ? 1 : -1) * Math.abs(contours.get(i).signedArea());
    }
    return sum;
  }

  /** The contours, holes turning against those around them, so that any rule fills them alike. */
  Shape turned() {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (int i = 0; i < contours.size(); i++) {
      Contour contour = contours.get(i);
      boolean outer = depth(i) % 2 == 0;
      Contour turned = outer == contour.signedArea() > 0 ? contour : contour.reversed();
      path.append(turned.path().getPathIterator(null), false);
    }
    return path;
  }
}
