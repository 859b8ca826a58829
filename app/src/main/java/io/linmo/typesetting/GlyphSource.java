package io.linmo.typesetting;

import java.util.Optional;

/** Where the glyphs of a text come from: a font file, or a hand. */
public interface GlyphSource {

  /** The glyph for a character, or empty where the source has none. */
  Optional<InkedGlyph> glyph(int codePoint);

  /** Height of a line above its baseline, in em. */
  default double ascender() {
    return 0.88;
  }

  /** Depth of a line below its baseline, in em, negative. */
  default double descender() {
    return -0.32;
  }
}
