package io.linmo.cli;

import io.linmo.workshop.DrawnGlyphs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports how many glyphs were drawn, where they come from, and which are missing. */
final class GlyphCounts {

  private GlyphCounts() {}

  static Map<String, Object> of(DrawnGlyphs glyphs) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("glyphs", glyphs.glyphs().size());
    counts.put("written", glyphs.written());
    counts.put("generated", glyphs.generated());
    return counts;
  }

  /** The characters that the hand cannot draw, said aloud as well. */
  static String leftOut(DrawnGlyphs glyphs, Console console) {
    String missing =
        glyphs.leftOut().stream().map(Character::toString).collect(Collectors.joining());
    if (!missing.isEmpty()) {
      console.say(
          "left out, this hand cannot draw %s: %s"
              .formatted(Console.count(glyphs.leftOut().size(), "character"), missing));
    }
    return missing;
  }
}
