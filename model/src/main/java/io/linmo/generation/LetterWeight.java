package io.linmo.generation;

import io.linmo.raster.GlyphSample;
import io.linmo.raster.InkShaping;
import io.linmo.raster.StrokeThickness;
import java.util.List;

/**
 * Keeps drawn letters from standing out among the written ones by their weight. The network draws
 * all letters at one size, so that those which are large on the line come out too bold.
 */
final class LetterWeight {

  /** A letter may be so many times as thick as written ones of its case. */
  private static final double TOLERATED = 1.25;

  /** Strokes are thinned to this share of what was drawn at most, as thinner ones may break. */
  private static final double LEAST_THICKNESS = 0.7;

  /** Fewer written letters of a case do not tell its weight. */
  private static final int LEAST_WRITTEN = 3;

  private final double capitals;
  private final double others;

  LetterWeight(List<GlyphSample> written) {
    capitals = thickness(written, true);
    others = thickness(written, false);
  }

  /** Median thickness of strokes in em; infinite where too few letters tell. */
  private static double thickness(List<GlyphSample> written, boolean capital) {
    double[] sorted =
        written.stream()
            .filter(sample -> Character.isLetter(sample.codePoint()))
            .filter(sample -> Character.isUpperCase(sample.codePoint()) == capital)
            .mapToDouble(LetterWeight::thickness)
            .sorted()
            .toArray();
    return sorted.length < LEAST_WRITTEN ? Double.POSITIVE_INFINITY : sorted[sorted.length / 2];
  }

  private static double thickness(GlyphSample sample) {
    return StrokeThickness.of(sample.image()) * sample.frame().pixelSize();
  }

  /** The letter with its strokes thinned to what is tolerated; other signs as they are. */
  GlyphSample limited(GlyphSample drawn) {
    if (!Character.isLetter(drawn.codePoint())) {
      return drawn;
    }
    double written = Character.isUpperCase(drawn.codePoint()) ? capitals : others;
    double ratio = TOLERATED * written / thickness(drawn);
    return ratio < 1 ? InkShaping.thinned(drawn, 1 - Math.max(LEAST_THICKNESS, ratio)) : drawn;
  }
}
