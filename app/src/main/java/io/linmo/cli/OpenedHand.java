package io.linmo.cli;

import io.linmo.generation.GeneratedGlyph;
import io.linmo.style.Progress;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A learned hand, ready to write.
 *
 * @param name what the person calls it
 * @param credits the fonts that its base model was trained on, in a sentence; may be empty
 * @param licence of the font that the hand was learned from; empty where it was none
 * @param written the characters that the person wrote
 * @param wordSpace advance of the space between words in em, where the hand tells it
 */
record OpenedHand(
    String name,
    HandGlyphs glyphs,
    String credits,
    String licence,
    List<Integer> written,
    OptionalDouble wordSpace) {

  /** The share of the work that drawing takes; tracing is the rest. */
  private static final double DRAWING = 0.8;

  /**
   * The characters as curves, in their order. Those that the hand cannot draw, or that came out
   * without ink, are missing.
   */
  List<TracedGlyph> trace(Collection<Integer> codePoints, boolean forFont, CommonOptions common)
      throws CommandFailure, InterruptedException {
    List<TracedGlyph> inked = trace(progress -> glyphs.draw(codePoints, progress), forFont, common);
    if (inked.isEmpty()) {
      throw new CommandFailure(
          name
              + ": none of the characters can be drawn in this hand; learn it from characters of"
              + " their script too");
    }
    return inked;
  }

  /**
   * A further form of each character for a font, as curves; those without ink are missing.
   *
   * @param number of the form, from 1
   */
  List<TracedGlyph> traceVariants(Collection<Integer> codePoints, int number, CommonOptions common)
      throws CommandFailure, InterruptedException {
    return trace(progress -> glyphs.drawVariants(codePoints, number, progress), true, common);
  }

  /** The written characters of alphabets, whose spacing and joins are told by all of them. */
  List<Integer> writtenLetters() {
    return written.stream().filter(c -> !Character.isIdeographic(c)).toList();
  }

  /** What draws glyphs, telling of its progress. */
  @FunctionalInterface
  private interface Drawing {
    List<GeneratedGlyph> draw(Progress progress) throws CommandFailure;
  }

  private static List<TracedGlyph> trace(Drawing drawing, boolean forFont, CommonOptions common)
      throws CommandFailure, InterruptedException {
    try (ProgressLine progress = common.console().progress()) {
      List<GeneratedGlyph> drawn =
          drawing.draw((done, what) -> progress.report(DRAWING * done, what));
      return new GlyphTracing(common.threads(), forFont)
              .trace(drawn, (done, what) -> progress.report(DRAWING + (1 - DRAWING) * done, what))
              .stream()
              .filter(glyph -> !glyph.isEmpty() && !(forFont && glyph.units().isEmpty()))
              .toList();
    }
  }

  /** Those of the wanted characters that are missing, said aloud as well. */
  static String leftOut(Collection<Integer> wanted, List<TracedGlyph> glyphs, Console console) {
    Set<Integer> drawn = glyphs.stream().map(TracedGlyph::codePoint).collect(Collectors.toSet());
    String missing =
        wanted.stream()
            .filter(codePoint -> !drawn.contains(codePoint))
            .map(Character::toString)
            .collect(Collectors.joining());
    if (!missing.isEmpty()) {
      console.say(
          "left out, this hand cannot draw %s: %s"
              .formatted(Console.count((int) missing.codePoints().count(), "character"), missing));
    }
    return missing;
  }

  /** What there is to tell of the glyphs: how many, and where they come from. */
  static Map<String, Object> counts(List<TracedGlyph> glyphs) {
    long written = glyphs.stream().filter(TracedGlyph::isWritten).count();
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("glyphs", glyphs.size());
    counts.put("written", written);
    counts.put("generated", glyphs.size() - written);
    return counts;
  }
}
