package io.linmo.typesetting;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import java.util.Objects;

/**
 * One drawing of a character.
 *
 * @param outline in em, y up, the baseline at 0; empty for a space
 * @param advance how far the pen moves on, in em
 */
public record InkedGlyph(int codePoint, Outline outline, double advance) {

  public InkedGlyph {
    Objects.requireNonNull(outline, "outline");
    if (!Double.isFinite(advance)) {
      throw new IllegalArgumentException(
          "glyph '%s': advance %s, expected a finite number"
              .formatted(Character.toString(codePoint), advance));
    }
  }

  /** A glyph without ink. */
  public static InkedGlyph blank(int codePoint, double advance) {
    return new InkedGlyph(codePoint, Outline.EMPTY, advance);
  }

  public String text() {
    return Character.toString(codePoint);
  }

  InkedGlyph stretched(double factor) {
    return new InkedGlyph(
        codePoint, outline.map(p -> new Point(factor * p.x(), p.y())), advance * factor);
  }

  InkedGlyph scaled(double factor) {
    return new InkedGlyph(codePoint, outline.map(p -> p.times(factor)), advance * factor);
  }
}
