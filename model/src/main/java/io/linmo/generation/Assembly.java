package io.linmo.generation;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.style.Hand;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * How a character is composed of others: a letter and its accent, or punctuation of Han from the
 * mark of Latin.
 *
 * @param parts the characters of its parts
 * @param join makes the glyph from those of the parts, in their order
 */
record Assembly(List<Integer> parts, Function<List<GlyphSample>, GlyphSample> join) {

  /**
   * The composition of a character in a hand; empty where it is drawn as a whole.
   *
   * @param xHeight of the hand's Latin letters, in em; asked for when an accent is placed
   */
  static Optional<Assembly> of(int codePoint, Hand hand, DoubleSupplier xHeight) {
    return isMarkOfHan(codePoint, hand)
        ? Optional.of(punctuation(codePoint))
        : Accents.of(codePoint).map(accented -> accented(codePoint, accented, xHeight));
  }

  private static Assembly punctuation(int codePoint) {
    return new Assembly(
        List.of(HanPunctuation.part(codePoint).getAsInt()),
        parts -> HanPunctuation.of(codePoint, parts.get(0)));
  }

  private static Assembly accented(
      int codePoint, Accents.Composition made, DoubleSupplier xHeight) {
    return new Assembly(
        List.of(made.base(), made.mark()),
        parts ->
            GlyphComposer.compose(
                codePoint, parts.get(0), parts.get(1), made.place(), xHeight.getAsDouble()));
  }

  /** Whether this is one of {@link HanPunctuation}, and none that the hand has in Latin. */
  static boolean isMarkOfHan(int codePoint, Hand hand) {
    boolean inLatin = Script.LATIN.has(codePoint) && hand.styles().containsKey(Script.LATIN);
    return hand.styles().containsKey(Script.HAN)
        && !inLatin
        && HanPunctuation.part(codePoint).isPresent();
  }

  GlyphSample compose(List<GlyphSample> drawn) {
    return join.apply(drawn);
  }
}
