package io.linmo.workshop;

import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.InkedGlyph;
import java.util.List;
import java.util.Optional;

/** The first of several sources that has a character. */
record FallbackGlyphSource(List<GlyphSource> sources) implements GlyphSource {

  @Override
  public Optional<InkedGlyph> glyph(int codePoint) {
    return sources.stream()
        .map(source -> source.glyph(codePoint))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
