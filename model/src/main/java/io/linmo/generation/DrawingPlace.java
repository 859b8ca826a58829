package io.linmo.generation;

import io.linmo.image.Bilinear;
import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where a drawing lies on the canvas of damaged ink of the same character: (u, v) of the drawing at
 * {@code (left + scaleX * u, top + scaleY * v)} of the canvas.
 *
 * <p>Centre lines are compared, so that the pens may differ. With the nearness {@code exp(-d² / 2
 * s²)} of a point of one line to the other line, the place maximises the mean nearness of the ink's
 * points, less {@value #BARE} times the length of the drawing that is not near the ink: strokes may
 * be lost, but ink should lie on the drawing.
 */
record DrawingPlace(double left, double top, double scaleX, double scaleY) {

  private static final double BARE = 0.1;

  /** Ratio of the scales that are tried, relative to one size of both. */
  private static final double SCALE_STEP = 1.07;

  private static final int SMALLEST = -3;
  private static final int LARGEST = 11;

  /** Steps of the first search in sizes of the ink, and how far it goes. */
  private static final double COARSE = 1 / 24.0;

  private static final double ROOM = 1.2;

  /** How the drawing's width and height may be stretched against each other. */
  private static final double MOST_STRETCH = 1.3;

  /** What the square of the logarithm of the stretch costs. */
  private static final double STRETCH = 0.5;

  /** Points of a line are this many to one that is looked at in the first search. */
  private static final int SPARSE = 4;

  static DrawingPlace of(GlyphImage ink, GlyphImage drawing) {
    Search search = new Search(ink, drawing);
    return search.refined(search.coarse());
  }

  private static final class Search {
    private final Rectangle2D box;
    private final Rectangle2D own;
    private final Line ink;
    private final Line drawn;
    private final double near;
    private final double size;

    Search(GlyphImage canvas, GlyphImage drawing) {
      this.box = InkBitmap.of(canvas).inkBox();
      this.own = InkBitmap.of(drawing).inkBox();
      this.ink = Line.of(canvas);
      this.drawn = Line.of(drawing);
      this.near = Math.max(1.5, CentreLines.thickness(canvas) / 3);
      this.size = Math.max(box.getWidth(), box.getHeight());
    }

    DrawingPlace coarse() {
      double usual = size / Math.max(1, Math.max(own.getWidth(), own.getHeight()));
      double step = COARSE * size;
      DrawingPlace best = null;
      double most = Double.NEGATIVE_INFINITY;
      for (int k = SMALLEST; k <= LARGEST; k++) {
        double scale = usual * Math.pow(SCALE_STEP, k);
        for (double dx = -ROOM * size / 2; dx <= ROOM * size / 2; dx += step) {
          for (double dy = -ROOM * size / 2; dy <= ROOM * size / 2; dy += step) {
            double left = box.getCenterX() + dx - scale * own.getCenterX();
            double top = box.getCenterY() + dy - scale * own.getCenterY();
            DrawingPlace place = new DrawingPlace(left, top, scale, scale);
            double found = score(place, SPARSE, 2 * near);
            if (found > most) {
              most = found;
              best = place;
            }
          }
        }
      }
      return best;
    }

    DrawingPlace refined(DrawingPlace first) {
      DrawingPlace best = first;
      double most = score(best, 1, near);
      for (double step = COARSE * size; step > 0.3; step /= 2) {
        for (boolean better = true; better; ) {
          better = false;
          for (DrawingPlace place : best.neighbours(step, drawn.width)) {
            double found = place.isPlain() ? score(place, 1, near) : Double.NEGATIVE_INFINITY;
            if (found > most + 1e-9) {
              most = found;
              best = place;
              better = true;
            }
          }
        }
      }
      return best;
    }

    private double score(DrawingPlace place, int every, double deviation) {
      double by = -0.5 / (deviation * deviation);
      double scale = place.scale();
      double covered = 0;
      int points = 0;
      for (int i = 0; i < ink.points.size(); i += every, points++) {
        double[] p = ink.points.get(i);
        double u = (p[0] - place.left) / place.scaleX;
        double v = (p[1] - place.top) / place.scaleY;
        double d = scale * drawn.distance(u, v);
        covered += Math.exp(by * d * d);
      }
      double bare = 0;
      for (int i = 0; i < drawn.points.size(); i += every) {
        double[] p = drawn.points.get(i);
        double d = ink.distance(place.left + place.scaleX * p[0], place.top + place.scaleY * p[1]);
        bare += 1 - Math.exp(by * d * d);
      }
      double stretch = Math.log(place.scaleX / place.scaleY);
      return (covered - BARE * scale * bare) / Math.max(1, points) - STRETCH * stretch * stretch;
    }
  }

  /** The points of a centre line and the distance to it from everywhere. */
  private record Line(List<double[]> points, float[] distances, int width, int height) {
    static Line of(GlyphImage image) {
      int width = image.width();
      float[] line = new float[width * image.height()];
      List<double[]> points = CentreLines.points(image);
      for (double[] p : points) {
        line[(int) p[1] * width + (int) p[0]] = 1;
      }
      InkBitmap ink = InkBitmap.of(GlyphImage.of(width, image.height(), line));
      return new Line(points, DistanceTransform.toInk(ink), width, image.height());
    }

    /** Beyond the image the distance grows by that to its edge. */
    double distance(double x, double y) {
      double insideX = Math.max(0.5, Math.min(width - 0.5, x));
      double insideY = Math.max(0.5, Math.min(height - 0.5, y));
      return Bilinear.sample(distances, width, height, insideX - 0.5, insideY - 0.5)
          + Math.hypot(x - insideX, y - insideY);
    }
  }

  private boolean isPlain() {
    double stretch = scaleX / scaleY;
    return stretch < MOST_STRETCH && stretch > 1 / MOST_STRETCH;
  }

  private List<DrawingPlace> neighbours(double step, int size) {
    double more = 2 * step / size;
    return List.of(
        new DrawingPlace(left + step, top, scaleX, scaleY),
        new DrawingPlace(left - step, top, scaleX, scaleY),
        new DrawingPlace(left, top + step, scaleX, scaleY),
        new DrawingPlace(left, top - step, scaleX, scaleY),
        new DrawingPlace(left - step, top, scaleX + more, scaleY),
        new DrawingPlace(left + step, top, scaleX - more, scaleY),
        new DrawingPlace(left, top - step, scaleX, scaleY + more),
        new DrawingPlace(left, top + step, scaleX, scaleY - more),
        new DrawingPlace(left - step, top - step, scaleX + more, scaleY + more),
        new DrawingPlace(left + step, top + step, scaleX - more, scaleY - more));
  }

  /** The canvas as seen from the drawing, a square of {@code size} px. */
  GlyphImage seen(GlyphImage canvas, int size) {
    float[] coverage = new float[size * size];
    for (int i = 0; i < coverage.length; i++) {
      double x = left + scaleX * (i % size + 0.5);
      double y = top + scaleY * (i / size + 0.5);
      coverage[i] = canvas.interpolated(x - 0.5, y - 0.5);
    }
    return GlyphImage.of(size, size, coverage);
  }

  double scale() {
    return Math.sqrt(scaleX * scaleY);
  }
}
