package io.linmo.generation;

import io.linmo.image.GlyphSample;
import java.util.Objects;

/**
 * A glyph of the hand and where it came from.
 *
 * @param check what was found of it when it was read
 */
public record GeneratedGlyph(GlyphSample sample, Source source, GlyphQuality check) {

  /** Whether the person wrote the glyph or the network did. */
  public enum Source {
    WRITTEN,
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
