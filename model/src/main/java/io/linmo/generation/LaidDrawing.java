package io.linmo.generation;

import io.linmo.image.Bilinear;
import io.linmo.image.DistanceTransform;
import io.linmo.image.GaussianBlur;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.Resampling;

/** A drawing laid onto damaged ink: at its place, bent to it, and as thick. */
final class LaidDrawing {

  /** Points of the drawing's ink to one of its pixels, for sharp outlines on a larger canvas. */
  private static final int FINE = 4;

  /** Smoothing of the outline, in pixels of the drawing. */
  private static final double SMOOTHING = 0.8;

  /** How far a point of the drawing may lie from the ink and still be laid onto it. */
  private static final double REACH = 0.9;

  private LaidDrawing() {}

  /** The drawing on the canvas of the ink. */
  static GlyphImage of(GlyphImage ink, GlyphImage drawing, DrawingPlace place) {
    double thickness = CentreLines.thickness(ink);
    DrawingWarp warp = DrawingWarp.of(ink, drawing, place, REACH * thickness);
    int size = FINE * drawing.width();
    GlyphImage fine = Resampling.square(drawing, 0, 0, 1.0 / FINE, size);
    float[] distance = DistanceTransform.signed(InkBitmap.of(fine));
    for (int i = 0; i < distance.length; i++) {
      distance[i] = Math.max(-size, Math.min(size, distance[i]));
    }
    distance = GaussianBlur.of(distance, size, FINE * SMOOTHING);
    double own = CentreLines.thickness(drawing) * place.scale();
    double growth = Math.max(-own / 4, Math.min(own / 2, (thickness - own) / 2));
    double unit = place.scale() / FINE;
    int width = ink.width();
    float[] coverage = new float[width * ink.height()];
    for (int i = 0; i < coverage.length; i++) {
      double x = i % width + 0.5;
      double y = i / width + 0.5;
      double u = FINE * (x - warp.dx(x, y) - place.left()) / place.scaleX();
      double v = FINE * (y - warp.dy(x, y) - place.top()) / place.scaleY();
      if (u > 0.5 && v > 0.5 && u < size - 0.5 && v < size - 0.5) {
        double toEdge = unit * Bilinear.sample(distance, size, size, u - 0.5, v - 0.5);
        coverage[i] = (float) Math.max(0, Math.min(1, 0.5 + growth - toEdge));
      }
    }
    return GlyphImage.of(width, ink.height(), coverage);
  }

  /** The share of the ink that lies on a laid drawing. */
  static double agreement(GlyphImage ink, GlyphImage laid) {
    double hit = 0;
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        hit += Math.min(ink.at(x, y), laid.at(x, y));
      }
    }
    return hit / Math.max(1, ink.inkArea());
  }
}
