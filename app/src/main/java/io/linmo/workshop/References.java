package io.linmo.workshop;

import io.linmo.capture.PictureNote;
import io.linmo.capture.PictureNote.Kind;
import io.linmo.image.GlyphSample;
import java.util.ArrayList;
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

  /** Cleaned pictures that have a remark each. */
  private static final int SHOWN = 5;

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

  /** Lines on doubtful and skipped pictures, and on the first ones that were cleaned. */
  public List<String> remarks() {
    List<String> lines = new ArrayList<>();
    for (PictureNote note : notes) {
      switch (note.kind()) {
        case DOUBTFUL -> lines.add("%s: doubtful: %s".formatted(note.source(), note.text()));
        case SKIPPED -> lines.add("%s: skipped, %s".formatted(note.source(), note.text()));
        default -> {}
      }
    }
    List<PictureNote> cleaned = notes.stream().filter(note -> note.kind() == Kind.CLEANED).toList();
    cleaned.stream()
        .limit(SHOWN)
        .forEach(note -> lines.add("%s: %s".formatted(note.source(), note.text())));
    if (cleaned.size() > SHOWN) {
      lines.add("and %d more cleaned pictures".formatted(cleaned.size() - SHOWN));
    }
    return lines;
  }
}
