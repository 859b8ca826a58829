package io.linmo.generation;

import io.linmo.image.GlyphSample;
import java.util.Objects;

/**
 * A glyph of the hand and where it came from.
 *
 * @param check its quality
 */
public record GeneratedGlyph(GlyphSample sample, Source source, GlyphQuality check) {

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
  }

  /** A glyph that was not inspected. */
  public GeneratedGlyph(GlyphSample sample, Source source) {
    this(sample, source, GlyphQuality.NONE);
  }
}
