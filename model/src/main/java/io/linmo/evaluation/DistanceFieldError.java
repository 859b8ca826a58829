package io.linmo.evaluation;

import io.linmo.image.DistanceTransform;
import io.linmo.image.GlyphImage;
import io.linmo.image.ShiftTolerantIou;

/**
 * How far apart two outlines are, where either glyph has ink.
 *
 * <p>{@code mean over the pixels of A or B of |d_A - d_B|}, where d is the signed distance to the
 * outline, cut off at {@code limitPx} either way; given in pixels of a 128 px image, at the shift
 * that maximises {@link ShiftTolerantIou}. Unlike a pixel error it distinguishes a near miss from a
 * far one once the inks no longer meet. 0 is best; a blank page scores close to the limit.
 */
public final class DistanceFieldError {

  /** At 128 px: where two strokes of a dense character begin to be different strokes. */
  private static final double REFERENCE_LIMIT = 16;

  private final ShiftTolerantIou iou;
  private final double unitPx;
  private final double limitPx;

  private DistanceFieldError(ShiftTolerantIou iou, double unitPx) {
    this.iou = iou;
    this.unitPx = unitPx;
    this.limitPx = REFERENCE_LIMIT * unitPx;
  }

  /** For square images of this size. */
  public static DistanceFieldError forSize(int imageSize) {
    return new DistanceFieldError(
        ShiftTolerantIou.forSize(imageSize), imageSize / (double) ShiftTolerantIou.REFERENCE_SIZE);
  }

  public double of(GlyphImage generated, GlyphImage truth) {
    return of(AlignedInk.of(generated, truth, iou, 0));
  }

  double of(AlignedInk inks) {
    float[] generated = DistanceTransform.signed(inks.generated());
    float[] truth = DistanceTransform.signed(inks.truth());
    double sum = 0;
    int count = 0;
    for (int i = 0; i < truth.length; i++) {
      if (generated[i] < 0 || truth[i] < 0) {
        sum += Math.abs(cut(generated[i]) - cut(truth[i]));
        count++;
      }
    }
    return count == 0 ? 0 : sum / count / unitPx;
  }

  private double cut(float distance) {
    return Math.max(-limitPx, Math.min(limitPx, distance));
  }
}
