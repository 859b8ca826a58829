package io.linmo.workshop;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.image.StrokeThickness;
import io.linmo.numeric.Quantiles;
import io.linmo.style.Hand;
import io.linmo.style.LearnedStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what to look at where the references of a hand are too few or too odd: characters that read
 * as others, and drawings of held-out characters that overlap with the writing far less than those
 * of a hand with such a pen should.
 */
final class HandAdvice {

  private static final int FEW_LATIN = 16;
  private static final int FEW_HAN = 50;

  /**
   * Overlap of a sound hand's drawings by the thickness of its pen: thin strokes miss each other
   * sooner. A line through hands from ballpoint to brush, in shares and em.
   */
  private static final double THINNEST_OVERLAP = 0.2;

  private static final double OVERLAP_PER_EM = 2.5;
  private static final double MOST_OVERLAP = 0.45;

  /** Less than this share of it is far below. */
  private static final double FAR_BELOW = 0.6;

  private HandAdvice() {}

  /** One line for each thing to look at; none for a sound hand. */
  static List<String> of(Hand hand, Installation installation) {
    List<String> lines = new ArrayList<>();
    for (LearnedStyle style : hand.styles().values()) {
      Script script = style.script();
      List<GlyphSample> written =
          hand.references().stream()
              .filter(r -> script.has(r.codePoint()) && Character.isLetter(r.codePoint()))
              .toList();
      addFew(script, written, lines);
      lines.addAll(OddReferences.of(script, written, installation));
      addOverlap(script, hand.heldOutIou(script), written, lines);
    }
    return lines;
  }

  private static void addFew(Script script, List<GlyphSample> written, List<String> lines) {
    long characters = written.stream().map(GlyphSample::codePoint).distinct().count();
    int enough = script == Script.HAN ? FEW_HAN : FEW_LATIN;
    if (characters < enough) {
      lines.add(
          "%d %s %s: drawn ones follow the hand better from %d on (linmo template --charset %s)"
              .formatted(
                  characters,
                  script == Script.HAN ? "Chinese" : "Latin",
                  characters == 1 ? "letter is little" : "characters are few",
                  enough,
                  script == Script.HAN ? "hanzi-64" : "minimal"));
    }
  }

  /**
   * @param overlap of characters held out, by the way that draws them; NaN where none were
   */
  private static void addOverlap(
      Script script, double overlap, List<GlyphSample> written, List<String> lines) {
    double thickness =
        Quantiles.of(written.stream().mapToDouble(StrokeThickness::inEm)).median().orElse(0);
    double usual = Math.min(MOST_OVERLAP, THINNEST_OVERLAP + OVERLAP_PER_EM * thickness);
    if (overlap < FAR_BELOW * usual) {
      lines.add(
          ("%s drawings overlap %.2f with held-out characters, %.2f is usual for such a pen: check"
                  + " names, scale and baseline of the pictures, or write more characters")
              .formatted(script == Script.HAN ? "Chinese" : "Latin", overlap, usual));
    }
  }
}
