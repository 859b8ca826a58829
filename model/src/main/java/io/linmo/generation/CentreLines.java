package io.linmo.generation;

import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.StrokeThickness;
import io.linmo.skeleton.Thinning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The lines that the middle of the pen drew, and how broad it was. */
final class CentreLines {

  private CentreLines() {}

  /** The middles of the pixels on the centre lines of ink. */
  static List<double[]> points(GlyphImage image) {
    boolean[][] thin = of(InkBitmap.of(image));
    List<double[]> points = new ArrayList<>();
    for (int y = 0; y < thin.length; y++) {
      for (int x = 0; x < thin[y].length; x++) {
        if (thin[y][x]) {
          points.add(new double[] {x + 0.5, y + 0.5});
        }
      }
    }
    return points;
  }

  /** The pixels on the centre lines of ink, row by row. */
  static boolean[][] of(InkBitmap ink) {
    boolean[][] framed = new boolean[ink.height() + 2][ink.width() + 2];
    for (int y = 0; y < ink.height(); y++) {
      for (int x = 0; x < ink.width(); x++) {
        framed[y + 1][x + 1] = ink.at(x, y);
      }
    }
    Thinning.thin(framed);
    boolean[][] thin = new boolean[ink.height()][];
    for (int y = 0; y < thin.length; y++) {
      thin[y] = Arrays.copyOfRange(framed[y + 1], 1, ink.width() + 1);
    }
    return thin;
  }

  /** Mean thickness of strokes in pixels; the grain of the ink does not count. */
  static double thickness(GlyphImage image) {
    InkBitmap ink = InkBitmap.of(image);
    float[] solid = new float[image.width() * image.height()];
    for (int i = 0; i < solid.length; i++) {
      solid[i] = ink.at(i % image.width(), i / image.width()) ? 1 : 0;
    }
    return StrokeThickness.of(GlyphImage.of(image.width(), image.height(), solid));
  }
}
