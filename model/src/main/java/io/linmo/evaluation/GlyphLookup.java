package io.linmo.evaluation;

import io.linmo.image.GlyphSample;
import java.util.Optional;

/** The glyphs of faces, by the face's id and the character. Safe for use by several threads. */
@FunctionalInterface
public interface GlyphLookup {

  /** Empty where the face has no ink for the character. */
  Optional<GlyphSample> glyph(String faceId, int codePoint);
}
