package io.linmo.generation;

import io.linmo.image.GlyphSample;
import java.util.Objects;

/**
 * A glyph of the hand and where it came from.
 *
 * @param check what was found of it when it was read
 */
public record GeneratedGlyph(GlyphSample sample, Source source, GlyphQuality check) {

  /** Who drew a glyph: the person, the strokes of the hand, or the network. */
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

  /** A glyph that was not looked at. */
  public GeneratedGlyph(GlyphSample sample, Source source) {
    this(sample, source, GlyphQuality.NONE);
  }
}
