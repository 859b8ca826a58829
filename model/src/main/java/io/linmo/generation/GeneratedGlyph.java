package io.linmo.generation;

import io.linmo.image.GlyphSample;
import io.linmo.strokes.DrawnStroke;
import java.util.List;
import java.util.Objects;

/**
 * A glyph of the hand and where it came from.
 *
 * @param check its quality
 * @param strokes in writing order, in the em box, y down; empty where they are not known. Those of
 *     a glyph with the source {@link Source#STROKES} are all of its ink.
 */
public record GeneratedGlyph(
    GlyphSample sample, Source source, GlyphQuality check, List<DrawnStroke> strokes) {

  /** Where a glyph came from: written, drawn by strokes of the hand, or drawn by the network. */
  public enum Source {
    WRITTEN,
    STROKES,
    GENERATED
  }

  public GeneratedGlyph {
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(check, "check");
    strokes = List.copyOf(strokes);
  }

  /** A glyph whose strokes are not known. */
  public GeneratedGlyph(GlyphSample sample, Source source, GlyphQuality check) {
    this(sample, source, check, List.of());
  }

  /** A glyph that was not inspected. */
  public GeneratedGlyph(GlyphSample sample, Source source) {
    this(sample, source, GlyphQuality.NONE);
  }
}
