package io.linmo.typesetting;

import io.linmo.font.FontFile;
import java.util.Optional;

/** The glyphs of a font file. */
public final class FontGlyphSource implements GlyphSource {

  private final FontFile font;

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
  public double ascender() {
    return font.ascent();
  }

  @Override
  public double descender() {
    return font.descent();
  }
}
