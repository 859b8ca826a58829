package io.linmo.cli;

import io.linmo.curve.Point;
import io.linmo.outline.Outline;
import io.linmo.raster.Script;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceNames;
import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.InkedGlyph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The traced glyphs of a hand, to set a text with: their further forms take turns, and they are
 * kerned as in a font of the hand.
 */
final class TracedGlyphSource implements GlyphSource {

  /** Width of a word space where no written one is known: half a small letter, as in fonts. */
  private static final double SPACE_SHARE = 0.55;

  private static final double LEAST_SPACE = 0.15;
  private static final double MOST_SPACE = 0.35;

  private static final TypefaceNames UNNAMED =
      new TypefaceNames("Hand", "Regular", "1.000", "", "", "", "", "");

  private final Map<Integer, List<InkedGlyph>> glyphs = new HashMap<>();
  private final Map<List<Integer>, Double> kerning;
  private final double space;

  /**
   * @param variants further forms of some of the glyphs
   */
  TracedGlyphSource(List<TracedGlyph> traced, List<TracedGlyph> variants) {
    traced.forEach(this::add);
    variants.stream().filter(form -> glyphs.containsKey(form.codePoint())).forEach(this::add);
    double advance =
        glyphs.values().stream().mapToDouble(forms -> forms.get(0).advance()).average().orElse(0.5);
    space = Math.min(Math.max(SPACE_SHARE * advance, LEAST_SPACE), MOST_SPACE);
    kerning = kerning(glyphs);
  }

  private void add(TracedGlyph glyph) {
    if (!glyph.isEmpty()) {
      glyphs.computeIfAbsent(glyph.codePoint(), key -> new ArrayList<>()).add(glyph.ink());
    }
  }

  /** The kerning that a typeface of these glyphs has, in em by pairs of characters. */
  private static Map<List<Integer>, Double> kerning(Map<Integer, List<InkedGlyph>> glyphs) {
    Map<List<Integer>, Double> kerning = new HashMap<>();
    if (glyphs.isEmpty()) {
      return kerning;
    }
    double unit = TypefaceBuilder.UNITS_PER_EM;
    TypefaceBuilder builder = new TypefaceBuilder(UNNAMED, Script.LATIN);
    glyphs.forEach(
        (codePoint, forms) -> {
          Outline units = forms.get(0).outline().map(p -> new Point(p.x() * unit, p.y() * unit));
          builder.add(codePoint, units, (int) Math.round(forms.get(0).advance() * unit));
        });
    Typeface typeface = builder.build();
    Map<String, List<Integer>> characters = new HashMap<>();
    typeface.glyphs().forEach(glyph -> characters.put(glyph.name(), glyph.codePoints()));
    typeface
        .layout()
        .kerning()
        .forEach(
            pair ->
                characters
                    .get(pair.first())
                    .forEach(
                        first ->
                            characters
                                .get(pair.second())
                                .forEach(
                                    second ->
                                        kerning.put(List.of(first, second), pair.units() / unit))));
    return kerning;
  }

  @Override
  public Optional<InkedGlyph> glyph(int codePoint) {
    return forms(codePoint).stream().findFirst();
  }

  @Override
  public List<InkedGlyph> forms(int codePoint) {
    if (codePoint == ' ' || codePoint == 0xA0) {
      return List.of(InkedGlyph.blank(codePoint, space));
    }
    return glyphs.getOrDefault(codePoint, List.of());
  }

  @Override
  public double kerning(InkedGlyph left, InkedGlyph right) {
    return kerning.getOrDefault(List.of(left.codePoint(), right.codePoint()), 0.0);
  }
}
