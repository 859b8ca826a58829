package io.linmo.typesetting;

import io.linmo.font.FontFile;
import io.linmo.outline.ShapeOutline;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The glyphs of a font file, which take turns and are kerned as the font says. */
public final class FontGlyphSource implements GlyphSource {

  private final FontFile font;
  private Optional<FontShaper> shaper;

  public FontGlyphSource(FontFile font) {
    this.font = font;
  }

  @Override
  public Optional<InkedGlyph> glyph(int codePoint) {
    double advance = font.advance(codePoint);
    if (Typesetter.isSpace(codePoint)) {
      return advance > 0 ? Optional.of(InkedGlyph.blank(codePoint, advance)) : Optional.empty();
    }
    return font.outline(codePoint)
        .map(path -> new InkedGlyph(codePoint, ShapeOutline.of(path), advance));
  }

  @Override
  public Optional<List<InkedGlyph>> shape(String line) {
    return line.isEmpty() ? Optional.empty() : shaper().flatMap(rules -> shape(line, rules));
  }

  /** Absent where the font draws a character as several glyphs. */
  private static Optional<List<InkedGlyph>> shape(String line, FontShaper shaper) {
    List<InkedGlyph> glyphs = shaper.letters(line);
    boolean each = glyphs.size() == line.codePoints().count();
    return each ? Optional.of(glyphs) : Optional.empty();
  }

  /** The font's own rules; absent where the platform cannot read it. */
  private synchronized Optional<FontShaper> shaper() {
    if (shaper == null) {
      try {
        shaper = Optional.of(new FontShaper(font.sfnt(), font.source()));
      } catch (IOException | RuntimeException | LinkageError | InternalError e) {
        shaper = Optional.empty();
      }
    }
    return shaper;
  }

  @Override
  public double ascender() {
    return font.ascent();
  }

  @Override
  public double descender() {
    return font.descent();
  }
}
