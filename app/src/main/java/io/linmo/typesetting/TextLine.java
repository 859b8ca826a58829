package io.linmo.typesetting;

import java.util.List;
import java.util.Objects;

/**
 * One line of set text.
 *
 * @param text what the line says, without its line break
 * @param glyphs one for each character of the text, spaces included, in reading order
 * @param width from the origin of the first glyph to the end of the last one's advance, in em
 */
public record TextLine(String text, List<PlacedGlyph> glyphs, double width) {

  public TextLine {
    Objects.requireNonNull(text, "text");
    glyphs = List.copyOf(glyphs);
  }

  TextLine moved(double dx, double dy) {
    return new TextLine(text, glyphs.stream().map(glyph -> glyph.moved(dx, dy)).toList(), width);
  }

  TextLine turned(double angle) {
    return new TextLine(text, glyphs.stream().map(glyph -> glyph.turned(angle)).toList(), width);
  }
}
