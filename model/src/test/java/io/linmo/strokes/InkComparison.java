package io.linmo.strokes;

import io.linmo.evaluation.InkF;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.Resampling;
import io.linmo.image.ShiftTolerantIou;
import java.awt.geom.Rectangle2D;

/** Drawn beside written ink: both centred by their boxes on 128 px, at one scale for the hand. */
final class InkComparison {

  private static final int SIZE = 128;

  private InkComparison() {}

  record Score(double iou, double f) {}

  /** The longest side of the ink in pixels. */
  static double extent(GlyphImage image) {
    Rectangle2D box = InkBitmap.of(image).inkBox();
    return Math.max(box.getWidth(), box.getHeight());
  }

  /** The ink at a scale, its box in the middle. */
  static GlyphImage put(GlyphImage image, double scale) {
    Rectangle2D box = InkBitmap.of(image).inkBox();
    double side = SIZE / scale;
    return Resampling.square(
        image, box.getCenterX() - side / 2, box.getCenterY() - side / 2, 1 / scale, SIZE);
  }

  static Score score(GlyphImage drawn, GlyphImage written) {
    return new Score(
        ShiftTolerantIou.forSize(SIZE).of(drawn, written), InkF.forSize(SIZE).of(drawn, written));
  }
}
