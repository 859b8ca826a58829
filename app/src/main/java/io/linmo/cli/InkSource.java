package io.linmo.cli;

import io.linmo.font.FontLibrary;
import io.linmo.image.Script;
import io.linmo.typesetting.FontGlyphSource;
import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.Liveliness;
import io.linmo.typesetting.MissingGlyphsException;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import io.linmo.typesetting.Typesetter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The glyphs to write with, and what is to be said of them.
 *
 * @param name what errors call the source
 * @param note how the ink came about, in a sentence
 * @param generated whether a network drew some of the glyphs
 */
record InkSource(GlyphSource glyphs, String name, String note, boolean generated) {

  TextBlock set(String text, TextLayout layout, Liveliness liveliness) throws CommandFailure {
    try {
      return new Typesetter(glyphs, layout, liveliness).set(text);
    } catch (MissingGlyphsException e) {
      throw missing(e);
    }
  }

  CommandFailure missing(MissingGlyphsException e) {
    String next = "; leave that out, or take a font that has it or a hand learned from its script";
    return new CommandFailure(name + ": " + e.getMessage() + next, e);
  }

  private static GlyphSource content(FontLibrary library, Script script) {
    try {
      return new FontGlyphSource(library.content(BaseModels.label(script)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The standard faces that come with Linmo, for print beside the ink. */
  static InkSource plain() throws CommandFailure, IOException {
    FontLibrary library = FontLibrary.open(LinmoHome.find().fontsData(), FontCache.defaultFolder());
    List<GlyphSource> faces = new ArrayList<>();
    for (Script script : Script.values()) {
      faces.add(new LazyGlyphSource(() -> content(library, script)));
    }
    return new InkSource(
        new FallbackGlyphSource(faces), "standard faces", "Set in standard faces.", false);
  }
}
