package io.linmo.workshop;

import io.linmo.generation.GeneratedGlyph;
import io.linmo.generation.GlyphQuality;
import io.linmo.outline.Outline;
import io.linmo.typesetting.InkedGlyph;
import java.util.Locale;

/**
 * A glyph of a hand as curves.
 *
 * @param ink in em, as traced
 * @param units in font units, as a TrueType font stores it; empty unless requested
 */
public record TracedGlyph(GeneratedGlyph glyph, InkedGlyph ink, Outline units) {

  public int codePoint() {
    return ink.codePoint();
  }

  public boolean isWritten() {
    return glyph.source() == GeneratedGlyph.Source.WRITTEN;
  }

  /** Who drew the glyph: {@code written}, {@code strokes} or {@code generated}, by the network. */
  String drawnBy() {
    return glyph.source().name().toLowerCase(Locale.ROOT);
  }

  boolean isByStrokes() {
    return glyph.source() == GeneratedGlyph.Source.STROKES;
  }

  GlyphFacts facts() {
    return new GlyphFacts(codePoint(), drawnBy(), check());
  }

  GlyphQuality check() {
    return glyph.check();
  }

  boolean isEmpty() {
    return ink.outline().isEmpty();
  }
}
