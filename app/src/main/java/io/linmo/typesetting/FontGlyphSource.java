package io.linmo.typesetting;

import io.linmo.font.FontFile;
import java.util.List;
import java.util.Optional;

/** The glyphs of a font file, which take turns and are kerned as the font says. */
public final class FontGlyphSource implements GlyphSource {

  private final FontFile font;
  private Optional<FontShaping> shaping;

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
    return line.isEmpty() ? Optional.empty() : shaping().flatMap(rules -> rules.shape(line));
  }

  private synchronized Optional<FontShaping> shaping() {
    if (shaping == null) {
      shaping = FontShaping.of(font.sfnt());
    }
    return shaping;
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
