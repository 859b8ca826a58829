package io.linmo.style;

import io.linmo.raster.GlyphSample;
import io.linmo.raster.Script;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A learned hand: the glyphs the person wrote, and what was learned from them in each script.
 *
 * @param name what the person calls it
 * @param references the written glyphs
 * @param styles one for each script that has references
 * @param provenance facts in order, such as source, licence, consent and options
 * @param asWritten whether the references are used wherever their character is asked for; in a
 *     blend of two hands they only guide
 */
public record Hand(
    String name,
    List<GlyphSample> references,
    Map<Script, LearnedStyle> styles,
    Map<String, String> provenance,
    boolean asWritten) {

  public Hand {
    Objects.requireNonNull(name, "name");
    references = List.copyOf(references);
    styles = Map.copyOf(styles);
    provenance = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(provenance));
  }

  /** A hand whose references are used as written. */
  public Hand(
      String name,
      List<GlyphSample> references,
      Map<Script, LearnedStyle> styles,
      Map<String, String> provenance) {
    this(name, references, styles, provenance, true);
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
