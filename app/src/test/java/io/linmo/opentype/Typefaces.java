package io.linmo.opentype;

import io.linmo.image.Script;
import io.linmo.outline.Outline;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import io.linmo.typeface.TypefaceGlyph;
import io.linmo.typeface.VerticalMetrics;
import java.util.ArrayList;
import java.util.List;

/** Small typefaces of boxes. */
final class Typefaces {

  private Typefaces() {}

  static Typeface letters(String characters) {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, Script.LATIN);
    characters
        .codePoints()
        .forEach(
            c -> builder.add(c, PlainShapes.box(20, 0, 300 + c % 50, 400 + c % 300), 350 + c % 50));
    return builder.build();
  }

  static Typeface withGlyph(Outline outline, int advance) {
    return withGlyphs(List.of(new TypefaceGlyph("A", List.of(0x41), outline, advance)));
  }

  static Typeface withGlyphs(List<TypefaceGlyph> glyphs) {
    List<TypefaceGlyph> all = new ArrayList<>();
    all.add(new TypefaceGlyph(".notdef", List.of(), Outline.EMPTY, 500));
    all.addAll(glyphs);
    return new Typeface(PlainShapes.NAMES, new VerticalMetrics(900, -250, 400, 700), 1000, all);
  }
}
