package io.linmo.evaluation;

import io.linmo.image.GlyphImage;
import io.linmo.image.ShiftTolerantIou;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * The metrics of one generated glyph against the true one, or their means.
 *
 * @param iou {@link ShiftTolerantIou}, 1 is best
 * @param inkF {@link InkF}, 1 is best
 * @param distanceError {@link DistanceFieldError} in pixels at 128, 0 is best
 * @param l1 mean absolute error of the coverage, 0 is best
 * @param rmse root of the mean squared error of the coverage, 0 is best
 * @param ssim {@link StructuralSimilarity}, 1 is best
 */
public record GlyphScores(
    double iou, double inkF, double distanceError, double l1, double rmse, double ssim) {

  /** Compares two square images of the same size. */
  public static GlyphScores of(GlyphImage generated, GlyphImage truth) {
    int size = truth.width();
    ShiftTolerantIou iou = ShiftTolerantIou.forSize(size);
    int room = (int) Math.ceil(InkF.forSize(size).tolerancePx());
    AlignedInk inks = AlignedInk.of(generated, truth, iou, room);
    return new GlyphScores(
        inks.alignment().iou(),
        InkF.forSize(size).of(inks),
        DistanceFieldError.forSize(size).of(inks),
        PixelError.l1(generated, truth),
        PixelError.rmse(generated, truth),
        StructuralSimilarity.of(generated, truth));
  }

  /** {@code 1 - inkF}. */
  double inkError() {
    return 1 - inkF;
  }

  static GlyphScores mean(Collection<GlyphScores> scores) {
    return new GlyphScores(
        mean(scores, GlyphScores::iou),
        mean(scores, GlyphScores::inkF),
        mean(scores, GlyphScores::distanceError),
        mean(scores, GlyphScores::l1),
        mean(scores, GlyphScores::rmse),
        mean(scores, GlyphScores::ssim));
  }

  private static double mean(Collection<GlyphScores> scores, ToDoubleFunction<GlyphScores> value) {
    return scores.stream().mapToDouble(value).average().orElseThrow();
  }
}
