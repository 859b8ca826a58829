package io.linmo.capture;

import io.linmo.image.GlyphImage;
import java.util.Optional;

/** Plain forms of characters, which show what belongs to a written one. */
@FunctionalInterface
public interface StandardForms {

  /** No form is known. */
  StandardForms NONE = codePoint -> Optional.empty();

  /** The character's form, of any size; empty where none is known. */
  Optional<GlyphImage> of(int codePoint);
}
