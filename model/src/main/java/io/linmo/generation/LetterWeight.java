package io.linmo.generation;

import io.linmo.image.GlyphSample;
import io.linmo.image.InkShaping;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Limits the weight of drawn letters to that of written ones. The network draws all letters at one
 * size, so that letters that are large on the line come out too bold. Figures get the weight of
 * capitals.
 */
final class LetterWeight {

  /** Most thickness of a letter, as a multiple of the median of its case. */
  private static final double TOLERATED = 1.25;

  /**
   * Strokes are thinned to no less than this share of their thickness, as thinner ones may break.
   */
  private static final double LEAST_THICKNESS = 0.5;

  /** Fewest written letters of a case that determine its weight. */
  private static final int LEAST_WRITTEN = 3;

  private final double capitals;
  private final double others;

  LetterWeight(List<GlyphSample> written) {
    double all = thickness(written, Character::isLetter, Double.POSITIVE_INFINITY);
    capitals = thickness(written, Character::isUpperCase, all);
    others = thickness(written, c -> Character.isLetter(c) && !Character.isUpperCase(c), all);
  }

  /**
   * Median thickness of strokes in em.
   *
   * @param usual the value where too few of the characters were written
   */
  private static double thickness(
      List<GlyphSample> written, IntPredicate characters, double usual) {
    Quantiles thicknesses =
        Quantiles.of(
            written.stream()
                .filter(sample -> characters.test(sample.codePoint()))
                .mapToDouble(StrokeThickness::inEm));
    return thicknesses.count() < LEAST_WRITTEN ? usual : thicknesses.median().orElseThrow();
  }

  /**
   * The letter or figure with its strokes thinned to what is tolerated; other signs as they are.
   */
  GlyphSample limited(GlyphSample drawn) {
    int codePoint = drawn.codePoint();
    if (!Character.isLetterOrDigit(codePoint)) {
      return drawn;
    }
    boolean tall = Character.isUpperCase(codePoint) || Character.isDigit(codePoint);
    double written = tall ? capitals : others;
    double ratio = TOLERATED * written / StrokeThickness.inEm(drawn);
    return ratio < 1 ? InkShaping.thinned(drawn, 1 - Math.max(LEAST_THICKNESS, ratio)) : drawn;
  }
}
