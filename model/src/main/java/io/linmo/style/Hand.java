package io.linmo.style;

import io.linmo.image.GlyphSample;
import io.linmo.image.Script;
import io.linmo.strokes.LearnedStrokes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A learned hand: the written glyphs, and the style learned from them in each script.
 *
 * @param name given by the user
 * @param references the written glyphs
 * @param styles one for each script that has references
 * @param provenance facts in order, such as source, licence, consent and options
 * @param asWritten whether the references are used as glyphs of their characters; in a blend of two
 *     hands they only guide
 * @param wordSpace advance of the space between words in em, where it is known, as from a font
 * @param strokes of its Han characters, where they were learned
 */
public record Hand(
    String name,
    List<GlyphSample> references,
    Map<Script, LearnedStyle> styles,
    Map<String, String> provenance,
    boolean asWritten,
    OptionalDouble wordSpace,
    Optional<LearnedStrokes> strokes) {

  /**
   * Overlap on held-out characters that never to draw a wrong stroke is worth; determined by eye on
   * real hands. The network gains by strokes that come out too bold, and is judged on the
   * characters that ended its tuning.
   */
  private static final double RIGHT_STROKES = 0.08;

  public Hand {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(wordSpace, "wordSpace");
    Objects.requireNonNull(strokes, "strokes");
    references = List.copyOf(references);
    styles = Map.copyOf(styles);
    provenance = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(provenance));
  }

  /** A hand whose strokes were not learned. */
  public Hand(
      String name,
      List<GlyphSample> references,
      Map<Script, LearnedStyle> styles,
      Map<String, String> provenance,
      boolean asWritten,
      OptionalDouble wordSpace) {
    this(name, references, styles, provenance, asWritten, wordSpace, Optional.empty());
  }

  /** The same hand, its strokes learned. */
  public Hand with(LearnedStrokes learned) {
    return new Hand(
        name, references, styles, provenance, asWritten, wordSpace, Optional.of(learned));
  }

  /** A hand whose references are used as written, without a word space. */
  public Hand(
      String name,
      List<GlyphSample> references,
      Map<Script, LearnedStyle> styles,
      Map<String, String> provenance) {
    this(name, references, styles, provenance, true, OptionalDouble.empty());
  }

  /**
   * Whether Han characters are better written by these strokes than drawn by the network: the hand
   * writes by strokes, and on characters held out comes out about as well.
   */
  public boolean prefers(LearnedStrokes learned) {
    LearnedStyle style = styles.get(Script.HAN);
    boolean farBehind = style != null && learned.heldOutIou() + RIGHT_STROKES < style.heldOutIou();
    return !learned.isEmpty() && !farBehind;
  }

  /** Its strokes, where Han characters are written by them. */
  public Optional<LearnedStrokes> preferredStrokes() {
    return strokes.filter(this::prefers);
  }

  /** Overlap on held-out characters by the way that draws a script's; NaN where none were. */
  public double heldOutIou(Script script) {
    double byNetwork = styles.containsKey(script) ? styles.get(script).heldOutIou() : Double.NaN;
    return script == Script.HAN
        ? preferredStrokes().map(LearnedStrokes::heldOutIou).orElse(byNetwork)
        : byNetwork;
  }

  /** The glyphs that are used as written; none for a blend of two hands. */
  public List<GlyphSample> written() {
    return asWritten ? references : List.of();
  }

  /** The written glyph of a character, if there is one. */
  public Optional<GlyphSample> written(int codePoint) {
    return written().stream().filter(sample -> sample.codePoint() == codePoint).findFirst();
  }

  /** All written forms of a character, the first one first. */
  public List<GlyphSample> forms(int codePoint) {
    return written().stream().filter(sample -> sample.codePoint() == codePoint).toList();
  }
}
