package io.linmo.generation;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.style.Hand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/**
 * How a character is composed of others: a letter and its accents, several letters side by side,
 * punctuation of Han from the mark of Latin, a letter of another script that looks the same.
 *
 * @param parts the characters of its parts, none of which is composed itself
 * @param join makes the glyph from those of the parts, in their order
 */
record Assembly(List<Integer> parts, Function<List<GlyphSample>, GlyphSample> join) {

  /** Letters that lost their dots, and whose. */
  private static final Map<Integer, Integer> DOTLESS = Map.of(0x131, (int) 'i', 0x237, (int) 'j');

  Assembly {
    parts = List.copyOf(parts);
  }

  /**
   * The composition of a character in a hand; empty where it is drawn as a whole.
   *
   * @param xHeight of the hand's Latin letters, in em; asked for when an accent is placed
   */
  static Optional<Assembly> of(int codePoint, Hand hand, DoubleSupplier xHeight) {
    if (isMarkOfHan(codePoint, hand)) {
      return Optional.of(punctuation(codePoint));
    }
    OptionalInt same = LookAlikes.of(codePoint);
    if (same.isPresent()) {
      return Optional.of(renamed(codePoint, part(same.getAsInt(), hand, xHeight)));
    }
    if (!SmallForms.of(codePoint).isEmpty()) {
      return Optional.of(row(codePoint, hand, xHeight));
    }
    if (DOTLESS.containsKey(codePoint)) {
      return Optional.of(dotless(codePoint));
    }
    return Accents.of(codePoint).map(accented -> accented(codePoint, accented, hand, xHeight));
  }

  /** A part as it was written or is drawn, or composed of others in turn. */
  private static Assembly part(int codePoint, Hand hand, DoubleSupplier xHeight) {
    return (hand.written(codePoint).isPresent()
            ? Optional.<Assembly>empty()
            : of(codePoint, hand, xHeight))
        .orElseGet(() -> new Assembly(List.of(codePoint), drawn -> drawn.get(0)));
  }

  private static Assembly punctuation(int codePoint) {
    return new Assembly(
        List.of(HanPunctuation.part(codePoint).getAsInt()),
        parts -> HanPunctuation.of(codePoint, parts.get(0)));
  }

  private static Assembly renamed(int codePoint, Assembly other) {
    return new Assembly(
        other.parts,
        drawn -> {
          GlyphSample glyph = other.compose(drawn);
          return new GlyphSample(codePoint, glyph.image(), glyph.frame(), glyph.curves());
        });
  }

  private static Assembly dotless(int codePoint) {
    return new Assembly(
        List.of(DOTLESS.get(codePoint)),
        drawn -> {
          GlyphSample bare = Dots.withoutAbove(drawn.get(0));
          return new GlyphSample(codePoint, bare.image(), bare.frame());
        });
  }

  private static Assembly row(int codePoint, Hand hand, DoubleSupplier xHeight) {
    List<SmallForms.Part> row = SmallForms.of(codePoint);
    return joined(
        row.stream().map(part -> part(part.codePoint(), hand, xHeight)).toList(),
        drawn -> SmallForms.compose(codePoint, row, drawn));
  }

  private static Assembly accented(
      int codePoint, Accents.Composition made, Hand hand, DoubleSupplier xHeight) {
    return joined(
        List.of(part(made.base(), hand, xHeight), part(made.mark(), hand, xHeight)),
        drawn ->
            GlyphComposer.compose(
                codePoint, drawn.get(0), drawn.get(1), made.place(), xHeight.getAsDouble()));
  }

  /** One that joins what others make. */
  private static Assembly joined(
      List<Assembly> pieces, Function<List<GlyphSample>, GlyphSample> join) {
    List<Integer> parts = pieces.stream().flatMap(piece -> piece.parts.stream()).toList();
    return new Assembly(
        parts,
        drawn -> {
          List<GlyphSample> made = new ArrayList<>();
          int from = 0;
          for (Assembly piece : pieces) {
            made.add(piece.compose(drawn.subList(from, from + piece.parts.size())));
            from += piece.parts.size();
          }
          return join.apply(made);
        });
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
