package io.linmo.image;

/** Mean thickness of the strokes in an image: twice the ink's area over the length of its edge. */
public final class StrokeThickness {

  private StrokeThickness() {}

  /** In pixels; 0 where there is no ink. The length is the total variation of the coverage. */
  public static double of(GlyphImage image) {
    double area = 0;
    double length = 0;
    for (int y = 0; y + 1 < image.height(); y++) {
      for (int x = 0; x + 1 < image.width(); x++) {
        float ink = image.at(x, y);
        area += ink;
        length += Math.hypot(image.at(x + 1, y) - ink, image.at(x, y + 1) - ink);
      }
    }
    return length == 0 ? 0 : 2 * area / length;
  }
}
