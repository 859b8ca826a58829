package io.linmo.evaluation;

import io.linmo.image.Bilinear;
import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** A glyph as the signed distance to its outline, so that its weight and shape can be varied. */
final class ContentShape {

  private final int size;
  private final float[] distance;

  /** Ink pixels at the ends of each row's ink: x and y of their centres, alternating. */
  private final double[] hull;

  /**
   * @param image a square image with ink
   */
  ContentShape(GlyphImage image) {
    InkBitmap ink = InkBitmap.of(image);
    this.size = image.width();
    this.distance = DistanceTransform.signed(ink);
    this.hull = rowEnds(ink);
  }

  private static double[] rowEnds(InkBitmap ink) {
    double[] ends = new double[4 * ink.height()];
    int count = 0;
    for (int y = 0; y < ink.height(); y++) {
      int first = 0;
      while (first < ink.width() && !ink.at(first, y)) {
        first++;
      }
      if (first == ink.width()) {
        continue;
      }
      int last = ink.width() - 1;
      while (!ink.at(last, y)) {
        last--;
      }
      for (int x : new int[] {first, last}) {
        ends[count++] = x + 0.5;
        ends[count++] = y + 0.5;
      }
    }
    return Arrays.copyOf(ends, count);
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return hull.length == 0;
  }

  /** The ink box, in pixels, after a transform and with {@code weightPx} more ink on each side. */
  Rectangle2D inkBox(AffineTransform transform, double weightPx) {
    double[] moved = new double[hull.length];
    transform.transform(hull, 0, moved, 0, hull.length / 2);
    Rectangle2D box = new Rectangle2D.Double(moved[0], moved[1], 0, 0);
    for (int i = 2; i < moved.length; i += 2) {
      box.add(moved[i], moved[i + 1]);
    }
    double margin = 0.5 + weightPx;
    return new Rectangle2D.Double(
        box.getX() - margin,
        box.getY() - margin,
        box.getWidth() + 2 * margin,
        box.getHeight() + 2 * margin);
  }

  /**
   * The glyph after a transform of its pixels, with its outline moved outward.
   *
   * @param toSource from pixels of the result to pixels of this glyph
   * @param weightPx how far the outline moves outward; inward where negative
   */
  GlyphImage draw(AffineTransform toSource, double weightPx) {
    float[] coverage = new float[size * size];
    double stepX = toSource.getScaleX();
    double stepY = toSource.getShearY();
    for (int y = 0; y < size; y++) {
      double u = toSource.getShearX() * (y + 0.5) + toSource.getTranslateX() + stepX / 2;
      double v = toSource.getScaleY() * (y + 0.5) + toSource.getTranslateY() + stepY / 2;
      for (int x = 0; x < size; x++) {
        double inside = 0.5 + weightPx - distanceAt(u + x * stepX - 0.5, v + x * stepY - 0.5);
        coverage[y * size + x] = (float) Math.max(0, Math.min(1, inside));
      }
    }
    return GlyphImage.of(size, size, coverage);
  }

  /** Bilinear between pixel centres, constant beyond the outermost. */
  private double distanceAt(double x, double y) {
    double u = Math.max(0, Math.min(size - 1.001, x));
    double v = Math.max(0, Math.min(size - 1.001, y));
    int column = (int) u;
    int i = (int) v * size + column;
    double beyond = Math.max(Math.abs(u - x), Math.abs(v - y));
    double inside =
        Bilinear.within(
            distance[i],
            distance[i + 1],
            distance[i + size],
            distance[i + size + 1],
            u - column,
            v - (int) v);
    return inside + (beyond < 1 ? 0 : beyond);
  }
}
