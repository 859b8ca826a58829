package io.linmo.workshop;

import io.linmo.opentype.CompilerOptions;
import io.linmo.opentype.FontCompiler;
import io.linmo.typeface.Typeface;
import java.nio.file.Path;
import java.util.List;

/**
 * A font that was made of a hand.
 *
 * @param glyphs what was drawn for it, and what was left out
 * @param report how well each glyph reads
 */
public record HandFont(Typeface typeface, DrawnGlyphs glyphs, GlyphReport report) {

  /** The further forms of letters that it holds. */
  public int variants() {
    return typeface.layout().variants().values().stream().mapToInt(List::size).sum();
  }

  public int kerningPairs() {
    return typeface.layout().kerning().size();
  }

  /** The font as a file of the given format. */
  public byte[] encode(FontFileFormat format) {
    return encode(format, CompilerOptions.defaults());
  }

  public byte[] encode(FontFileFormat format, CompilerOptions options) {
    return format.encode(new FontCompiler(options), typeface);
  }

  /** Writes the font into a file that does not exist yet, in the format of its ending. */
  public void save(Path file) {
    FontFileFormat format = FontFileFormat.of(file);
    try (OutputFile output = OutputFile.claim(file, false)) {
      output.write(encode(format));
    }
  }
}
