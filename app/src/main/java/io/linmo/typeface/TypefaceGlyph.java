package io.linmo.typeface;

import io.linmo.outline.Outline;
import java.util.List;
import java.util.Objects;

/**
 * A glyph of a typeface.
 *
 * @param name PostScript glyph name, unique in the typeface
 * @param codePoints the characters that map to it; empty for .notdef and alternates
 * @param outline in font units, y up: integer points, lines and quadratics only, outer contours
 *     clockwise
 * @param advance horizontal advance width in font units
 */
public record TypefaceGlyph(String name, List<Integer> codePoints, Outline outline, int advance) {

  public TypefaceGlyph {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(outline, "outline");
    codePoints = List.copyOf(codePoints);
    if (advance < 0) {
      throw new IllegalArgumentException(
          "glyph '%s': advance %d, expected 0 or more".formatted(name, advance));
    }
  }
}
