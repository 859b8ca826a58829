package io.linmo.workshop;

import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.InkedGlyph;
import java.util.Optional;
import java.util.function.Supplier;

/** A source that is opened when the first glyph is requested. */
final class LazyGlyphSource implements GlyphSource {

  private final Supplier<GlyphSource> opening;
  private GlyphSource opened;

  LazyGlyphSource(Supplier<GlyphSource> opening) {
    this.opening = opening;
  }

  @Override
  public synchronized Optional<InkedGlyph> glyph(int codePoint) {
    if (opened == null) {
      opened = opening.get();
    }
    return opened.glyph(codePoint);
  }
}
