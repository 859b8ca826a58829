package io.linmo.typesetting;

import io.linmo.curve.Box;
import io.linmo.image.EmBox;
import java.util.List;
import java.util.Objects;

/**
 * One line or column of set text.
 *
 * @param text what the line says, without its line break
 * @param glyphs one for each character of the text, spaces included, in reading order
 * @param box what the line takes up, in em: its advance by its height, or by the column's width
 */
public record TextLine(String text, List<PlacedGlyph> glyphs, Box box) {

  private static final double USUAL_DESCENDER = -0.32;

  public TextLine {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(box, "box");
    glyphs = List.copyOf(glyphs);
  }

  /** A line of the given width and of the usual height of handwriting. */
  public TextLine(String text, List<PlacedGlyph> glyphs, double width) {
    this(text, glyphs, usualBox(glyphs, width));
  }

  private static Box usualBox(List<PlacedGlyph> glyphs, double width) {
    double baseline = glyphs.isEmpty() ? 0 : glyphs.get(0).y();
    return new Box(0, baseline + USUAL_DESCENDER, Math.max(width, 0), baseline + EmBox.TOP);
  }

  public double width() {
    return box.width();
  }

  TextLine moved(double dx, double dy) {
    return new TextLine(
        text, glyphs.stream().map(glyph -> glyph.moved(dx, dy)).toList(), box.moved(dx, dy));
  }

  TextLine turned(double angle) {
    return new TextLine(
        text, glyphs.stream().map(glyph -> glyph.turned(angle)).toList(), box.turned(angle));
  }

  TextLine stretched(double factor) {
    Box wider = new Box(box.left() * factor, box.bottom(), box.right() * factor, box.top());
    return new TextLine(
        text, glyphs.stream().map(glyph -> glyph.stretched(factor)).toList(), wider);
  }

  TextLine scaled(double factor) {
    return new TextLine(
        text, glyphs.stream().map(glyph -> glyph.scaled(factor)).toList(), box.scaled(factor));
  }
}
