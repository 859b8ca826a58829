package io.linmo.generation;

import io.linmo.raster.GlyphSample;
import java.util.Objects;

/** A glyph of the hand and where it came from. */
public record GeneratedGlyph(GlyphSample sample, Source source) {

  /** Whether the person wrote the glyph or the network did. */
  public enum Source {
    WRITTEN,
    GENERATED
  }

  public GeneratedGlyph {
    Objects.requireNonNull(sample, "sample");
    Objects.requireNonNull(source, "source");
  }
}
