package io.linmo.cli;

import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.Liveliness;
import io.linmo.typesetting.MissingGlyphsException;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import io.linmo.typesetting.Typesetter;

/**
 * The glyphs to write with, and what is to be said of them.
 *
 * @param name what errors call the source
 * @param note how the ink came about, in a sentence
 * @param generated whether a network drew some of the glyphs
 */
record InkSource(GlyphSource glyphs, String name, String note, boolean generated) {

  /** Sets a text, in lines no wider than {@code maxWidth} em. */
  TextBlock set(String text, double maxWidth) throws CommandFailure {
    try {
      return new Typesetter(glyphs, TextLayout.broken(maxWidth), Liveliness.NONE).set(text);
    } catch (MissingGlyphsException e) {
      throw new CommandFailure(name + ": " + e.getMessage(), e);
    }
  }
}
