package io.linmo.opentype;

import io.linmo.image.Script;
import io.linmo.typeface.PlainShapes;
import io.linmo.typeface.Typeface;
import io.linmo.typeface.TypefaceBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** Small fonts with variants and kerning, and the way from text to their glyphs and back. */
final class LayoutFonts {

  private final Typeface typeface;

  LayoutFonts(Typeface typeface) {
    this.typeface = typeface;
  }

  /** Boxes for these characters, each letter in {@code forms} forms, each form a unit wider. */
  static TypefaceBuilder boxes(Script script, String characters, int forms) {
    TypefaceBuilder builder = new TypefaceBuilder(PlainShapes.NAMES, script);
    characters
        .codePoints()
        .filter(code -> code != ' ')
        .forEach(
            code -> {
              builder.add(code, PlainShapes.box(10, 0, 300, 400), 320);
              for (int form = 1; form < forms && Character.isLetter(code); form++) {
                builder.addVariant(code, PlainShapes.box(10, 0, 300 + form, 400), 320);
              }
            });
    return builder;
  }

  byte[] compile() {
    return FontCompiler.compile(typeface);
  }

  List<Integer> glyphs(String text) {
    return text.codePoints().mapToObj(this::glyph).toList();
  }

  String names(List<Integer> glyphs) {
    return glyphs.stream()
        .map(id -> typeface.glyphs().get(id).name())
        .collect(Collectors.joining(" "));
  }

  int id(String name) {
    for (int id = 0; id < typeface.glyphs().size(); id++) {
      if (typeface.glyphs().get(id).name().equals(name)) {
        return id;
      }
    }
    throw new AssertionError("no glyph " + name);
  }

  private int glyph(int code) {
    for (int id = 0; id < typeface.glyphs().size(); id++) {
      if (typeface.glyphs().get(id).codePoints().contains(code)) {
        return id;
      }
    }
    throw new AssertionError("no glyph for " + Character.toString(code));
  }
}
