package io.linmo.evaluation;

import io.linmo.image.InkBitmap;
import io.linmo.image.ShiftTolerantIou;
import java.util.List;

/**
 * Finds the warp that takes one face's glyphs closest to another's.
 *
 * <p>Maximises the mean {@link ShiftTolerantIou} over the examples by coordinate search: a step
 * either way in slant, width and weight, halved whenever none of the six helps.
 */
final class WarpFit {

  private static final int HALVINGS = 4;

  /** First step of the slant, as a tangent: about 11 degrees. */
  private static final double SLANT_STEP = 0.2;

  /** First step of the width, as a share of it. */
  private static final double WIDTH_STEP = 0.15;

  /** First step of the weight, as a share of the image: 2 px at 128. */
  private static final double WEIGHT_STEP = 0.015;

  /** A reference and the glyph that is fitted to it. */
  record Example(ContentShape content, InkBitmap reference) {}

  /**
   * The warp found, and where its glyphs go.
   *
   * @param iou the mean over the examples
   */
  record Fit(ContentWarp warp, ContentWarp.Placement placement, double iou) {}

  private final List<Example> examples;
  private final ContentWarp.Placement placement;
  private final ShiftTolerantIou iou;

  WarpFit(List<Example> examples, ContentWarp.Placement placement, ShiftTolerantIou iou) {
    this.examples = List.copyOf(examples);
    this.placement = placement;
    this.iou = iou;
  }

  /** The best warp; none where there are no examples. */
  Fit best() {
    ContentWarp best = ContentWarp.NONE;
    double bestScore = score(best);
    double step = 1;
    for (int halvings = 0; halvings < HALVINGS; ) {
      double before = bestScore;
      for (ContentWarp candidate : neighbours(best, step)) {
        double score = score(candidate);
        if (score > bestScore) {
          bestScore = score;
          best = candidate;
        }
      }
      if (bestScore == before) {
        step /= 2;
        halvings++;
      }
    }
    return new Fit(best, placement, examples.isEmpty() ? 0 : bestScore / examples.size());
  }

  private static List<ContentWarp> neighbours(ContentWarp warp, double step) {
    double slant = SLANT_STEP * step;
    double width = 1 + WIDTH_STEP * step;
    double weight = WEIGHT_STEP * step;
    return List.of(
        new ContentWarp(warp.slant() - slant, warp.width(), warp.weight()),
        new ContentWarp(warp.slant() + slant, warp.width(), warp.weight()),
        new ContentWarp(warp.slant(), warp.width() / width, warp.weight()),
        new ContentWarp(warp.slant(), warp.width() * width, warp.weight()),
        new ContentWarp(warp.slant(), warp.width(), warp.weight() - weight),
        new ContentWarp(warp.slant(), warp.width(), warp.weight() + weight));
  }

  private double score(ContentWarp warp) {
    double sum = 0;
    for (Example example : examples) {
      InkBitmap drawn = InkBitmap.of(warp.apply(example.content(), placement));
      sum += iou.align(drawn, example.reference()).iou();
    }
    return sum;
  }
}
