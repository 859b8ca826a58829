package io.linmo.style;

import io.linmo.image.GlyphSample;
import io.linmo.image.InkShaping;
import io.linmo.image.Script;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Makes glyphs that are added to a hand as thick as its own. Another picture, light or pen makes
 * strokes thicker or thinner throughout, which shows in text as letters of two weights.
 *
 * @param ratio thickness of the hand's strokes as a multiple of the added ones'
 */
public record MatchedPen(double ratio) {

  /** Ratios as near to 1 as this are left alone. */
  private static final double ALIKE = 0.05;

  /** The same where there are few characters, of which each may be thicker by chance. */
  private static final double ALIKE_OF_FEW = 0.2;

  private static final int FEW = 3;

  /** More than by this factor no stroke is made thicker or thinner. */
  private static final double MOST = 2;

  /** The pen of added glyphs beside a hand's, in one script; 1 where they are alike. */
  public static MatchedPen of(Script script, List<GlyphSample> hand, List<GlyphSample> added) {
    OptionalDouble own = thickness(script, hand);
    OptionalDouble others = thickness(script, added);
    if (own.isEmpty() || others.isEmpty()) {
      return new MatchedPen(1);
    }
    double ratio = own.getAsDouble() / others.getAsDouble();
    long count = added.stream().filter(glyph -> counts(script, glyph)).count();
    double alike = count < FEW ? ALIKE_OF_FEW : ALIKE;
    boolean same = Math.abs(Math.log(ratio)) <= Math.log1p(alike);
    return new MatchedPen(same ? 1 : Math.max(1 / MOST, Math.min(MOST, ratio)));
  }

  /** Median over letters, figures and ideographs, in em: dots and marks are thicker. */
  private static OptionalDouble thickness(Script script, List<GlyphSample> glyphs) {
    return Quantiles.of(
            glyphs.stream()
                .filter(glyph -> counts(script, glyph))
                .mapToDouble(StrokeThickness::inEm)
                .filter(t -> t > 0))
        .median();
  }

  private static boolean counts(Script script, GlyphSample glyph) {
    return script.has(glyph.codePoint()) && Character.isLetterOrDigit(glyph.codePoint());
  }

  public boolean isSame() {
    return ratio == 1;
  }

  /** The glyph with its strokes as thick as the hand's; as it is if it was drawn as curves. */
  public GlyphSample matched(GlyphSample glyph) {
    if (isSame() || glyph.curves().isPresent()) {
      return glyph;
    }
    if (ratio < 1) {
      return InkShaping.thinned(glyph, 1 - ratio);
    }
    double pixels = StrokeThickness.of(glyph.image());
    return InkShaping.reshaped(glyph, (ratio - 1) * pixels / 2, 0);
  }
}
