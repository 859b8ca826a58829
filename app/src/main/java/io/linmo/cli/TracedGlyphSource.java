package io.linmo.cli;

import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.InkedGlyph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The traced glyphs of a hand, to set a text with. */
final class TracedGlyphSource implements GlyphSource {

  /** Width of a word space where no written one is known: half a small letter, as in fonts. */
  private static final double SPACE_SHARE = 0.55;

  private static final double LEAST_SPACE = 0.15;
  private static final double MOST_SPACE = 0.35;

  private final Map<Integer, InkedGlyph> glyphs = new HashMap<>();
  private final double space;

  TracedGlyphSource(List<TracedGlyph> traced) {
    for (TracedGlyph glyph : traced) {
      if (!glyph.isEmpty()) {
        glyphs.put(glyph.codePoint(), glyph.ink());
      }
    }
    double advance =
        glyphs.values().stream().mapToDouble(InkedGlyph::advance).average().orElse(0.5);
    space = Math.min(Math.max(SPACE_SHARE * advance, LEAST_SPACE), MOST_SPACE);
  }

  @Override
  public Optional<InkedGlyph> glyph(int codePoint) {
    if (codePoint == ' ' || codePoint == 0xA0) {
      return Optional.of(InkedGlyph.blank(codePoint, space));
    }
    return Optional.ofNullable(glyphs.get(codePoint));
  }
}
