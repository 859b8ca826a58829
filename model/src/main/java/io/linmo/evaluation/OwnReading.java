package io.linmo.evaluation;

import io.linmo.generation.GeneratedGlyph;
import io.linmo.generation.GeneratedGlyph.Source;
import io.linmo.generation.GlyphQuality;
import io.linmo.numeric.Quantiles;
import java.util.List;

/**
 * Glyphs as readable as a hand's own writing: those read as the intended character, or with no less
 * confidence than all but a quarter of what was written. Cursive hands are hard to read and stay
 * so.
 *
 * @param leastConfidence of the recogniser in what reads as well as the writing
 */
public record OwnReading(double leastConfidence) {

  private static final double HARD_SHARE = 0.25;

  /** The measure of a hand, by its written characters. */
  public static OwnReading of(List<GeneratedGlyph> written) {
    Quantiles confidence =
        Quantiles.of(
            written.stream()
                .map(GeneratedGlyph::check)
                .filter(GlyphQuality::isRead)
                .mapToDouble(GlyphQuality::confidence));
    return new OwnReading(confidence.at(HARD_SHARE).orElse(0));
  }

  /** Whether a drawn character can be read; true for one that no recogniser knows. */
  public boolean reads(GeneratedGlyph drawn) {
    GlyphQuality check = drawn.check();
    if (drawn.source() != Source.STROKES || !check.isRead()) {
      return check.legible();
    }
    return check.readAs() == drawn.sample().codePoint() || check.confidence() >= leastConfidence;
  }
}
