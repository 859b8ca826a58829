package io.linmo.evaluation;

import io.linmo.numeric.Quantiles;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The figures of one way to draw a hand's characters.
 *
 * @param method such as {@code this hand} or {@code nearest face}
 * @param iou mean
 * @param iouInterval 95 percent confidence interval over characters, as are the others
 * @param inkF mean
 * @param thickness median of drawn over written
 * @param size median of drawn over written
 * @param lead the hand's mean IoU less this method's; 0 for the hand itself
 * @param leadInterval over the same characters of both
 */
public record HandMethod(
    String method,
    double iou,
    Interval iouInterval,
    double inkF,
    Interval inkFInterval,
    double thickness,
    Interval thicknessInterval,
    double size,
    Interval sizeInterval,
    double lead,
    Interval leadInterval) {

  /**
   * Sums up a method's glyphs.
   *
   * @param hand the hand's glyphs of the same characters in the same order
   */
  static HandMethod of(String method, List<HandGlyph> glyphs, List<HandGlyph> hand) {
    Bootstrap bootstrap = Bootstrap.standard();
    double[] iou = values(glyphs, HandGlyph::iou);
    double[] inkF = values(glyphs, HandGlyph::inkF);
    double[] thickness = values(glyphs, HandGlyph::thickness);
    double[] size = values(glyphs, HandGlyph::size);
    double[] own = values(hand, HandGlyph::iou);
    return new HandMethod(
        method,
        mean(iou),
        bootstrap.mean(List.of(iou)),
        mean(inkF),
        bootstrap.mean(List.of(inkF)),
        Quantiles.of(thickness).median().orElse(Double.NaN),
        bootstrap.median(thickness),
        Quantiles.of(size).median().orElse(Double.NaN),
        bootstrap.median(size),
        mean(own) - mean(iou),
        bootstrap.difference(List.of(own), List.of(iou)));
  }

  private static double[] values(List<HandGlyph> glyphs, ToDoubleFunction<HandGlyph> value) {
    return glyphs.stream().mapToDouble(value).filter(v -> !Double.isNaN(v)).toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
