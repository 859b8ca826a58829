package io.linmo.evaluation;

import io.linmo.image.Alignment;
import io.linmo.image.GlyphImage;
import io.linmo.image.InkBitmap;
import io.linmo.image.ShiftTolerantIou;

/**
 * Two inks laid upon each other at their best shift, on a canvas with room on every side.
 *
 * @param generated the generated ink, moved
 * @param truth the true ink
 * @param alignment the move and the IoU after it
 */
record AlignedInk(InkBitmap generated, InkBitmap truth, Alignment alignment) {

  /**
   * @param room pixels that the metric looks beyond the ink
   */
  static AlignedInk of(GlyphImage generated, GlyphImage truth, ShiftTolerantIou iou, int room) {
    InkBitmap first = InkBitmap.of(generated);
    InkBitmap second = InkBitmap.of(truth);
    Alignment best = iou.align(first, second);
    int margin = iou.maxShift() + room;
    int width = first.width() + 2 * margin;
    int height = first.height() + 2 * margin;
    return new AlignedInk(
        first.placed(width, height, margin + best.dx(), margin + best.dy()),
        second.placed(width, height, margin, margin),
        best);
  }
}
