package io.linmo.typesetting;

import io.linmo.curve.Box;
import io.linmo.curve.Point;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.outline.Outline;
import io.linmo.skeleton.InkSkeleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The middle lines of ink, which go straight on where they meet, as a pen draws them. */
final class Skeleton {

  /** Pixels to the em: strokes are some five to ten pixels wide. */
  private static final int SCALE = 100;

  private static final int BORDER = 3;

  /** How far beyond a crossing is looked where a line leads. */
  private static final double LOOK_EM = 0.09;

  private static final int SMOOTHINGS = 2;

  private final double left;
  private final double top;
  private final InkSkeleton skeleton;

  private Skeleton(Outline outline) {
    Box box = outline.box();
    left = box.left() - (double) BORDER / SCALE;
    top = box.top() + (double) BORDER / SCALE;
    int width = (int) Math.ceil(box.width() * SCALE) + 2 * BORDER;
    int height = (int) Math.ceil(box.height() * SCALE) + 2 * BORDER;
    skeleton = InkSkeleton.of(InkBitmap.of(raster(outline, width, height)));
  }

  /**
   * @param outline in em, not empty
   */
  static Skeleton of(Outline outline) {
    return new Skeleton(outline);
  }

  /** How far the ink reaches on both sides of a line, at most, in em. */
  double halfWidth(List<Point> points) {
    double most = 0;
    for (Point p : points) {
      int x = (int) Math.floor((p.x() - left) * SCALE);
      int y = (int) Math.floor((top - p.y()) * SCALE);
      most = Math.max(most, skeleton.halfWidth(x, y));
    }
    return most / SCALE;
  }

  /** The lines that a pen drew, in em; dots are lines of two points close together. */
  List<List<Point>> lines() {
    return skeleton.penLines(LOOK_EM * SCALE).stream()
        .map(line -> line.stream().map(this::point).toList())
        .map(line -> line.size() == 1 ? dot(line.get(0)) : smooth(line))
        .toList();
  }

  private List<Point> dot(Point middle) {
    double half = halfWidth(List.of(middle));
    Point small = new Point(half / 2, -half / 2);
    return List.of(middle.minus(small), middle.plus(small));
  }

  private static List<Point> smooth(List<Point> line) {
    List<Point> points = line;
    for (int pass = 0; pass < SMOOTHINGS; pass++) {
      List<Point> next = new ArrayList<>(points);
      for (int i = 1; i < points.size() - 1; i++) {
        Point beside = points.get(i - 1).lerp(points.get(i + 1), 0.5);
        next.set(i, points.get(i).lerp(beside, 0.5));
      }
      points = next;
    }
    return points;
  }

  private GlyphImage raster(Outline outline, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.transform(new AffineTransform(SCALE, 0, 0, -SCALE, -left * SCALE, top * SCALE));
    graphics.fill(outline.toShape());
    graphics.dispose();
    float[] coverage = new float[width * height];
    for (int i = 0; i < coverage.length; i++) {
      coverage[i] = image.getRaster().getSample(i % width, i / width, 0) / 255f;
    }
    return GlyphImage.of(width, height, coverage);
  }

  private Point point(double[] pixel) {
    return new Point(left + (pixel[0] + 0.5) / SCALE, top - (pixel[1] + 0.5) / SCALE);
  }
}
