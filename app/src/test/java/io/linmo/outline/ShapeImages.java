package io.linmo.outline;

import io.linmo.image.GlyphImage;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Draws known shapes, given on a canvas from (0, 0) to (1, 1), y down. */
final class ShapeImages {

  /** Edge of the reference bitmap in pixels. */
  static final int REFERENCE = 2048;

  private ShapeImages() {}

  /** The shape moved to the middle of the canvas, its longer side nine tenths of it. */
  static Shape centred(Shape shape) {
    Rectangle2D box = shape.getBounds2D();
    double scale = 0.9 / Math.max(box.getWidth(), box.getHeight());
    AffineTransform fit = AffineTransform.getTranslateInstance(0.5, 0.5);
    fit.scale(scale, scale);
    fit.translate(-box.getCenterX(), -box.getCenterY());
    return fit.createTransformedShape(shape);
  }

  /** Where the bicubic field (Catmull and Rom's) through the pixels of a square image is ink. */
  static boolean[] enlarged(GlyphImage image) {
    int size = image.width();
    boolean[] ink = new boolean[REFERENCE * REFERENCE];
    double[] row = new double[size];
    for (int y = 0; y < REFERENCE; y++) {
      double at = (y + 0.5) * size / REFERENCE - 0.5;
      for (int x = 0; x < size; x++) {
        row[x] = cubic(x, at, size, (fixed, k) -> image.at(fixed, k));
      }
      for (int x = 0; x < REFERENCE; x++) {
        double across = (x + 0.5) * size / REFERENCE - 0.5;
        ink[y * REFERENCE + x] = cubic(0, across, size, (fixed, k) -> row[k]) >= 0.5;
      }
    }
    return ink;
  }

  private interface Samples {
    double at(int fixed, int index);
  }

  private static double cubic(int fixed, double at, int size, Samples samples) {
    int first = (int) Math.floor(at);
    double t = at - first;
    double[] v = new double[4];
    for (int k = 0; k < 4; k++) {
      int index = first + k - 1;
      v[k] = index < 0 || index >= size ? 0 : samples.at(fixed, index);
    }
    return v[1]
        + t
            * ((v[2] - v[0]) / 2
                + t
                    * (v[0]
                        - 2.5 * v[1]
                        + 2 * v[2]
                        - v[3] / 2
                        + t * ((v[3] - v[0]) / 2 + 1.5 * (v[1] - v[2]))));
  }

  /** Pixels inked in both and in either, as shares of the canvas. */
  static double[] common(boolean[] one, boolean[] other) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < one.length; i++) {
      both += one[i] & other[i] ? 1 : 0;
      either += one[i] | other[i] ? 1 : 0;
    }
    return new double[] {(double) both / one.length, (double) either / one.length};
  }

  /** The shape with pixels of a size brought to the unit canvas. */
  static Shape scaled(Shape pixels, int size) {
    return AffineTransform.getScaleInstance(1.0 / size, 1.0 / size).createTransformedShape(pixels);
  }

  /** Which pixels' centres the shape covers at the reference size. */
  static boolean[] bitmap(Shape shape) {
    BufferedImage image = new BufferedImage(REFERENCE, REFERENCE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(REFERENCE, REFERENCE);
    graphics.setColor(Color.WHITE);
    graphics.fill(shape);
    graphics.dispose();
    byte[] bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    boolean[] ink = new boolean[bytes.length];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = bytes[i] < 0;
    }
    return ink;
  }

  /** The reference bitmap averaged down to a glyph image. */
  static GlyphImage reduce(boolean[] bitmap, int size) {
    int factor = REFERENCE / size;
    float[] coverage = new float[size * size];
    for (int y = 0; y < REFERENCE; y++) {
      for (int x = 0; x < REFERENCE; x++) {
        if (bitmap[y * REFERENCE + x]) {
          coverage[y / factor * size + x / factor] += 1f / (factor * factor);
        }
      }
    }
    return GlyphImage.of(size, size, coverage);
  }

  static GlyphImage render(Shape shape, int size) {
    return reduce(bitmap(shape), size);
  }

  /** The image under a Gaussian blur of this standard deviation in pixels. */
  static GlyphImage blurred(GlyphImage image, double deviation) {
    if (deviation <= 0) {
      return image;
    }
    int radius = (int) Math.ceil(3 * deviation);
    double[] kernel = new double[2 * radius + 1];
    double sum = 0;
    for (int k = 0; k < kernel.length; k++) {
      double d = (k - radius) / deviation;
      kernel[k] = Math.exp(-d * d / 2);
      sum += kernel[k];
    }
    int w = image.width();
    int h = image.height();
    float[] across = new float[w * h];
    float[] both = new float[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        for (int k = 0; k < kernel.length; k++) {
          int from = x + k - radius;
          if (from >= 0 && from < w) {
            across[y * w + x] += (float) (kernel[k] / sum * image.at(from, y));
          }
        }
      }
    }
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        for (int k = 0; k < kernel.length; k++) {
          int from = y + k - radius;
          if (from >= 0 && from < h) {
            both[y * w + x] += (float) (kernel[k] / sum * across[from * w + x]);
          }
        }
      }
    }
    return GlyphImage.of(w, h, both);
  }

  /** Area that one of two shapes covers and the other does not. */
  static double between(Shape one, Shape other) {
    Area difference = new Area(flat(one));
    difference.exclusiveOr(new Area(flat(other)));
    double area = 0;
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    for (PathIterator i = difference.getPathIterator(null); !i.isDone(); i.next()) {
      int kind = i.currentSegment(c);
      if (kind == PathIterator.SEG_MOVETO) {
        startX = c[0];
        startY = c[1];
      } else if (kind == PathIterator.SEG_LINETO) {
        area += (x * c[1] - c[0] * y) / 2;
      } else {
        area += (x * startY - startX * y) / 2;
      }
      x = c[0];
      y = c[1];
    }
    return Math.abs(area);
  }

  private static Shape flat(Shape shape) {
    Rectangle2D box = shape.getBounds2D();
    Path2D path = new Path2D.Double();
    path.append(shape.getPathIterator(null, 2e-5 * Math.max(box.getWidth(), 1e-9)), false);
    return path;
  }

  /** Length of the shape's edge. */
  static double length(Shape shape) {
    double length = 0;
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    for (PathIterator i = shape.getPathIterator(null, 1e-3); !i.isDone(); i.next()) {
      int kind = i.currentSegment(c);
      if (kind == PathIterator.SEG_MOVETO) {
        startX = c[0];
        startY = c[1];
      } else if (kind == PathIterator.SEG_LINETO) {
        length += Math.hypot(c[0] - x, c[1] - y);
      } else {
        length += Math.hypot(startX - x, startY - y);
        c[0] = startX;
        c[1] = startY;
      }
      x = c[0];
      y = c[1];
    }
    return length;
  }
}
