package io.linmo.typesetting;

import io.linmo.image.EmBox;
import java.util.List;
import java.util.Optional;

/** Where the glyphs of a text come from: a font file, or a hand. */
public interface GlyphSource {

  /** The glyph for a character, or empty where the source has none. */
  Optional<InkedGlyph> glyph(int codePoint);

  /**
   * All drawings of a character, its usual one first: they take turns in a text. Empty where the
   * source has none.
   */
  default List<InkedGlyph> forms(int codePoint) {
    return glyph(codePoint).map(List::of).orElse(List.of());
  }

  /**
   * The glyphs of a whole line as the source itself would set them, one for each character, with
   * its kerning in their advances; absent where it has no such rules.
   */
  default Optional<List<InkedGlyph>> shape(String line) {
    return Optional.empty();
  }

  /** Height of a line above its baseline, in em. */
  default double ascender() {
    return EmBox.TOP;
  }

  /** Depth of a line below its baseline, in em, negative. */
  default double descender() {
    return -0.32;
  }
}
