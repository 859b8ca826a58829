package io.linmo.cli;

import io.linmo.generation.GeneratedGlyph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A learned hand, ready to write.
 *
 * @param name what the person calls it
 * @param credits the fonts that its base model was trained on, in a sentence; may be empty
 */
record OpenedHand(String name, HandGlyphs glyphs, String credits) {

  /** The characters as curves, in their order; those that came out empty are said and left out. */
  List<TracedGlyph> trace(Collection<Integer> codePoints, boolean forFont, CommonOptions common)
      throws CommandFailure, InterruptedException {
    List<TracedGlyph> traced;
    try (ProgressLine progress = common.console().progress()) {
      List<GeneratedGlyph> drawn =
          glyphs.draw(codePoints, (done, what) -> progress.report(0.8 * done, what));
      traced =
          new GlyphTracing(common.threads(), forFont)
              .trace(drawn, (done, what) -> progress.report(0.8 + 0.2 * done, what));
    }
    return withInk(traced, common.console());
  }

  private List<TracedGlyph> withInk(List<TracedGlyph> traced, Console console)
      throws CommandFailure {
    List<TracedGlyph> inked = new ArrayList<>();
    List<Integer> empty = new ArrayList<>();
    for (TracedGlyph glyph : traced) {
      if (glyph.isEmpty()) {
        empty.add(glyph.codePoint());
      } else {
        inked.add(glyph);
      }
    }
    if (inked.isEmpty()) {
      throw new CommandFailure(name + ": every character came out empty; learn the hand again");
    }
    if (!empty.isEmpty()) {
      console.say(
          "left out, came out empty: "
              + empty.stream().map(Character::toString).collect(Collectors.joining(" ")));
    }
    return inked;
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
