package io.linmo.workshop;

import io.linmo.font.FontFile;
import io.linmo.opentype.FontCompiler;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceNames;
import io.linmo.typesetting.FontGlyphSource;
import io.linmo.typesetting.GlyphSource;
import io.linmo.typesetting.InkedGlyph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The traced glyphs of a hand, to set a text with. Lines are set by the font that they make, so
 * that they look as they do in a font of the hand; in columns the forms of a glyph take turns.
 */
final class HandGlyphSource implements GlyphSource {

  private static final TypefaceNames UNNAMED =
      new TypefaceNames("Hand", "Regular", "1.000", "", "", "", "", "");

  private final Map<Integer, List<InkedGlyph>> forms = new HashMap<>();
  private final FontGlyphSource font;

  /**
   * @param traced for a font; at least one, none of them empty
   * @param variants further forms of some of them
   * @param wordSpace advance of the space in em; without it one is derived from the letters
   */
  HandGlyphSource(List<TracedGlyph> traced, List<TracedGlyph> variants, OptionalDouble wordSpace)
      throws IOException {
    traced.forEach(this::add);
    variants.forEach(this::add);
    Typeface typeface =
        FontAssembly.assemble(UNNAMED, traced, List.of(variants), List.of(), wordSpace);
    font = new FontGlyphSource(FontFile.parse(FontCompiler.compile(typeface), "the hand's font"));
  }

  private void add(TracedGlyph glyph) {
    forms.computeIfAbsent(glyph.codePoint(), key -> new ArrayList<>()).add(glyph.ink());
  }

  @Override
  public Optional<InkedGlyph> glyph(int codePoint) {
    return forms(codePoint).stream().findFirst();
  }

  @Override
  public List<InkedGlyph> forms(int codePoint) {
    List<InkedGlyph> own = forms.get(codePoint);
    return own != null ? List.copyOf(own) : font.forms(codePoint);
  }

  @Override
  public Optional<List<InkedGlyph>> shape(String line) {
    return font.shape(line);
  }

  @Override
  public double ascender() {
    return font.ascender();
  }

  @Override
  public double descender() {
    return font.descender();
  }
}
