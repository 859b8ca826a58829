package io.linmo.typeface;

import java.util.List;
import java.util.Objects;

/**
 * A font before it is encoded: every exporter reads this and nothing else.
 *
 * <p>Lengths are font units, y up, the baseline at 0. The first glyph is .notdef.
 */
public record Typeface(
    TypefaceNames names,
    VerticalMetrics metrics,
    int unitsPerEm,
    List<TypefaceGlyph> glyphs,
    TypefaceLayout layout) {

  public Typeface {
    Objects.requireNonNull(names, "names");
    Objects.requireNonNull(metrics, "metrics");
    Objects.requireNonNull(layout, "layout");
    glyphs = List.copyOf(glyphs);
    if (unitsPerEm < 16 || unitsPerEm > 16384) {
      throw new IllegalArgumentException(
          "units per em %d, expected 16 to 16384".formatted(unitsPerEm));
    }
    if (glyphs.isEmpty() || !glyphs.get(0).name().equals(".notdef")) {
      throw new IllegalArgumentException("typeface: the first glyph must be .notdef");
    }
  }

  /** A typeface whose glyphs follow each other as they are. */
  public Typeface(
      TypefaceNames names, VerticalMetrics metrics, int unitsPerEm, List<TypefaceGlyph> glyphs) {
    this(names, metrics, unitsPerEm, glyphs, TypefaceLayout.NONE);
  }
}
