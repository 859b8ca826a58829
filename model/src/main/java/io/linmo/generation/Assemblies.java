package io.linmo.generation;

import io.linmo.generation.GeneratedGlyph.Source;
import io.linmo.generation.LegibilityGate.CheckedGlyph;
import io.linmo.image.GlyphSample;
import io.linmo.style.Hand;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.IntPredicate;

/** Which characters of a hand are composed of others, and of which. */
final class Assemblies {

  private final Hand hand;
  private final IntPredicate isSimple;
  private final DoubleSupplier xHeight;

  /**
   * @param isSimple whether a character is written or can be drawn as a whole
   * @param xHeight height of small letters in em
   */
  Assemblies(Hand hand, IntPredicate isSimple, DoubleSupplier xHeight) {
    this.hand = hand;
    this.isSimple = isSimple;
    this.xHeight = xHeight;
  }

  /** How a character is composed of others; empty where it is drawn as a whole. */
  Optional<Assembly> of(int codePoint) {
    return Assembly.of(codePoint, hand, xHeight)
        .filter(made -> made.parts().stream().allMatch(isSimple::test));
  }

  /** The written glyphs that characters are or are composed of, the first form of each. */
  List<GlyphSample> writtenParts(Collection<Integer> codePoints) {
    Set<Integer> parts = new LinkedHashSet<>(codePoints);
    codePoints.forEach(c -> of(c).ifPresent(made -> parts.addAll(made.parts())));
    Map<Integer, List<GlyphSample>> written = WrittenForms.of(hand);
    return parts.stream().filter(written::containsKey).map(c -> written.get(c).get(0)).toList();
  }

  /**
   * What must be drawn: the characters themselves, or the parts of composed ones.
   *
   * @throws IllegalArgumentException if one of them cannot be had
   */
  Set<Integer> partsToDraw(Collection<Integer> codePoints) {
    Set<Integer> parts = new LinkedHashSet<>();
    for (int codePoint : codePoints) {
      if (hand.written(codePoint).isPresent()) {
        continue;
      }
      for (int part : of(codePoint).map(Assembly::parts).orElse(List.of(codePoint))) {
        if (!isSimple.test(part)) {
          throw new IllegalArgumentException(
              "%s (U+%04X) cannot be drawn in hand '%s'"
                  .formatted(Character.toString(part), part, hand.name()));
        }
        if (hand.written(part).isEmpty()) {
          parts.add(part);
        }
      }
    }
    return parts;
  }

  /** A composed character, as sure as its parts together. */
  GeneratedGlyph compose(int codePoint, Map<Integer, CheckedGlyph> parts) {
    Assembly made = of(codePoint).orElseThrow();
    List<CheckedGlyph> drawings = made.parts().stream().map(parts::get).toList();
    GlyphQuality check =
        drawings.stream().map(CheckedGlyph::check).reduce(GlyphQuality::and).orElseThrow();
    GlyphSample composed = made.compose(drawings.stream().map(CheckedGlyph::sample).toList());
    return new GeneratedGlyph(composed, Source.GENERATED, check);
  }
}
