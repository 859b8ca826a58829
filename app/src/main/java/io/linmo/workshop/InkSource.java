package io.linmo.workshop;

import io.linmo.font.FontFile;
import io.linmo.typesetting.FontGlyphSource;
import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.GlyphStrokes;
import io.linmo.typesetting.Liveliness;
import io.linmo.typesetting.MissingGlyphsException;
import io.linmo.typesetting.TextBlock;
import io.linmo.typesetting.TextLayout;
import io.linmo.typesetting.Typesetter;
import java.nio.file.Path;
import java.util.Set;

/**
 * The glyphs to write with, and the note that describes them.
 *
 * @param name what errors call the source
 * @param note how the ink came about, in a sentence
 * @param generated whether a network drew some of the glyphs
 * @param strokes finds the strokes of the glyphs, for animations and plotters
 * @param hard characters that are hard to read as they were drawn
 */
public record InkSource(
    GlyphSource glyphs,
    String name,
    String note,
    boolean generated,
    GlyphStrokes strokes,
    Set<Integer> hard) {

  public InkSource {
    hard = Set.copyOf(hard);
  }

  /** Glyphs whose strokes are found by their shape. */
  public InkSource(GlyphSource glyphs, String name, String note, boolean generated) {
    this(glyphs, name, note, generated, GlyphStrokes.BY_SHAPE, Set.of());
  }

  /** The glyphs of a font file: TTF, OTF, TTC or WOFF. */
  public static InkSource ofFont(Path file) {
    InputFile.require(file, "a font file");
    FontFile font = Attempt.of(() -> FontFile.read(file));
    boolean generated = FontNames.isOurs(font);
    String note =
        generated
            ? OpenHand.generatedNote(font.family())
            : "Set in the font %s.".formatted(font.family());
    return new InkSource(new FontGlyphSource(font), file.toString(), note, generated);
  }

  /** The same under another name in errors. */
  public InkSource named(String other) {
    return new InkSource(glyphs, other, note, generated, strokes, hard);
  }

  /** The same with another way to find strokes. */
  public InkSource withStrokes(GlyphStrokes known) {
    return new InkSource(glyphs, name, note, generated, known, hard);
  }

  /** Sets texts in this ink, one after the other. */
  Typesetter typesetter(TextLayout layout, Liveliness liveliness) {
    return new Typesetter(glyphs, layout, liveliness, strokes);
  }

  /** A text laid out. */
  TextBlock set(String text, TextLayout layout, Liveliness liveliness) {
    try {
      return typesetter(layout, liveliness).set(text);
    } catch (MissingGlyphsException e) {
      throw missing(e);
    }
  }

  LinmoException missing(MissingGlyphsException e) {
    return LinmoException.failure(name, e.getMessage())
        .next("leave that out, or take a font that has it or a hand learned from its script")
        .causedBy(e);
  }

  /** Writes a page of free writing again. */
  public RewrittenPage rewrite(Installation installation, RewriteRequest request) {
    return Attempt.of(() -> PageRewriting.run(installation, this, request));
  }

  /** Writes a text. */
  public WrittenText write(WriteRequest request) {
    return Attempt.of(() -> WrittenText.of(this, request));
  }
}
