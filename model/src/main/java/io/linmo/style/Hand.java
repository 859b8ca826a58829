package io.linmo.style;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A learned hand: the glyphs the person wrote, and what was learned from them in each script.
 *
 * @param name what the person calls it
 * @param references the written glyphs
 * @param styles one for each script that has references
 * @param provenance facts in order, such as source, licence, consent and options
 * @param asWritten whether the references are used wherever their character is asked for; in a
 *     blend of two hands they only guide
 * @param wordSpace advance of the space between words in em, where the references tell it, as those
 *     from a font do
 */
public record Hand(
    String name,
    List<GlyphSample> references,
    Map<Script, LearnedStyle> styles,
    Map<String, String> provenance,
    boolean asWritten,
    OptionalDouble wordSpace) {

  public Hand {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(wordSpace, "wordSpace");
    references = List.copyOf(references);
    styles = Map.copyOf(styles);
    provenance = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(provenance));
  }

  /** A hand whose references are used as written and tell no word space. */
  public Hand(
      String name,
      List<GlyphSample> references,
      Map<Script, LearnedStyle> styles,
      Map<String, String> provenance) {
    this(name, references, styles, provenance, true, OptionalDouble.empty());
  }

  /** The glyphs that are used as the person wrote them; none of a hand between two. */
  public List<GlyphSample> written() {
    return asWritten ? references : List.of();
  }

  /** The glyph as the person wrote it, if she did. */
  public Optional<GlyphSample> written(int codePoint) {
    return written().stream().filter(sample -> sample.codePoint() == codePoint).findFirst();
  }
}
