package io.linmo.workshop;

import io.linmo.capture.PictureNote;
import io.linmo.image.GlyphSample;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Written characters to learn a hand from.
 *
 * @param glyphs what was written; a character may be there more than once
 * @param wordSpace advance of the space between words in em, where the source has one
 * @param facts where they come from, in order, for the provenance of the hand
 * @param notes remarks about their pictures
 */
public record References(
    List<GlyphSample> glyphs,
    OptionalDouble wordSpace,
    Map<String, String> facts,
    List<PictureNote> notes) {

  public References {
    if (glyphs.isEmpty()) {
      throw LinmoException.failure("", "no written characters").expected("at least one");
    }
    glyphs = List.copyOf(glyphs);
    notes = List.copyOf(notes);
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
  }

  /** Written characters without facts about their source. */
  public References(List<GlyphSample> glyphs, OptionalDouble wordSpace, Map<String, String> facts) {
    this(glyphs, wordSpace, facts, List.of());
  }
}
