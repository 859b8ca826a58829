package io.linmo.generation;

import io.linmo.gan.Backend;
import io.linmo.image.GlyphImage;
import io.linmo.image.GlyphSample;
import io.linmo.image.InkProportions;
import io.linmo.image.InkShaping;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Written characters as the network draws them when they are held out, each with its written glyph:
 * measures the systematic error of drawings.
 */
final class RedrawnReferences {

  private static final int LEAST = 4;

  /** Strokes are thinned by this share at most, as thinner ones may break. */
  private static final double MOST_THINNED = 0.2;

  /**
   * Practically no thinning, but with the sharp edges of thinned ink, which measure less. Less
   * thinning would leave gray ink gray.
   */
  private static final double OUTLINED = 1e-3;

  private final List<GlyphSample> drawn;
  private final List<GlyphSample> written;

  /**
   * @param drawn one for each of {@code written}, of the same size
   */
  RedrawnReferences(List<GlyphSample> drawn, List<GlyphSample> written) {
    this.drawn = List.copyOf(drawn);
    this.written = List.copyOf(written);
  }

  /** The drawings. */
  List<GlyphSample> glyphs() {
    return drawn;
  }

  /** The writing. */
  List<GlyphSample> written() {
    return written;
  }

  /** Whether they are too few to measure anything. */
  boolean tooFew() {
    return drawn.size() < LEAST;
  }

  /** The same with every drawing changed. */
  RedrawnReferences with(UnaryOperator<GlyphImage> change) {
    return new RedrawnReferences(
        drawn.stream()
            .map(
                glyph ->
                    new GlyphSample(glyph.codePoint(), change.apply(glyph.image()), glyph.frame()))
            .toList(),
        written);
  }

  /** Size and place of the written glyphs relative to the drawings. */
  InkProportions proportions() {
    return tooFew() ? InkProportions.SAME : InkProportions.between(images(drawn), images(written));
  }

  private static List<GlyphImage> images(List<GlyphSample> glyphs) {
    return glyphs.stream().map(GlyphSample::image).toList();
  }

  /**
   * The share of their thickness that drawn strokes must lose to match the written ones, by their
   * coverage: strokes of uncertain place are drawn bold.
   */
  double thinning() {
    return share(tooFew() ? 1 : ratio(0));
  }

  /**
   * The same, so that the thickness matches after thinning, also of frayed strokes: one step of the
   * secant method.
   */
  double thinningAsOutlined() {
    double before = tooFew() ? 1 : ratio(OUTLINED);
    double first = share(before);
    if (first == OUTLINED) {
      return first;
    }
    double after = ratio(first);
    double second = after > before ? first * (1 / before - 1) / (1 / before - 1 / after) : first;
    return Math.min(MOST_THINNED, second);
  }

  private static double share(double ratio) {
    return Math.min(MOST_THINNED, Math.max(OUTLINED, 1 - ratio));
  }

  /** Median thickness of the writing as a multiple of the drawings', thinned by a share. */
  private double ratio(double thinnedBy) {
    double[] ratios = new double[drawn.size()];
    Backend.forEach(
        ratios.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            GlyphImage thinned = InkShaping.thinned(drawn.get(i), thinnedBy).image();
            ratios[i] = StrokeThickness.of(written.get(i).image()) / StrokeThickness.of(thinned);
          }
        });
    return Quantiles.of(Arrays.stream(ratios).filter(Double::isFinite)).median().orElse(1);
  }
}
