package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
import io.linmo.image.ShiftTolerantIou;

/**
 * How much of each ink lies close to the other's: the F measure with a tolerance.
 *
 * <p>{@code F = 2 P R / (P + R)}, where P is the share of the generated ink within the tolerance
 * (Euclidean, between pixel centres) of the true ink, and R the share of the true ink within the
 * tolerance of the generated. Both are taken after the shift that maximises {@link
 * ShiftTolerantIou}, so that placement is forgiven to the same extent in both figures.
 */
public final class InkF {

  /** Tolerance at 128 px: about half a pen stroke of the thinner hands. */
  private static final double REFERENCE_TOLERANCE = 3;

  private final ShiftTolerantIou iou;
  private final double tolerancePx;

  /**
   * @param tolerancePx distance at which ink still counts as met, in pixels of the images
   */
  public InkF(ShiftTolerantIou iou, double tolerancePx) {
    if (!(tolerancePx >= 0)) {
      throw new IllegalArgumentException(
          "ink tolerance %s px, expected 0 or more".formatted(tolerancePx));
    }
    this.iou = iou;
    this.tolerancePx = tolerancePx;
  }

  /** Tolerates 3 px at 128 px, and as much of the canvas at any other size. */
  public static InkF forSize(int imageSize) {
    double scale = imageSize / (double) ShiftTolerantIou.REFERENCE_SIZE;
    return new InkF(ShiftTolerantIou.forSize(imageSize), REFERENCE_TOLERANCE * scale);
  }

  double tolerancePx() {
    return tolerancePx;
  }

  public double of(GlyphImage generated, GlyphImage truth) {
    return of(AlignedInk.of(generated, truth, iou, (int) Math.ceil(tolerancePx)));
  }

  double of(AlignedInk inks) {
    int generatedArea = inks.generated().area();
    int trueArea = inks.truth().area();
    if (generatedArea == 0 || trueArea == 0) {
      return generatedArea == trueArea ? 1 : 0;
    }
    int met = inks.generated().overlap(inks.truth().grown(tolerancePx), 0);
    int found = inks.truth().overlap(inks.generated().grown(tolerancePx), 0);
    double precision = met / (double) generatedArea;
    double recall = found / (double) trueArea;
    return met + found == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
