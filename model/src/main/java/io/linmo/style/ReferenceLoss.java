package io.linmo.style;

import io.linmo.conditioning.GeneratorInput;
import io.linmo.gan.AlignedTargets;
import io.linmo.gan.GeneratorShape;
import io.linmo.gan.InkCalibration;
import io.linmo.gan.Losses;
import io.linmo.image.Displacement;
import io.linmo.image.GlyphImage;
import io.linmo.image.ShiftTolerantIou;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far what a generator draws of some references, which it does not see, is from the writing.
 *
 * <p>Loss: the pixel terms of base training with more of the Dice term: cross-entropy alone is
 * least where an unsure stroke is drawn gray.
 */
final class ReferenceLoss {

  private static final int BATCH = 16;
  private static final int PIXELS = GeneratorShape.IMAGE * GeneratorShape.IMAGE;
  private static final double CROSS_ENTROPY = 1;
  private static final double DICE = 3;

  private final TunedGenerator generator;
  private final ReferenceSet references;
  private final double aligned;

  /**
   * @param aligned share of the references that are moved onto the drawing before they are compared
   *     with it
   */
  ReferenceLoss(TunedGenerator generator, ReferenceSet references, double aligned) {
    this.generator = generator;
    this.references = references;
    this.aligned = aligned;
  }

  /** A loss of a batch of drawings, by their logits and what was written. */
  @FunctionalInterface
  private interface BatchLoss {
    double of(float[] logits, float[] truth, int batch);
  }

  /** Mean loss where the references stand, drawn in the style of a row. */
  double inPlace(List<Integer> indices, int row) {
    return mean(ReferenceLoss::pixelLoss, indices, row);
  }

  /** Mean of the loss that tuning makes less. */
  double moved(List<Integer> indices) {
    return mean(
        (logits, truth, batch) -> pixelLoss(logits, moved(truth, logits), batch),
        indices,
        generator.row());
  }

  /** Mean of what drawings, made black and white, lack of full Dice overlap. */
  double shortfall(List<Integer> indices) {
    return mean(ReferenceLoss::shortfall, indices, generator.row());
  }

  private double mean(BatchLoss loss, List<Integer> indices, int row) {
    double sum = 0;
    for (int from = 0; from < indices.size(); from += BATCH) {
      List<Integer> part = indices.subList(from, Math.min(indices.size(), from + BATCH));
      sum += part.size() * loss.of(logits(part, row), references.truth(part), part.size());
    }
    return sum / indices.size();
  }

  private float[] logits(List<Integer> indices, int row) {
    return generator.forward(indices.size(), references.input(generator.shape(), indices, row));
  }

  private static double shortfall(float[] logits, float[] truth, int batch) {
    float[] ink = InkCalibration.coverage(logits, PIXELS);
    for (int i = 0; i < ink.length; i++) {
      ink[i] = ink[i] >= 0.5f ? 1 : 0;
    }
    return Losses.dice(ink, truth, batch, 0, new float[ink.length]);
  }

  /** True glyphs, some of them moved onto what is drawn. */
  private float[] moved(float[] truth, float[] logits) {
    return AlignedTargets.of(truth, Losses.sigmoid(logits), aligned);
  }

  private static double pixelLoss(float[] logits, float[] truth, int batch) {
    return pixelLoss(logits, truth, batch, new float[logits.length]);
  }

  private static double pixelLoss(float[] logits, float[] truth, int batch, float[] gradient) {
    float[] coverage = Losses.sigmoid(logits);
    return CROSS_ENTROPY * Losses.crossEntropy(logits, coverage, truth, CROSS_ENTROPY, gradient)
        + DICE * Losses.dice(coverage, truth, batch, DICE, gradient);
  }

  /**
   * Draws references, with exemplars of the form that each was written in, and returns the gradient
   * of the loss by the logits.
   */
  float[] gradient(List<Integer> indices, List<Displacement> noise) {
    int count = indices.size();
    GeneratorInput input =
        references.input(generator.shape(), indices, generator.row(), noise, true);
    float[] logits = generator.forward(count, input);
    float[] gradient = new float[logits.length];
    pixelLoss(logits, moved(references.truth(indices, noise), logits), count, gradient);
    return gradient;
  }

  /** References as they are drawn. */
  List<GlyphImage> drawn(List<Integer> indices) {
    float[] ink = InkCalibration.coverage(logits(indices, generator.row()), PIXELS);
    return IntStream.range(0, indices.size())
        .mapToObj(n -> GeneratorShape.LAYOUT.image(ink, n))
        .toList();
  }

  /** Mean overlap of drawing and writing over some references, one or more. */
  double overlap(List<Integer> indices) {
    ShiftTolerantIou iou = ShiftTolerantIou.forSize(GeneratorShape.IMAGE);
    List<GlyphImage> drawn = drawn(indices);
    return IntStream.range(0, indices.size())
        .mapToDouble(n -> iou.of(drawn.get(n), references.image(indices.get(n))))
        .average()
        .orElseThrow();
  }
}
