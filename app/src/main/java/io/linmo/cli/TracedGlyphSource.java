package io.linmo.cli;

import io.linmo.outline.Outline;
import io.linmo.raster.Script;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceLayout;
import io.linmo.typeface.TypefaceNames;
import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.InkedGlyph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The traced glyphs of a hand, to set a text with: their further forms take turns, and they are
 * kerned as in a font of the hand.
 */
final class TracedGlyphSource implements GlyphSource {

  /** Width of a word space where no written one is known: somewhat more than half a letter. */
  private static final double SPACE_SHARE = 0.55;

  private static final double UNITS = TypefaceBuilder.UNITS_PER_EM;

  private static final double LEAST_SPACE = 0.15;
  private static final double MOST_SPACE = 0.35;

  private static final TypefaceNames UNNAMED =
      new TypefaceNames("Hand", "Regular", "1.000", "", "", "", "", "");

  private final Map<Integer, List<InkedGlyph>> glyphs = new HashMap<>();

  /** The kerning of a typeface of these glyphs, in em, by the names of first and second. */
  private final Map<List<String>, Double> kerning = new HashMap<>();

  /** What each form is called there, and what the usual form of its character is called. */
  private final Map<InkedGlyph, List<String>> names = new IdentityHashMap<>();

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
    if (!glyphs.isEmpty()) {
      kern();
    }
  }

  private void add(TracedGlyph glyph) {
    if (!glyph.isEmpty()) {
      glyphs.computeIfAbsent(glyph.codePoint(), key -> new ArrayList<>()).add(glyph.ink());
    }
  }

  private void kern() {
    TypefaceBuilder builder = new TypefaceBuilder(UNNAMED, Script.LATIN).kernByShape();
    glyphs.forEach(
        (codePoint, forms) -> {
          builder.add(codePoint, units(forms.get(0)), advance(forms.get(0)));
          forms.stream()
              .skip(1)
              .forEach(form -> builder.addVariant(codePoint, units(form), advance(form)));
        });
    Typeface typeface = builder.build();
    typeface
        .layout()
        .kerning()
        .forEach(pair -> kerning.put(List.of(pair.first(), pair.second()), pair.units() / UNITS));
    typeface
        .glyphs()
        .forEach(
            glyph ->
                glyph.codePoints().forEach(code -> name(code, glyph.name(), typeface.layout())));
  }

  private void name(int codePoint, String name, TypefaceLayout layout) {
    List<InkedGlyph> forms = glyphs.getOrDefault(codePoint, List.of());
    List<String> variants = layout.variants().getOrDefault(name, List.of());
    for (int i = 0; i < forms.size(); i++) {
      names.put(forms.get(i), List.of(i == 0 ? name : variants.get(i - 1), name));
    }
  }

  private static Outline units(InkedGlyph glyph) {
    return glyph.outline().map(p -> p.times(UNITS));
  }

  private static int advance(InkedGlyph glyph) {
    return (int) Math.round(glyph.advance() * UNITS);
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
    List<String> first = names.get(left);
    List<String> second = names.get(right);
    if (first == null || second == null) {
      return 0; // a space
    }
    Double own = kerning.get(List.of(first.get(0), second.get(0)));
    return own != null ? own : kerning.getOrDefault(List.of(first.get(1), second.get(1)), 0.0);
  }
}
