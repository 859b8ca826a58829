package io.linmo.generation;

import io.linmo.image.GlyphSample;
import io.linmo.image.InkShaping;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Keeps drawn letters from standing out among the written ones by their weight. The network draws
 * all letters at one size, so that those which are large on the line come out too bold. Figures are
 * as bold as capitals.
 */
final class LetterWeight {

  /** A letter may be so many times as thick as written ones of its case. */
  private static final double TOLERATED = 1.25;

  /** Strokes are thinned to this share of what was drawn at most, as thinner ones may break. */
  private static final double LEAST_THICKNESS = 0.5;

  /** Fewer written letters of a case do not tell its weight. */
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
   * @param usual where too few of the characters were written to tell
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
